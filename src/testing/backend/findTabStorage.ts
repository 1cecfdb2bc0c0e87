import type { FakeStorage } from '../state/storedRecords.js';

/** The tab's `sessionStorage`; `undefined` outside a page and where the browser denies it. */
export function findTabStorage(): FakeStorage | undefined {
  if (typeof document === 'undefined') return undefined;
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}
