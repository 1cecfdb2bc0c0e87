import type { LimitStore, LimitWindow } from './LimitStore.js';

/** What one request counted, so that it can be taken back. */
export interface LimitTransaction {
  /**
   * Counts one in each window, narrow to wide, and in none when one is full. Windows before `enforceFrom` are counted where
   * there is room, and do not refuse.
   */
  readonly consume: (
    key: string,
    windows: readonly LimitWindow[],
    enforceFrom?: number,
  ) => Promise<LimitResult>;
  /** Takes back what was counted, or what was counted on keys that begin with one of the prefixes. Never throws. */
  readonly rollback: (prefixes?: readonly string[]) => Promise<void>;
}

export interface LimitResult {
  readonly ok: boolean;
  /** How many the widest window has counted. */
  readonly count: number;
  /** Whole seconds until there is room again in every window; 0 when nothing was refused. */
  readonly retryAfter: number;
}

export function createLimitTransaction(store: LimitStore): LimitTransaction {
  let receipts: Receipt[] = [];

  async function rollbackReceipts(taken: readonly Receipt[]): Promise<void> {
    receipts = receipts.filter((receipt) => !taken.includes(receipt));
    await Promise.allSettled(
      taken.map(async ({ key, window, endsAt }) => {
        const remaining = endsAt - performance.now();
        if (remaining > 0) await store.refund(key, window, remaining);
      }),
    );
  }

  return {
    consume: async (key, windows, enforceFrom = 0) => {
      const taken: Receipt[] = [];
      let count = 0;
      for (const [index, window] of windows.entries()) {
        const windowKey = `${key}:${window.seconds}`;
        const result = await store.consume(windowKey, window);
        count = result.count;
        if (result.ok) {
          const receipt = { key: windowKey, window, endsAt: performance.now() + result.remaining };
          taken.push(receipt);
          receipts.push(receipt);
        } else if (index >= enforceFrom) {
          await rollbackReceipts(taken);
          const later = await longestWait(store, key, windows.slice(index + 1));
          return { ok: false, count, retryAfter: seconds(Math.max(result.remaining, later)) };
        }
      }
      return { ok: true, count, retryAfter: 0 };
    },
    rollback: async (prefixes = ['']) =>
      rollbackReceipts(receipts.filter(({ key }) => prefixes.some((prefix) => key.startsWith(prefix)))),
  };
}

interface Receipt {
  readonly key: string;
  readonly window: LimitWindow;
  /** ms on the steady clock. */
  readonly endsAt: number;
}

/** A wait that ended in the next refusal would be a lie: wider windows are asked as well. */
async function longestWait(store: LimitStore, key: string, windows: readonly LimitWindow[]): Promise<number> {
  const counts = await Promise.all(windows.map((window) => store.peek(`${key}:${window.seconds}`, window)));
  return Math.max(0, ...counts.map((count) => (count.ok ? 0 : count.remaining)));
}

function seconds(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000));
}
