import { createLoopTimer } from './createLoopTimer.js';
import type { LimitStore } from './LimitStore.js';
import { StoreFault } from './StoreFault.js';

/** ms that the store has for each step. */
export const storeDeadline = 250;

const maxHanging = 32;

const turns = 10;

/**
 * Gives every step of a store a deadline: a Redis that hangs must not hang the sign-in. What is counted after we gave up
 * is taken back. While many steps hang, only one each 250 ms is tried, so that none pile up in the client's queue.
 * Every failure is a `StoreFault`.
 */
export function guardStore(store: LimitStore, milliseconds = storeDeadline): LimitStore {
  let hanging = 0;
  let triedAt = Number.NEGATIVE_INFINITY;
  const ticks = createLoopTimer(milliseconds / turns);

  async function guarded<T>(run: () => Promise<T>, late?: (result: T) => unknown): Promise<T> {
    const startedAt = performance.now();
    if (hanging >= maxHanging && startedAt - triedAt < milliseconds) throw new StoreFault('timeout');
    triedAt = startedAt;
    let cancel = () => {};
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
    const deadline = new Promise<never>((_resolve, reject) => {
      cancel = ticks.after(turns, () => {
        gaveUp = true;
        hanging += 1;
        reject(new StoreFault('timeout'));
      });
    });
    try {
      return await Promise.race([step, deadline]);
    } catch (error) {
      throw error instanceof StoreFault ? error : new StoreFault('error');
    } finally {
      cancel();
    }
  }

  return {
    consume: (key, window) =>
      guarded(
        () => store.consume(key, window),
        (count) => {
          if (count.ok) start(() => store.refund(key, window, count.remaining)).catch(() => {});
        },
      ),
    peek: (key, window) => guarded(() => store.peek(key, window)),
    refund: (key, window, remaining) => guarded(() => store.refund(key, window, remaining)),
    clear: (key) => guarded(() => store.clear(key)),
  };
}

/** A store that throws is a store that rejects. */
async function start<T>(run: () => Promise<T>): Promise<T> {
  return run();
}
