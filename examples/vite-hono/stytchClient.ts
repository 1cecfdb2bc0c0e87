import { createFakeStytch, type FakeStytch } from 'react-whatsapp-otp/testing';
import { Client } from 'stytch';
import { listen } from './listen.js';

export interface StytchConnection {
  readonly client: Client;
  /** The double that the client talks to, unless it talks to Stytch itself. */
  readonly fake: FakeStytch | undefined;
  readonly close: () => Promise<void>;
}

/** Stytch itself with `STYTCH_PROJECT_ID` and `STYTCH_SECRET` set, else a fake one on loopback. */
export async function connectStytch(): Promise<StytchConnection> {
  const { STYTCH_PROJECT_ID: project_id, STYTCH_SECRET: secret } = process.env;
  if (project_id && secret) {
    return { client: new Client({ project_id, secret }), fake: undefined, close: async () => {} };
  }
  const credentials = { project_id: 'project-test-example', secret: 'secret-test-example' };
  const fake = createFakeStytch({ projectId: credentials.project_id, secret: credentials.secret });
  const { url, close } = await listen((request) => fake.fetch(request), 0);
  return { client: new Client({ ...credentials, env: url }), fake, close };
}
