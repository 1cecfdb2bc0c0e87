import type { VerifiedDevice, VerifiedFlow } from '../tokens/readBrowser.js';
import type { TokenSigner } from '../tokens/createTokenSigner.js';

/**
 * Who asks for a code. A browser that signed in with the number before, or that has asked for a code already, has a budget
 * of its own, so a stranger who spends the number's budget does not lock it out.
 */
export type Requester =
  | { readonly trust: 'device' | 'flow'; readonly id: string }
  | { readonly trust: 'none'; readonly id?: undefined };

/** Who asks for a code to this number: cookies count only if they name it. */
export async function resolveRequester(
  number: string,
  device: VerifiedDevice | undefined,
  flow: VerifiedFlow | undefined,
  signer: TokenSigner,
): Promise<Requester> {
  if (device && device.numberHashes.includes(await signer.hash('number', number, device.secretIndex))) {
    return { trust: 'device', id: device.id };
  }
  if (flow && flow.numberHash === (await signer.hash('number', number, flow.secretIndex))) {
    return { trust: 'flow', id: flow.id };
  }
  return { trust: 'none' };
}
