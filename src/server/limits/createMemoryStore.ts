import type { LimitCount, LimitCounter, LimitStore } from './LimitStore.js';

export interface MemoryStoreOptions {
  /** ms since the epoch. */
  readonly now: () => number;
  /**
   * Keys that are kept of all kinds together. Each kind (numbers, addresses, ranges, values) may fill half of them.
   * @default 100000
   */
  readonly maxKeys?: number | undefined;
}

/**
 * Counts in this process. There are no timers, so a window may be of any length. When a kind of key is full, new keys of
 * that kind share 1,024 counts: counted keys stay counted, one kind cannot crowd out another, and nobody is unlimited.
 */
export function createMemoryStore({ now, maxKeys = 100_000 }: MemoryStoreOptions): Required<LimitStore> & {
  readonly size: () => number;
} {
  const kinds = new Map<string, Map<string, Entry>>();
  const maxOfKind = Math.max(1, Math.floor(maxKeys / 2));
  const time = createSteadyTime(now);
  const sweeps = new Map<string, IterableIterator<[string, Entry]>>();

  function size(): number {
    let total = 0;
    for (const entries of kinds.values()) total += entries.size;
    return total;
  }

  /** Looks at a few keys with each use, in turn, so that ended windows are removed without a pause. */
  function sweepSome(kind: string, entries: Map<string, Entry>, at: number): void {
    let sweep = sweeps.get(kind) ?? entries.entries();
    for (let seen = 0; seen < 8; seen += 1) {
      const next = sweep.next();
      if (next.done) {
        sweep = entries.entries();
        break;
      }
      const [key, entry] = next.value;
      if (entry.endsAt <= at) entries.delete(key);
    }
    sweeps.set(kind, sweep);
  }

  function entriesFor(key: string): Map<string, Entry> {
    const kind = readKind(key);
    let entries = kinds.get(kind);
    if (!entries) kinds.set(kind, (entries = new Map<string, Entry>()));
    return entries;
  }

  /** The key itself, or one of the shared keys when there is no room for it. */
  function placeFor(key: string, entries: Map<string, Entry>): string {
    const hasRoom = entries.size < maxOfKind && size() < maxKeys;
    return hasRoom || entries.has(key) ? key : `shared:${bucket(key)}`;
  }

  function find(key: string, at: number): { entries: Map<string, Entry>; place: string; entry: Entry } {
    const entries = entriesFor(key);
    sweepSome(readKind(key), entries, at);
    const place = placeFor(key, entries);
    const known = entries.get(place);
    return { entries, place, entry: known && known.endsAt > at ? known : createEntry() };
  }

  return {
    size,
    consume: async (counters) => {
      const at = time();
      const seen = counters.map((counter) => {
        const found = find(counter.key, at);
        const kept = found.entry.counts.get(counter.name);
        const live = kept && kept.endsAt > at ? kept : undefined;
        return { counter, found, live, full: (live?.count ?? 0) >= counter.window.points };
      });
      const ok = seen.every(({ counter, full }) => !full || counter.mode === 'if-room');
      const counts = seen.map(({ counter, found, full }): LimitCount => {
        // Read again: two counters of one call may share an entry that the first one created.
        const entry = found.entries.get(found.place) ?? found.entry;
        const kept = entry.counts.get(counter.name);
        const live = kept && kept.endsAt > at ? kept : { count: 0, endsAt: 0, alarms: 0 };
        if (!ok || full || counter.mode === 'check') {
          return { count: live.count, remaining: Math.max(0, live.endsAt - at), full, alarms: [] };
        }
        return { ...add(counter, found.entries, found.place, entry, live, at), full };
      });
      return { ok, counts };
    },
    refund: async (refunds) => {
      const at = time();
      for (const { key, name, amount, remaining } of refunds) {
        const { entries, place, entry } = find(key, at);
        const kept = entry.counts.get(name);
        if (!kept || kept.endsAt <= at || kept.endsAt - at > remaining + slack) continue;
        kept.count = Math.max(0, kept.count - amount);
        if (kept.count === 0 && kept.alarms === 0) entry.counts.delete(name);
        if (entry.counts.size === 0) entries.delete(place);
      }
    },
    clear: async (keys) => {
      for (const key of keys) entriesFor(key).delete(key);
    },
    claim: async (key, value, milliseconds) => {
      const at = time();
      const { entries, entry } = find(key, at);
      if (entry.value !== undefined) return entry.value;
      if (placeFor(key, entries) === key)
        entries.set(key, { ...createEntry(), value, endsAt: at + milliseconds });
      return undefined;
    },
    save: async (key, value, milliseconds) => {
      const entries = entriesFor(key);
      if (placeFor(key, entries) === key)
        entries.set(key, { ...createEntry(), value, endsAt: time() + milliseconds });
    },
  };
}

interface Entry {
  readonly counts: Map<string, Counted>;
  readonly value: string | undefined;
  endsAt: number;
}

interface Counted {
  count: number;
  readonly endsAt: number;
  /** How many of the alarms were reported. */
  alarms: number;
}

/** ms. A window that ends later than the refunded one by more than this is a newer one. */
const slack = 1_000;

function createEntry(): Entry {
  return { counts: new Map(), value: undefined, endsAt: 0 };
}

function add(
  counter: LimitCounter,
  entries: Map<string, Entry>,
  place: string,
  entry: Entry,
  live: Counted,
  at: number,
): Omit<LimitCount, 'full'> {
  const endsAt = live.endsAt > at ? live.endsAt : at + counter.window.seconds * 1000;
  const count = live.count + 1;
  const due = (counter.alarms ?? []).filter((alarm) => alarm <= count);
  entry.counts.set(counter.name, { count, endsAt, alarms: Math.max(live.alarms, due.length) });
  entry.endsAt = Math.max(entry.endsAt, endsAt);
  entries.set(place, entry);
  return { count, remaining: endsAt - at, alarms: due.slice(live.alarms) };
}

/** `{n:…}` is a number, `{a:…}` an address: the first letter in the braces. A key without braces is a kind by itself. */
function readKind(key: string): string {
  const tag = key.indexOf('{');
  return tag === -1 ? key.slice(0, 1) : key.slice(tag + 1, tag + 2);
}

function bucket(key: string): number {
  let hash = 0;
  for (let index = 0; index < key.length; index += 1) hash = (hash * 31 + key.charCodeAt(index)) | 0;
  return (hash >>> 0) % 1024;
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
