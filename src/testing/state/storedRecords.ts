import { isRecord } from '../../protocol/isRecord.js';
import { createFakeRecords, type FakeRecords } from './createFakeRecords.js';
import type { DeliveredMessage } from './createOutbox.js';

/** The part of a web storage that the fake uses: `sessionStorage` is one. */
export interface FakeStorage {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
}

/** Everything that survives a reload. */
export interface StoredRecords {
  readonly records: FakeRecords;
  readonly messages: readonly DeliveredMessage[];
  /** How far the clock was moved forward, in milliseconds. */
  readonly ahead: number;
}

/** @returns empty records if the storage has none, or records of another version, or cannot be read. */
export function loadRecords(storage: FakeStorage | undefined): StoredRecords {
  const empty: StoredRecords = { records: createFakeRecords(), messages: [], ahead: 0 };
  try {
    const value: unknown = JSON.parse(storage?.getItem(key) ?? 'null');
    return isStored(value) ? value : empty;
  } catch {
    return empty;
  }
}

/** Does nothing if the storage is denied or full: then only the next reload forgets. */
export function saveRecords(storage: FakeStorage | undefined, stored: StoredRecords): void {
  try {
    storage?.setItem(key, JSON.stringify({ version, ...stored }));
  } catch {
    // The fake works from memory.
  }
}

function isStored(value: unknown): value is StoredRecords {
  if (!isRecord(value) || value['version'] !== version || !isRecord(value['records'])) return false;
  const { users, sessions, passcodes } = value['records'];
  return (
    [users, sessions, value['messages']].every(Array.isArray) &&
    isRecord(passcodes) &&
    Number.isFinite(value['ahead'])
  );
}

const key = 'react-whatsapp-otp/fake-stytch';

// Raise it when the shape of the records changes.
const version = 1;
