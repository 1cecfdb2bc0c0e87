import type { Call } from './Call.js';
import type { Tally } from './createTally.js';
import type { LimitWindow } from './LimitStore.js';
import { Refusal } from './Refusal.js';

/** Counts the request on its address's limit. It is never taken back: it also bounds what is refused further on. @throws Refusal */
export async function countAddress(
  { client, settings }: Call,
  limit: 'sendPerAddress' | 'checkPerAddress',
  tally: Tally,
  windows: readonly LimitWindow[] = settings.limits[limit],
): Promise<void> {
  const id = await settings.seal.hash('address', client.key);
  const taken = await tally.take(`${limit}:${id}`, windows);
  if (!taken.ok) throw new Refusal('too_many_requests', { retryAfter: taken.retryAfter, limit });
}
