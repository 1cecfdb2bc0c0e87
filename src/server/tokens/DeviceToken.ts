import type { VerifiedToken } from './createTokenSigner.js';

/** What the device cookie says: codes for these numbers were entered here. It earns budgets of its own, nothing else. */
export interface DeviceToken {
  readonly id: string;
  /** Keyed hashes, the newest first. */
  readonly numberHashes: readonly string[];
  /** ms since the epoch. */
  readonly endsAt: number;
}

export const deviceCookie = '__Host-whatsapp_otp_device';

/** ms: half a year. */
export const deviceLifetime = 180 * 86_400_000;

const maxNumbers = 4;

export function serializeDevice(device: DeviceToken): string {
  return JSON.stringify([1, device.id, device.numberHashes.slice(0, maxNumbers), device.endsAt]);
}

/** @returns `undefined` when the token is of an older make, or its time is over. */
export function parseDevice(opened: VerifiedToken, now: number): DeviceToken | undefined {
  try {
    const [version, id, numberHashes, endsAt] = JSON.parse(opened.payload) as [
      number,
      string,
      string[],
      number,
    ];
    return version === 1 && now < endsAt ? { id, numberHashes, endsAt } : undefined;
  } catch {
    return undefined;
  }
}
