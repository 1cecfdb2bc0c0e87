import type { RequestContext } from '../request/RequestContext.js';
import type { LimitTransaction } from './createLimitTransaction.js';
import type { LimitWindow } from './LimitStore.js';
import { HttpError } from '../http/HttpError.js';

/** Counts the request on its address's limit. It is never taken back: it also bounds what is refused further on. @throws HttpError */
export async function countAddress(
  { client, settings }: RequestContext,
  limit: 'sendPerAddress' | 'authenticatePerAddress',
  transaction: LimitTransaction,
  windows: readonly LimitWindow[] = settings.limits[limit],
): Promise<void> {
  const id = await settings.signer.hash('address', client.key);
  const taken = await transaction.consume(`${limit}:${id}`, windows);
  if (!taken.ok) throw new HttpError('too_many_requests', { retryAfter: taken.retryAfter, limit });
}
