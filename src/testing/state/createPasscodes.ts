import type { FakeClock } from './createFakeClock.js';

/** The end user's device, as the request that sent the code described it. */
export interface PasscodeAttributes {
  readonly ipAddress: string | undefined;
  readonly userAgent: string | undefined;
}

/** A code that was sent to a number. */
export interface Passcode {
  readonly code: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly attributes: PasscodeAttributes;
  /** The session that requested the code, if any. */
  readonly sessionId: string | undefined;
}

export interface Passcodes {
  /** Makes this the only live passcode of the number: older ones stop working. */
  issue(phoneId: string, passcode: Passcode): void;
  /** The newest passcode of the number with this code, live or not. */
  find(phoneId: string, code: string): Passcode | undefined;
  isLive(phoneId: string, passcode: Passcode): boolean;
  use(phoneId: string): void;
}

export function createPasscodes(clock: FakeClock): Passcodes {
  const sent = new Map<string, Passcode[]>();
  const live = new Map<string, Passcode>();
  return {
    issue(phoneId, passcode) {
      sent.set(phoneId, [passcode, ...(sent.get(phoneId) ?? [])]);
      live.set(phoneId, passcode);
    },
    find: (phoneId, code) => sent.get(phoneId)?.find((passcode) => passcode.code === code),
    isLive: (phoneId, passcode) => live.get(phoneId) === passcode && clock.now() < passcode.expiresAt,
    use: (phoneId) => void live.delete(phoneId),
  };
}
