import type { TokenSigner } from '../tokens/createTokenSigner.js';
import type { Browser, VerifiedFlow } from '../tokens/readBrowser.js';

/**
 * Who asks for a code: a known device, which signed in with the number before; a browser in a flow, which has asked for a
 * code to the number already; or anyone else. `limits/limitEntries.ts` says what each is counted on.
 */
export type Requester =
  | {
      readonly trust: 'device';
      readonly id: string;
      /** ms since the epoch: when a code for the number was last entered here. */
      readonly at: number;
      readonly flow: VerifiedFlow | undefined;
    }
  | { readonly trust: 'flow'; readonly id: string; readonly flow: VerifiedFlow }
  | { readonly trust: 'none'; readonly id?: undefined; readonly flow?: undefined };

/**
 * Cookies count only if they name the number.
 * @param numberHashes of that number, by the id of the secret
 */
export async function resolveRequester(
  numberHashes: Readonly<Record<string, string>>,
  { device, flows }: Browser,
  signer: TokenSigner,
): Promise<Requester> {
  const flow = flows.find((candidate) => isSameNumber(candidate.numberHashes, numberHashes));
  if (device) {
    const ids = await signer.secretIds();
    const hash = numberHashes[ids[device.secretIndex] ?? ''];
    const known = device.numbers.find((entry) => entry.hash === hash);
    // A device goes on with its flow only if the device asked for it.
    if (known)
      return {
        trust: 'device',
        id: device.id,
        at: known.at,
        flow: flow?.deviceId === device.id ? flow : undefined,
      };
  }
  return withoutDevice(flow);
}

/** Who it is if the device does not count. */
export function withoutDevice(flow: VerifiedFlow | undefined): Requester {
  return flow && flow.deviceId === undefined ? { trust: 'flow', id: flow.id, flow } : { trust: 'none' };
}

function isSameNumber(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return Object.entries(a).some(([secretId, hash]) => b[secretId] === hash);
}
