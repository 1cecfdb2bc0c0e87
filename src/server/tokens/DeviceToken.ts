import type { VerifiedToken } from './createTokenSigner.js';

/** What the device cookie contains: codes for these numbers were entered here. It earns a share of the limits, nothing else. */
export interface DeviceToken {
  readonly id: string;
  /** The numbers, the newest first. */
  readonly numbers: readonly DeviceNumber[];
  /** ms since the epoch. */
  readonly endsAt: number;
}

export interface DeviceNumber {
  /** A keyed hash, by the secret that signed the token. */
  readonly hash: string;
  /** ms since the epoch: when a code was last entered. */
  readonly at: number;
}

export const deviceCookie = '__Host-whatsapp_otp_device';

/** ms: half a year. */
export const deviceLifetime = 180 * 86_400_000;

const maxNumbers = 4;

export function serializeDevice({ id, numbers, endsAt }: DeviceToken): string {
  return JSON.stringify([2, id, numbers.slice(0, maxNumbers).map(({ hash, at }) => [hash, at]), endsAt]);
}

/** @returns `undefined` if the token has an older format, or has ended. */
export function parseDevice(verified: VerifiedToken, now: number): DeviceToken | undefined {
  try {
    const [version, id, numbers, endsAt] = JSON.parse(verified.payload) as [
      number,
      string,
      [hash: string, at: number][],
      number,
    ];
    if (version !== 2 || now >= endsAt) return undefined;
    return { id, numbers: numbers.map(([hash, at]) => ({ hash, at })), endsAt };
  } catch {
    return undefined;
  }
}
