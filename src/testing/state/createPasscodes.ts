import type { FakeClock } from './createFakeClock.js';

/** The end user's device, as the request that sent the code described it. */
export interface PasscodeAttributes {
  readonly ipAddress?: string | undefined;
  readonly userAgent?: string | undefined;
}

/** A code that was sent to a number. */
export interface Passcode {
  readonly code: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly attributes: PasscodeAttributes;
  /** The session that requested the code, if any. */
  readonly sessionId?: string | undefined;
  isUsed?: true;
}

export interface Passcodes {
  /** Makes this the only live passcode of the number: older ones stop working. */
  issue(phoneId: string, passcode: Passcode): void;
  /** The newest passcode of the number with this code, live or not. */
  find(phoneId: string, code: string): Passcode | undefined;
  isLive(phoneId: string, passcode: Passcode): boolean;
  use(phoneId: string): void;
}

export function createPasscodes(clock: FakeClock, records: Record<string, Passcode[]>): Passcodes {
  const sentTo = (phoneId: string): Passcode[] =>
    (Object.hasOwn(records, phoneId) ? records[phoneId] : undefined) ?? [];
  return {
    issue(phoneId, passcode) {
      records[phoneId] = [passcode, ...sentTo(phoneId)];
    },
    find: (phoneId, code) => sentTo(phoneId).find((passcode) => passcode.code === code),
    isLive: (phoneId, passcode) =>
      sentTo(phoneId)[0] === passcode && !passcode.isUsed && clock.now() < passcode.expiresAt,
    use(phoneId) {
      const [newest] = sentTo(phoneId);
      if (newest) newest.isUsed = true;
    },
  };
}
