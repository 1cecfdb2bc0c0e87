import type { Asker } from './Asker.js';
import type { CheckedPhoneNumber } from './checkPhoneNumber.js';
import type { Tally, Taken } from './createTally.js';
import type { LimitName } from './defaultLimits.js';
import { Refusal } from './Refusal.js';
import type { RefusalType } from './refusals.js';
import type { Settings } from './Settings.js';

/** The limits that are given back when Stytch sent nothing. The number's own stays: it also guards Stytch. */
export const wideLimits: readonly string[] = ['sendPerPrefix:', 'sendPerDialCode:', 'dailySendBudget'];

/**
 * Counts a send on every limit but the address's, narrow to wide, before it is made. A refused one counts nowhere.
 * @returns how many sends the day has seen, this one included
 * @throws Refusal
 */
export async function countSend(
  tally: Tally,
  asker: Asker,
  phone: CheckedPhoneNumber,
  numberHash: string,
  settings: Settings,
): Promise<number> {
  const { limits, budget, seal, emit } = settings;
  const refuseFull = async (taken: Taken, limit: LimitName | 'dailySendBudget', type: RefusalType) => {
    if (taken.ok) return;
    await tally.refund();
    throw new Refusal(type, { retryAfter: taken.retryAfter, limit });
  };
  await refuseFull(
    await takeNumber(tally, asker, numberHash, settings),
    'sendPerNumber',
    'too_many_requests',
  );
  const prefix = await seal.hash('prefix', phone.number.slice(0, -4));
  const perPrefix = await tally.take(`sendPerPrefix:${prefix}`, limits.sendPerPrefix);
  if (!perPrefix.ok) {
    emit(
      { type: 'suspected_pumping', cause: 'prefix' },
      { dialCode: phone.dialCode, country: phone.country },
    );
  }
  await refuseFull(perPrefix, 'sendPerPrefix', 'too_many_requests');
  const dialCode = await tally.take(`sendPerDialCode:${phone.dialCode}`, limits.sendPerDialCode);
  await refuseFull(dialCode, 'sendPerDialCode', 'too_many_requests');
  const today = await tally.take('dailySendBudget', budget);
  await refuseFull(today, 'dailySendBudget', 'budget_exceeded');
  return today.count;
}

/**
 * A known device is counted apart. A browser in a flow is counted apart and on the number as well, where only the widest
 * window can refuse it: else each new flow would bring the number a day's sends of its own.
 */
async function takeNumber(
  tally: Tally,
  asker: Asker,
  numberHash: string,
  { limits: { sendPerNumber: windows } }: Settings,
): Promise<Taken> {
  const number = `sendPerNumber:${numberHash}`;
  if (asker.kind === 'stranger') return tally.take(number, windows);
  const own = await tally.take(ownSendKey(asker.kind, asker.id, numberHash), windows);
  if (!own.ok || asker.kind === 'device') return own;
  return tally.take(number, windows, windows.length > 1 ? windows.length - 1 : 1);
}

/** A browser's own budget begins with the send that made it known. A store that fails is no reason to undo that. */
export async function countOwnSend(
  { limits, store }: Settings,
  kind: 'device' | 'flow',
  id: string,
  numberHash: string,
): Promise<void> {
  const key = ownSendKey(kind, id, numberHash);
  await Promise.allSettled(
    limits.sendPerNumber.map(async (window) => store.consume(`${key}:${window.seconds}`, window)),
  );
}

function ownSendKey(kind: 'device' | 'flow', id: string, numberHash: string): string {
  return `sendPerNumber:${kind}-${id}-${numberHash}`;
}
