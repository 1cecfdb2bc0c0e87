import { createFakeStytch } from '../../testing/stytch/createFakeStytch.js';
import { serveFetch, type ServedFetch } from '../http/serveFetch.js';
import { addControl } from './fakeStytchControl.js';

export interface FakeStytchServerOptions {
  /** 0 takes a free port. */
  readonly port: number;
  /** With `secret`: requests must carry both as credentials. */
  readonly projectId?: string | undefined;
  readonly secret?: string | undefined;
  readonly print: (line: string) => void;
}

/**
 * Starts a fake Stytch on 127.0.0.1. It prints each message it delivers.
 * @throws Error if the port is taken, or `NODE_ENV` is `production`.
 */
export async function startFakeStytch(options: FakeStytchServerOptions): Promise<ServedFetch> {
  const { port, projectId, secret, print } = options;
  const stytch = createFakeStytch({ projectId, secret });
  const served = await serveFetch(addControl(stytch), port).catch((error: unknown) => {
    throw isPortTaken(error)
      ? new Error(`Port ${port} is taken. Stop what runs there, or choose another port with --port.`)
      : error;
  });
  stytch.onMessage(({ phoneNumber, locale, text }) => print(`To ${phoneNumber} (${locale}): ${text}`));
  print(`Fake Stytch at ${served.url}

Point your backend's Stytch SDK at it, with ${
    projectId ? 'this project id and secret' : 'any project id that starts with project-test- and any secret'
  }:
  Node.js  new Client({ project_id, secret, env: '${served.url}/' })
  Python   Client(project_id=..., secret=..., environment="${served.url}/")
  Ruby     Stytch::Client.new(project_id: ..., secret: ..., env: "${served.url}")
  Go       stytchapi.NewClient(projectID, secret, stytchapi.WithBaseURI("${served.url}"))

Messages appear below. Stytch's sandbox number +10000000000 with the code 000000 gets none. Stop with Ctrl+C.`);
  return served;
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
