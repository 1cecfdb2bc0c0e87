import type { Tally } from './createTally.js';
import { Refusal } from './Refusal.js';

const once = [{ points: 1, seconds: 600 }];

/**
 * Claims an `Idempotency-Key` in the store, so that no other instance sends for it. The answer is kept by the instance
 * that has it; another one can only say that the send is made.
 * @throws Refusal
 */
export async function claimSend(tally: Tally, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const taken = await tally.take(`idempotency:${key}`, once);
    if (!taken.ok) throw new Refusal('request_in_progress');
  }
}
