import type { OpenedDevice, OpenedFlow } from './browserOf.js';
import type { Seal } from './createSeal.js';

/**
 * Who asks for a code. A browser that signed in with the number before, or that has asked for a code already, has a budget
 * of its own, so a stranger who spends the number's budget does not lock it out.
 */
export type Asker =
  | { readonly kind: 'device' | 'flow'; readonly id: string }
  | { readonly kind: 'stranger'; readonly id?: undefined };

/** Who asks for a code to this number: cookies count only if they name it. */
export async function askerOf(
  number: string,
  device: OpenedDevice | undefined,
  flow: OpenedFlow | undefined,
  seal: Seal,
): Promise<Asker> {
  if (device && device.numberHashes.includes(await seal.hash('number', number, device.secretIndex))) {
    return { kind: 'device', id: device.id };
  }
  if (flow && flow.numberHash === (await seal.hash('number', number, flow.secretIndex))) {
    return { kind: 'flow', id: flow.id };
  }
  return { kind: 'stranger' };
}
