import type { LimitName } from './defaultLimits.js';
import { toRefunds } from './guardStore.js';
import type { LimitCounter, LimitDecision, LimitStore } from './LimitStore.js';

/** A counter, and the option that it belongs to. */
export interface LimitEntry extends LimitCounter {
  readonly limit: LimitName | 'dailySendBudget';
}

/** What one step of a request has counted, and how to take it back. */
export interface LimitTransaction {
  readonly entries: readonly LimitEntry[];
  readonly decision: LimitDecision;
  /** Takes the counts back. Never throws. */
  readonly rollback: () => Promise<void>;
}

/**
 * Counts in one atomic step.
 * @param mirrors the same counters under the hashes of other secrets: counted too, so that a secret can be replaced while
 * windows are running, but they decide nothing
 * @throws StoreFault
 */
export async function countLimits(
  store: LimitStore,
  entries: readonly LimitEntry[],
  mirrors: readonly (readonly LimitEntry[])[] = [],
): Promise<LimitTransaction> {
  if (entries.length === 0) return { entries, decision: { ok: true, counts: [] }, rollback: async () => {} };
  const decision = await store.consume(entries);
  const countedAt = performance.now();
  const counted = [toRefunds(entries, decision)];
  if (decision.ok) {
    await Promise.allSettled(
      mirrors.map(async (mirror) => {
        const soft = mirror
          .filter(({ mode }) => mode !== 'check')
          .map((entry) => ({ ...entry, mode: 'if-room' as const, alarms: [] }));
        if (soft.length > 0) counted.push(toRefunds(soft, await store.consume(soft)));
      }),
    );
  }
  let isRolledBack = false;
  return {
    entries,
    decision,
    rollback: async () => {
      if (isRolledBack) return;
      isRolledBack = true;
      const passed = performance.now() - countedAt;
      await Promise.allSettled(
        counted.map(async (refunds) => {
          const live = refunds
            .map((refund) => ({ ...refund, remaining: refund.remaining - passed }))
            .filter(({ remaining }) => remaining > 0);
          if (live.length > 0) await store.refund(live);
        }),
      );
    },
  };
}

/** The limit that refused, and how long it takes until there is room in all windows that are full. */
export function findRefusal(
  entries: readonly LimitEntry[],
  { ok, counts }: LimitDecision,
): { readonly limit: LimitEntry['limit']; readonly retryAfter: number } | undefined {
  if (ok) return undefined;
  const full = entries.filter(({ mode }, index) => mode !== 'if-room' && counts[index]?.full === true);
  const waits = entries.map(({ mode }, index) =>
    mode !== 'if-room' && counts[index]?.full === true ? counts[index].remaining : 0,
  );
  const [first] = full;
  return first && { limit: first.limit, retryAfter: Math.max(1, Math.ceil(Math.max(...waits) / 1000)) };
}
