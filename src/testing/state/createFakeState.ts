import type { FakeClock } from './createFakeClock.js';
import type { FakeRecords } from './createFakeRecords.js';
import type { Outbox } from './createOutbox.js';
import { createPasscodes, type Passcodes } from './createPasscodes.js';
import { createRateLimit, type RateLimit, type RateLimitOptions } from './createRateLimit.js';
import { createSessions, type Sessions } from './createSessions.js';
import { createUsers, type Users } from './createUsers.js';
import { randomCode } from './randomCode.js';

/** Everything the fake remembers. Each operation receives it. */
export interface FakeState {
  readonly clock: FakeClock;
  readonly outbox: Outbox;
  readonly users: Users;
  readonly sessions: Sessions;
  readonly passcodes: Passcodes;
  readonly rateLimit: RateLimit;
  readonly generateCode: (phoneNumber: string) => string;
  readonly allowedPrefixes: readonly string[] | undefined;
}

export interface FakeStateOptions {
  /** Returns the six digits of each code. @default random digits */
  readonly generateCode?: ((phoneNumber: string) => string) | undefined;
  /**
   * Codes are sent only to numbers that start with one of these. A new Stytch project allows the United States and
   * Canada, which is `['+1']` here (with the other countries of that calling code). @default every number
   */
  readonly allowedPrefixes?: readonly string[] | undefined;
  /** Requests above this rate are refused with `too_many_requests`. @default no limit */
  readonly rateLimit?: RateLimitOptions | undefined;
}

export function createFakeState(
  clock: FakeClock,
  outbox: Outbox,
  records: FakeRecords,
  options: FakeStateOptions,
): FakeState {
  return {
    clock,
    outbox,
    users: createUsers(clock, records.users),
    sessions: createSessions(clock, records.sessions),
    passcodes: createPasscodes(clock, records.passcodes),
    rateLimit: createRateLimit(clock, options.rateLimit),
    generateCode: options.generateCode ?? randomCode,
    allowedPrefixes: options.allowedPrefixes,
  };
}
