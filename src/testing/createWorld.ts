import type { FakeClock } from './createClock.js';
import type { Outbox } from './createOutbox.js';
import { createPasscodes, type Passcodes } from './createPasscodes.js';
import { createRateLimit, type RateLimit, type RateLimitOptions } from './createRateLimit.js';
import { createSessions, type Sessions } from './createSessions.js';
import { createUsers, type Users } from './createUsers.js';
import { randomCode } from './randomCode.js';

/** All that the fake knows, handed to each operation. */
export interface World {
  readonly clock: FakeClock;
  readonly outbox: Outbox;
  readonly users: Users;
  readonly sessions: Sessions;
  readonly passcodes: Passcodes;
  readonly rateLimit: RateLimit;
  readonly generateCode: (phoneNumber: string) => string;
  readonly allowedPrefixes: readonly string[] | undefined;
}

export interface WorldOptions {
  /** Makes the six digits of each code; random when left out. */
  readonly generateCode?: ((phoneNumber: string) => string) | undefined;
  /**
   * Beginnings of the numbers that codes go to: `['+1']` is what a new Stytch project allows, the United States and
   * Canada (and, here, what else shares their calling code). Every number when left out.
   */
  readonly allowedPrefixes?: readonly string[] | undefined;
  /** Refuses with `too_many_requests` above this rate; no limit when left out. */
  readonly rateLimit?: RateLimitOptions | undefined;
}

export function createWorld(clock: FakeClock, outbox: Outbox, options: WorldOptions): World {
  return {
    clock,
    outbox,
    users: createUsers(clock),
    sessions: createSessions(clock),
    passcodes: createPasscodes(clock),
    rateLimit: createRateLimit(clock, options.rateLimit),
    generateCode: options.generateCode ?? randomCode,
    allowedPrefixes: options.allowedPrefixes,
  };
}
