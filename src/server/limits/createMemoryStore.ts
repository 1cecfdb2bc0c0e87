import type { LimitCount, LimitStore, LimitWindow } from './LimitStore.js';

export interface MemoryStoreOptions {
  /** ms since the epoch. */
  readonly now: () => number;
  /** @default 100000 */
  readonly maxKeys?: number | undefined;
}

/**
 * Counts in this process. There are no timers, so a window may be of any length. When the store is full of live keys, new
 * ones share one count per limit and window: those that are counted stay counted, and nobody goes unlimited.
 */
export function createMemoryStore({ now, maxKeys = 100_000 }: MemoryStoreOptions): LimitStore & {
  readonly size: () => number;
} {
  const entries = new Map<string, Entry>();
  const time = createSteadyTime(now);
  let sweep = entries.entries();

  /** A few keys are looked at with each use, in turn, so that ended windows leave without a pause. */
  function sweepSome(at: number): void {
    for (let looked = 0; looked < 8; looked += 1) {
      const next = sweep.next();
      if (next.done) {
        sweep = entries.entries();
        return;
      }
      const [key, entry] = next.value;
      if (entry.endsAt <= at) entries.delete(key);
    }
  }

  function find(key: string, at: number): Entry | undefined {
    const entry = entries.get(key);
    return entry && entry.endsAt > at ? entry : undefined;
  }

  function look(key: string, window: LimitWindow, at: number): { key: string; entry: Entry } {
    const known = find(key, at);
    if (known) return { key, entry: known };
    const place = entries.size < maxKeys || entries.has(key) ? key : sharedKey(key, window);
    return { key: place, entry: find(place, at) ?? { count: 0, endsAt: at + window.seconds * 1000 } };
  }

  return {
    consume: async (key, window) => {
      const at = time();
      sweepSome(at);
      const { key: place, entry } = look(key, window, at);
      const count = entry.count + 1;
      if (count > window.points) return result(false, count, entry, at);
      entry.count = count;
      entries.set(place, entry);
      return result(true, count, entry, at);
    },
    peek: async (key, window) => {
      const at = time();
      const { entry } = look(key, window, at);
      return result(entry.count < window.points, entry.count, entry, at);
    },
    refund: async (key, _window, remaining) => {
      const at = time();
      const entry = find(key, at);
      if (!entry || entry.count === 0 || entry.endsAt - at > remaining + slack) return;
      entry.count -= 1;
      if (entry.count === 0) entries.delete(key);
    },
    clear: async (key) => {
      entries.delete(key);
    },
    size: () => entries.size,
  };
}

interface Entry {
  count: number;
  endsAt: number;
}

/** ms. A window that ends later than the refunded one by more than this is a newer one. */
const slack = 1_000;

function result(ok: boolean, count: number, entry: Entry, at: number): LimitCount {
  return { ok, count, remaining: entry.endsAt - at };
}

function sharedKey(key: string, window: LimitWindow): string {
  return `${key.split(':', 1)[0]}:full:${window.seconds}`;
}

/** Time that never goes back: after the clock was set back it goes on from where it was. */
function createSteadyTime(now: () => number): () => number {
  let offset = 0;
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const read = now() + offset;
    if (read < last) offset += last - read;
    last = Math.max(last, read);
    return last;
  };
}
