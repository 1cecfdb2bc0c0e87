import type { FakeClock } from './createClock.js';
import type { AttributeFields } from './readAttributes.js';

/** A code that was sent to a number. */
export interface Passcode {
  readonly code: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly attributes: AttributeFields;
  /** The session that asked for the code, when one did. */
  readonly sessionId: string | undefined;
}

export interface Passcodes {
  /** Makes this the one live code of the number: older ones stop working. */
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
