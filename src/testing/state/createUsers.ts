import type { FakeClock } from './createFakeClock.js';
import { StytchRefusal } from './StytchRefusal.js';
import { sandbox } from './sandbox.js';
import { createTestId, isTestId } from './createTestId.js';

/** A user in the fake. */
export interface FakeUser {
  readonly userId: string;
  /** A user who was created as `pending` becomes `active` when a code is entered. */
  readonly status: 'active' | 'pending';
  readonly phones: readonly FakePhone[];
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** Milliseconds since the epoch; 0 or in the past if the user is not locked. */
  readonly lockedUntil: number;
}

export interface FakePhone {
  readonly phoneId: string;
  /** E.164 with its plus. */
  readonly phoneNumber: string;
  readonly verified: boolean;
}

export interface Users {
  add(options: { phoneNumber?: string | undefined; status?: FakeUser['status'] | undefined }): FakeUser;
  byId(userId: string): FakeUser | undefined;
  /** @throws StytchRefusal `invalid_user_id` or `user_not_found` */
  requireById(userId: string): FakeUser;
  byNumber(phoneNumber: string): FakeUser | undefined;
  byPhoneId(phoneId: string): FakeUser | undefined;
  /** Adds an unverified number. It is removed unless its code is entered within five minutes. */
  addPhone(user: FakeUser, phoneNumber: string): void;
  /** @throws StytchRefusal `user_lock_limit_reached` */
  assertNotLocked(user: FakeUser): void;
  codeAccepted(user: FakeUser, phoneId: string): void;
  codeRejected(user: FakeUser): void;
}

// Both are Stytch's defaults for user locks.
const failuresUntilLock = 10;
const lockMs = 60 * 60_000;

const verifyWithinMs = 5 * 60_000;

export function createUsers(clock: FakeClock, records: StoredUser[]): Users {
  function find(test: (user: StoredUser) => boolean): StoredUser | undefined {
    const now = clock.now();
    for (const user of records) {
      user.phones = user.phones.filter((phone) => phone.verified || !(phone.dropAt && phone.dropAt <= now));
    }
    return records.find(test);
  }
  const byId = (userId: string) => find((user) => user.userId === userId);

  function add({ phoneNumber, status = 'active' }: Parameters<Users['add']>[0]): FakeUser {
    const user: StoredUser = {
      userId: createTestId('user'),
      status,
      phones: phoneNumber ? [newPhone(phoneNumber)] : [],
      createdAt: clock.now(),
      failures: 0,
      lockedUntil: 0,
    };
    records.push(user);
    return user;
  }
  const hasNumber = (number: string) => (user: StoredUser) =>
    user.phones.some(({ phoneNumber }) => phoneNumber === number);
  if (!records.some(hasNumber(sandbox.phoneNumber))) add({ phoneNumber: sandbox.phoneNumber });

  return {
    add,
    byId,
    requireById(userId) {
      if (!isTestId('user', userId)) {
        throw new StytchRefusal('invalid_user_id', { message: 'user_id format is invalid.' });
      }
      const user = byId(userId);
      if (!user) throw new StytchRefusal('user_not_found', { message: 'User could not be found.' });
      return user;
    },
    byNumber: (phoneNumber) => find(hasNumber(phoneNumber)),
    byPhoneId: (phoneId) => find((user) => user.phones.some((phone) => phone.phoneId === phoneId)),
    addPhone({ userId }, phoneNumber) {
      byId(userId)?.phones.push({ ...newPhone(phoneNumber), dropAt: clock.now() + verifyWithinMs });
    },
    assertNotLocked({ lockedUntil }) {
      if (clock.now() >= lockedUntil) return;
      throw new StytchRefusal('user_lock_limit_reached', {
        message: 'The user is locked: too many failed attempts to authenticate.',
      });
    },
    codeAccepted({ userId }, phoneId) {
      const user = byId(userId);
      if (!user) return;
      Object.assign(user, { status: 'active', failures: 0 });
      for (const phone of user.phones) if (phone.phoneId === phoneId) phone.verified = true;
    },
    codeRejected({ userId }) {
      const user = byId(userId);
      if (!user || ++user.failures < failuresUntilLock) return;
      Object.assign(user, { failures: 0, lockedUntil: clock.now() + lockMs });
    },
  };
}

export type StoredUser = Omit<Writable<FakeUser>, 'phones'> & { phones: StoredPhone[]; failures: number };
type StoredPhone = Writable<FakePhone> & { dropAt?: number };
type Writable<T> = { -readonly [K in keyof T]: T[K] };

function newPhone(phoneNumber: string): StoredPhone {
  return { phoneId: createTestId('phone-number'), phoneNumber, verified: false };
}
