import type { CliOutput } from './check/CliOutput.js';
import { runCheck } from './check/runCheck.js';
import { startFakeStytch } from './fake-stytch/startFakeStytch.js';
import { parseCommand, usage } from './parseCommand.js';

/**
 * Runs one command line, without the program's name. `fake-stytch` resolves once it listens, and keeps the process alive.
 * @returns the exit code: 0, or 1 if a check does not hold or the command cannot run.
 */
export async function runCli(args: readonly string[], output: CliOutput): Promise<0 | 1> {
  try {
    const command = parseCommand(args);
    switch (command.name) {
      case 'help':
        output.print(usage);
        return 0;
      case 'fake-stytch':
        await startFakeStytch({ ...command.options, print: output.print });
        return 0;
      case 'check':
        return await runCheck(command.options, output);
    }
  } catch (error) {
    output.printError(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
