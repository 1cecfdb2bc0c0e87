import { createFakeStytch } from '../../src/testing.js';
import { listen } from '../testing/listen.js';

/** A fake Stytch over HTTP for apps that run in separate processes. */
export async function startFakeStytch(): Promise<{
  readonly url: string;
  readonly latestCode: (phoneNumber: string) => string;
  readonly close: () => Promise<void>;
}> {
  const stytch = createFakeStytch();
  const { url, close } = await listen(stytch.fetch);
  return {
    url,
    close,
    latestCode: (phoneNumber) => {
      const code = stytch.latestCode(phoneNumber);
      if (!code) throw new Error('The fake Stytch has sent no code to this number.');
      return code;
    },
  };
}
