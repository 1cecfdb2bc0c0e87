import type { LimitTransaction } from '../limits/createLimitTransaction.js';
import { HttpError } from '../http/HttpError.js';

const once = [{ points: 1, seconds: 600 }];

/**
 * Claims an `Idempotency-Key` in the store, so that no other instance sends for it. The answer is kept by the instance
 * that has it; another one can only say that the send is made.
 * @throws HttpError
 */
export async function claimIdempotencyKey(
  transaction: LimitTransaction,
  keys: readonly string[],
): Promise<void> {
  for (const key of keys) {
    const taken = await transaction.consume(`idempotency:${key}`, once);
    if (!taken.ok) throw new HttpError('request_in_progress');
  }
}
