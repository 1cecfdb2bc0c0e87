import type { Fault } from '../../testing/stytch/createFaults.js';
import { sendRequest } from '../http/sendRequest.js';
import { controlPaths, readControlAnswer, type FakeStytchRequest } from './fakeStytchControl.js';

/** A running fake Stytch, as `check` sees it. */
export interface FakeStytchConnection {
  readonly url: string;
  /** How many requests it has received. */
  readonly count: () => Promise<number>;
  readonly requestsAfter: (count: number) => Promise<readonly FakeStytchRequest[]>;
  /** The code of the newest message to this number. */
  readonly latestCode: (phoneNumber: string) => Promise<string | undefined>;
  /** Makes the next call to Stytch fail. */
  readonly fault: (fault: Fault) => Promise<void>;
  readonly clearFaults: () => Promise<void>;
}

/**
 * Connects to the fake Stytch at this URL.
 * @returns `undefined` if nothing listens there.
 * @throws Error if something else does.
 */
export async function connectFakeStytch(url: string): Promise<FakeStytchConnection | undefined> {
  const headers = { host: new URL(url).host };

  async function read(after: number) {
    const { body } = await sendRequest({
      method: 'GET',
      url: `${url}${controlPaths.requests}?after=${after}`,
      headers,
    });
    const answer = readControlAnswer(body);
    if (answer) return answer;
    throw new Error(
      `${url} answers, but is not a fake Stytch. Start one with \`npx react-whatsapp-otp fake-stytch --port 4010\`, point your backend at it, and name it with --stytch.`,
    );
  }

  try {
    await read(0);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }

  return {
    url,
    count: async () => (await read(Number.MAX_SAFE_INTEGER)).count,
    requestsAfter: async (count) => (await read(count)).requests,
    latestCode: async (phoneNumber) =>
      (await read(Number.MAX_SAFE_INTEGER)).messages.findLast(
        (message) => message.phoneNumber === phoneNumber,
      )?.code,
    async fault(fault) {
      const body = JSON.stringify(fault);
      await sendRequest({ method: 'POST', url: `${url}${controlPaths.faults}`, headers, body });
    },
    async clearFaults() {
      await sendRequest({ method: 'DELETE', url: `${url}${controlPaths.faults}`, headers });
    },
  };
}
