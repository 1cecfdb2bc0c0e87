import { Client } from 'stytch';
import { checkEndpoint, type CheckReport } from '../../src/cli/check/checkEndpoint.js';
import type { CheckOptions } from '../../src/cli/check/createCheckContext.js';
import { connectFakeStytch } from '../../src/cli/fake-stytch/connectFakeStytch.js';
import { startFakeStytch } from '../../src/cli/fake-stytch/startFakeStytch.js';
import { sendRequest } from '../../src/cli/http/sendRequest.js';
import { serveFetch } from '../../src/cli/http/serveFetch.js';

type Endpoint = (request: Request) => Promise<Response>;

/** Runs `check` against an endpoint over HTTP, with a fake Stytch behind the client that the endpoint gets. */
export async function runCheckOn(
  createEndpoint: (stytch: Client) => Endpoint,
  options: Partial<CheckOptions> = {},
): Promise<CheckReport> {
  const stytch = await startFakeStytch({ port: 0, print: () => {} });
  const credentials = { project_id: 'project-test-1', secret: 'secret-test-1' };
  const server = await serveFetch(createEndpoint(new Client({ ...credentials, env: `${stytch.url}/` })), 0);
  const connection = await connectFakeStytch(stytch.url);
  if (!connection) throw new Error('The fake Stytch does not answer.');
  try {
    return await checkEndpoint({
      endpoint: `${server.url}/api/otps`,
      origin: server.url,
      phoneNumber: '+10000000000',
      stytch: connection,
      send: sendRequest,
      ...options,
    });
  } finally {
    await Promise.all([server.close(), stytch.close()]);
  }
}

/** The checks of a report with this outcome, by id. */
export function withOutcome({ checks }: CheckReport, outcome: 'holds' | 'fails' | 'skipped'): string[] {
  return checks.filter((check) => check.outcome === outcome).map(({ id }) => id);
}

/** The checks that fail, with their details. */
export function failures({ checks }: CheckReport): string[] {
  return checks
    .filter(({ outcome }) => outcome === 'fails')
    .map(({ id, details }) => `${id}: ${details.join(' ')}`);
}
