import type { Passcode } from './createPasscodes.js';
import type { StoredSession } from './createSessions.js';
import type { StoredUser } from './createUsers.js';

/** What the fake remembers, as plain JSON data, so that it can be kept in a storage. */
export interface FakeRecords {
  readonly users: StoredUser[];
  readonly sessions: StoredSession[];
  /** By phone id, newest first. */
  readonly passcodes: Record<string, Passcode[]>;
}

export function createFakeRecords(): FakeRecords {
  return { users: [], sessions: [], passcodes: {} };
}
