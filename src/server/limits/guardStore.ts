import { createLoopTimer } from './createLoopTimer.js';
import type { LimitCounter, LimitDecision, LimitRefund, LimitStore } from './LimitStore.js';
import { StoreFault } from './StoreFault.js';

/** ms that the store has for each step. */
export const storeDeadline = 250;

const maxHanging = 32;

const turns = 10;

/**
 * Gives every step of a store a deadline: a Redis that hangs must not hang the sign-in. Counts that arrive after
 * we gave up are taken back. While many steps hang, only one each 250 ms is tried, so that none pile up in the client's queue.
 * Every failure is a `StoreFault`.
 */
export function guardStore(store: LimitStore, milliseconds = storeDeadline): LimitStore {
  let hanging = 0;
  let triedAt = Number.NEGATIVE_INFINITY;

  async function guarded<T>(run: () => Promise<T>, late?: (result: T) => unknown): Promise<T> {
    const startedAt = performance.now();
    if (hanging >= maxHanging && startedAt - triedAt < milliseconds) throw new StoreFault('timeout');
    triedAt = startedAt;
    let gaveUp = false;
    const step = start(run);
    step.then(
      (result) => {
        hanging = 0;
        if (gaveUp) late?.(result);
      },
      () => {
        if (gaveUp) hanging = Math.max(0, hanging - 1);
      },
    );
    return new Promise<T>((resolve, reject) => {
      const cancel = createLoopTimer(turns, milliseconds / turns, () => {
        gaveUp = true;
        hanging += 1;
        reject(new StoreFault('timeout'));
      });
      step.then(resolve, (error: unknown) => reject(new StoreFault('error', error))).finally(cancel);
    });
  }

  const { claim, save } = store;
  return {
    consume: (counters) =>
      guarded(
        async () => requireDecision(await store.consume(counters), counters.length),
        (decision) => {
          const refunds = toRefunds(counters, decision);
          if (refunds.length > 0) start(() => store.refund(refunds)).catch(() => {});
        },
      ),
    refund: (refunds) => guarded(() => store.refund(refunds)),
    clear: (keys) => guarded(() => store.clear(keys)),
    claim:
      claim &&
      ((key, value, ms) =>
        guarded(
          () => claim.call(store, key, value, ms),
          (known) => {
            if (known === undefined) start(() => store.clear([key])).catch(() => {});
          },
        )),
    save: save && ((key, value, ms) => guarded(() => save.call(store, key, value, ms))),
  };
}

/** @throws TypeError if a store answers something else */
function requireDecision(decision: Partial<LimitDecision> | undefined, length: number): LimitDecision {
  const { ok, counts } = decision ?? {};
  if (typeof ok === 'boolean' && Array.isArray(counts) && counts.length === length) return { ok, counts };
  throw new TypeError('The store did not answer `{ ok, counts }` with one count for each counter.');
}

/** What a decision counted, as refunds that take it back. */
export function toRefunds(
  counters: readonly LimitCounter[],
  decision: LimitDecision,
): readonly LimitRefund[] {
  if (!decision.ok) return [];
  return counters.flatMap(({ key, name, mode }, index) => {
    const count = decision.counts[index];
    const isCounted = count && mode !== 'check' && !count.full;
    return isCounted ? [{ key, name, amount: 1, remaining: count.remaining }] : [];
  });
}

/** A store that throws is a store that rejects. */
async function start<T>(run: () => Promise<T>): Promise<T> {
  return run();
}
