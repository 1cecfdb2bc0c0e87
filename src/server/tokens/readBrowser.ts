import type { CookieJar } from '../http/createCookieJar.js';
import type { TokenSigner } from './createTokenSigner.js';
import { deviceCookie, parseDevice, type DeviceToken } from './DeviceToken.js';
import { flowCookie, parseFlow, type FlowToken } from './FlowToken.js';

/** What a browser's cookies prove. */
export interface Browser {
  /** The flows that this browser is in, the newest first: at most two, so that two forms of a page do not end each other's. */
  readonly flows: readonly VerifiedFlow[];
  readonly device: VerifiedDevice | undefined;
  /** Whether the browser returned one of our cookies at all. */
  readonly hasCookies: boolean;
}

export interface VerifiedFlow extends FlowToken {
  readonly secretIndex: number;
  /** The token as the cookie has it. */
  readonly token: string;
}

export interface VerifiedDevice extends DeviceToken {
  /** The secret that its hashes were made with. */
  readonly secretIndex: number;
}

export const maxFlows = 2;

/** Cookies that are not ours, or have ended, count as missing. */
export async function readBrowser(jar: CookieJar, signer: TokenSigner, now: number): Promise<Browser> {
  const [flows, device] = await Promise.all([
    Promise.all(splitTokens(jar.get(flowCookie)).map(async (token) => readFlow(token, signer, now))),
    readDevice(jar.get(deviceCookie), signer, now),
  ]);
  return {
    flows: flows.filter((flow) => flow !== undefined),
    device,
    hasCookies: [flowCookie, deviceCookie].some((name) => jar.get(name) !== undefined),
  };
}

async function readFlow(token: string, signer: TokenSigner, now: number): Promise<VerifiedFlow | undefined> {
  const verified = await signer.verify('flow', token);
  const flow = verified && parseFlow(verified, now);
  return flow && { ...flow, token, secretIndex: verified.secretIndex };
}

async function readDevice(
  token: string | undefined,
  signer: TokenSigner,
  now: number,
): Promise<VerifiedDevice | undefined> {
  const verified = token === undefined ? undefined : await signer.verify('device', token);
  const device = verified && parseDevice(verified, now);
  return device && { ...device, secretIndex: verified.secretIndex };
}

/** Each token is two words with a dot between them, and a dot is between tokens. */
function splitTokens(value: string | undefined): readonly string[] {
  const words = value?.split('.') ?? [];
  if (words.length % 2 !== 0 || words.length > maxFlows * 2) return [];
  return Array.from({ length: words.length / 2 }, (_, index) =>
    words.slice(index * 2, index * 2 + 2).join('.'),
  );
}
