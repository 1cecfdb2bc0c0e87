import type { LimitCounter, LimitStore, LimitWindow } from '../../server/limits/LimitStore.js';

/** One thing that a store has to do. `run` throws an error that says what it did instead. */
export interface ConformanceTest {
  readonly name: string;
  readonly run: () => Promise<void>;
}

export interface ConformanceOptions {
  /**
   * Lets seconds pass for the store.
   * @default real time
   */
  readonly pass?: ((seconds: number) => Promise<void>) | undefined;
}

/**
 * The tests that a `LimitStore` has to pass, for any test runner.
 *
 * @example
 * ```ts
 * import { limitStoreConformance } from 'react-whatsapp-otp/testing';
 * import { it } from 'vitest';
 *
 * for (const { name, run } of limitStoreConformance(() => createMyStore())) it(name, run);
 * ```
 */
export function limitStoreConformance(
  createStore: () => LimitStore,
  { pass = waitForSeconds }: ConformanceOptions = {},
): readonly ConformanceTest[] {
  let made = 0;
  const createKey = () => `{n:${Date.now()}-${(made += 1)}}`;
  const test = (name: string, run: (store: LimitStore, key: string) => Promise<void>) => ({
    name,
    run: async () => run(createStore(), createKey()),
  });

  return [
    test('lets through exactly the points of a window, of 500 calls at once', async (store, key) => {
      equal(await countAtOnce(store, key), 3);
    }),
    test('counts nothing on any counter if one of them is full', async (store, key) => {
      const full = counter(key, { points: 1, seconds: 60 }, 'full');
      const other = counter(key, { points: 9, seconds: 60 }, 'other');
      const third = { ...counter(key, { points: 9, seconds: 60 }, 'third'), key: `${key}:own` };
      equal((await store.consume([full, other, third])).ok, true);
      equal((await store.consume([other, third, full])).ok, false);
      equal(await readCounts(store, [full, other, third]), [1, 1, 1]);
    }),
    test('counts keys and names separately, and ends a window on time', async (store, key) => {
      const window = { points: 3, seconds: 2 };
      for (let count = 1; count <= 3; count += 1) {
        equal((await store.consume([counter(key, window)])).counts[0]?.count, count);
      }
      const refused = await store.consume([counter(key, window)]);
      equal(refused.ok, false);
      const remaining = refused.counts[0]?.remaining ?? 0;
      equal(remaining > 1_000 && remaining <= 2_000, true);
      equal((await store.consume([counter(key, window, 'other')])).ok, true);
      equal((await store.consume([counter(createKey(), window)])).ok, true);
      await pass(2.1);
      equal((await store.consume([counter(key, window)])).counts[0]?.count, 1);
    }),
    test('does not count in mode `check`, and refuses if the window is full', async (store, key) => {
      const window = { points: 2, seconds: 60 };
      const check = { ...counter(key, window), mode: 'check' as const };
      equal((await store.consume([check])).ok, true);
      await store.consume([counter(key, window)]);
      await store.consume([counter(key, window)]);
      const { ok, counts } = await store.consume([check]);
      equal([ok, counts[0]?.count, counts[0]?.full], [false, 2, true]);
    }),
    test('counts in mode `if-room` while there is room, and never refuses', async (store, key) => {
      const soft = { ...counter(key, { points: 2, seconds: 60 }), mode: 'if-room' as const };
      for (let index = 0; index < 4; index += 1) equal((await store.consume([soft])).ok, true);
      equal(await readCounts(store, [soft]), [2]);
    }),
    test('takes a count back, even after others were refused', async (store, key) => {
      const window = { points: 3, seconds: 60 };
      for (let index = 0; index < 23; index += 1) await store.consume([counter(key, window)]);
      await store.refund([{ key, name: 'a', amount: 1, remaining: 60_000 }]);
      equal((await store.consume([counter(key, window)])).ok, true);
      equal((await store.consume([counter(key, window)])).ok, false);
    }),
    test('takes nothing back in a later window, and never counts below zero', async (store, key) => {
      const window = { points: 3, seconds: 60 };
      await store.refund([{ key, name: 'a', amount: 5, remaining: 60_000 }]);
      for (let index = 0; index < 3; index += 1) await store.consume([counter(key, window)]);
      await store.refund([{ key, name: 'a', amount: 1, remaining: 1 }]);
      equal((await store.consume([counter(key, window)])).ok, false);
      await store.refund([{ key, name: 'a', amount: 9, remaining: 60_000 }]);
      equal((await store.consume([counter(key, window)])).counts[0]?.count, 1);
    }),
    test('reports each alarm once for a window, even if the count was taken back', async (store, key) => {
      const alarmed = { ...counter(key, { points: 5, seconds: 60 }), alarms: [4, 5] };
      const reached: number[] = [];
      for (let index = 0; index < 5; index += 1) {
        reached.push(...((await store.consume([alarmed])).counts[0]?.alarms ?? []));
        if (index === 3) await store.refund([{ key, name: 'a', amount: 1, remaining: 60_000 }]);
      }
      reached.push(...((await store.consume([alarmed])).counts[0]?.alarms ?? []));
      equal(reached, [4, 5]);
    }),
    test('forgets a key', async (store, key) => {
      const window = { points: 3, seconds: 60 };
      for (let index = 0; index < 4; index += 1) await store.consume([counter(key, window)]);
      await store.clear([key]);
      equal((await store.consume([counter(key, window)])).counts[0]?.count, 1);
    }),
    test('lets one of 50 claims at once through, and returns the value that was saved', async (store, key) => {
      // Both methods are optional.
      if (!store.claim || !store.save) return;
      const claim = store.claim.bind(store);
      const claims = await Promise.all(
        Array.from({ length: 50 }, async (_, index) => claim(key, `first-${index}`, 60_000)),
      );
      equal(claims.filter((known) => known === undefined).length, 1);
      await store.save(key, 'second', 60_000);
      equal(await claim(key, 'third', 60_000), 'second');
      await store.clear([key]);
      equal(await claim(key, 'fourth', 60_000), undefined);
    }),
  ];
}

function counter(key: string, window: LimitWindow, name = 'a'): LimitCounter {
  return { key, name, window, mode: 'count' };
}

/** How many of 500 calls at once a store lets through, of which three may pass. */
async function countAtOnce(store: LimitStore, key: string): Promise<number> {
  const window = { points: 3, seconds: 60 };
  const decisions = await Promise.all(
    Array.from({ length: 500 }, async () => store.consume([counter(key, window)])),
  );
  return decisions.filter(({ ok }) => ok).length;
}

async function readCounts(store: LimitStore, counters: readonly LimitCounter[]): Promise<readonly unknown[]> {
  const { counts } = await store.consume(counters.map((one) => ({ ...one, mode: 'check' })));
  return counts.map(({ count }) => count);
}

async function waitForSeconds(seconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

/** @throws Error that names the expected and the actual answer */
function equal(actual: unknown, expected: unknown): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`The store answered ${found}, and should answer ${wanted}.`);
}
