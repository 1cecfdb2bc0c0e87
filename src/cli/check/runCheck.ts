import { setTimeout as delay } from 'node:timers/promises';
import { connectFakeStytch, type FakeStytchConnection } from '../fake-stytch/connectFakeStytch.js';
import { startFakeStytch } from '../fake-stytch/startFakeStytch.js';
import { sendRequest } from '../http/sendRequest.js';
import type { CliOutput } from './CliOutput.js';
import { checkEndpoint } from './checkEndpoint.js';
import type { CheckOptions } from './createCheckContext.js';
import { formatReport } from './formatReport.js';

export interface RunCheckOptions extends Omit<CheckOptions, 'stytch' | 'send' | 'wait'> {
  /** Where the fake Stytch runs. If nothing listens there on 127.0.0.1, one is started for the check. */
  readonly stytch: string;
  readonly json: boolean;
}

/**
 * Checks an endpoint over HTTP and prints the report.
 * @returns the exit code
 * @throws Error if there is no fake Stytch and none can be started.
 */
export async function runCheck(
  { json, stytch: url, ...options }: RunCheckOptions,
  output: CliOutput,
): Promise<0 | 1> {
  const { connection, close } = await openFakeStytch(url, output);
  try {
    const report = await checkEndpoint({
      ...options,
      stytch: connection,
      send: sendRequest,
      wait: async (seconds) => {
        output.printError(`Waiting ${seconds} seconds, as the endpoint asks ...`);
        await delay(seconds * 1000);
      },
    });
    output.print(json ? JSON.stringify(report, undefined, 2) : formatReport(report));
    return report.ok ? 0 : 1;
  } finally {
    await close();
  }
}

interface OpenFakeStytch {
  readonly connection: FakeStytchConnection;
  readonly close: () => Promise<void>;
}

async function openFakeStytch(url: string, output: CliOutput): Promise<OpenFakeStytch> {
  const running = await connectFakeStytch(url);
  if (running) return { connection: running, close: async () => {} };
  const { hostname, port } = new URL(url);
  if (!['127.0.0.1', 'localhost'].includes(hostname)) throw new Error(`No fake Stytch answers at ${url}.`);
  const served = await startFakeStytch({ port: Number(port || 80), print: () => {} });
  output.printError(`No fake Stytch was running, so one was started at ${served.url} for this check.`);
  const connection = await connectFakeStytch(served.url);
  if (!connection) throw new Error(`The fake Stytch at ${served.url} does not answer.`);
  return { connection, close: served.close };
}
