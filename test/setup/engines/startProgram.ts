import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A program that runs until it is stopped. */
export interface Program {
  /** The groups of `ready` in what the program said. */
  readonly groups: readonly (string | undefined)[];
  stop: () => Promise<void>;
}

export interface ProgramOptions {
  readonly path: string;
  readonly args?: readonly string[] | undefined;
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** What the program says when it is ready, on its output, its errors or file descriptor 3; nothing by default. */
  readonly ready?: RegExp | undefined;
}

const startTimeout = 60_000;
const stopTimeout = 5_000;

/**
 * Starts a program and waits until it says that it is ready.
 * @throws {Error} when it ends before that, or says nothing for a minute
 */
export async function startProgram({
  path,
  args = [],
  env = {},
  ready = /(?:)/,
}: ProgramOptions): Promise<Program> {
  const child = spawn(path, args, {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const stopAtExit = () => child.kill('SIGKILL');
  process.once('exit', stopAtExit);
  let said = '';
  const [, ...groups] = await new Promise<RegExpMatchArray>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${path} ${why}:\n${said}`));
    const timer = setTimeout(() => fail('did not start within a minute'), startTimeout);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`ended with ${code}`));
    const read = (chunk: Buffer | string) => {
      said = `${said}${chunk.toString()}`.slice(-10_000);
      const found = ready.exec(said);
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.once('spawn', () => read(''));
    for (const output of child.stdio.slice(1)) output?.on('data', read);
  });
  return {
    groups,
    stop: async () => {
      process.off('exit', stopAtExit);
      await stop(child);
    },
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeout);
  await ended;
  clearTimeout(timer);
}
