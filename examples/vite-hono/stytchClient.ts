import { createFakeStytch, type FakeStytch } from 'react-whatsapp-otp/testing';
import { Client } from 'stytch';
import { listen } from './listen.js';

export interface StytchConnection {
  readonly client: Client;
  /** The fake that the client calls, unless it calls Stytch. */
  readonly fake: FakeStytch | undefined;
  readonly close: () => Promise<void>;
}

/** Connects to Stytch if `STYTCH_PROJECT_ID` and `STYTCH_SECRET` are set, otherwise to a fake on loopback. */
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
