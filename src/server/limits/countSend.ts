import type { Requester } from '../request/Requester.js';
import type { CheckedPhoneNumber } from '../send/checkPhoneNumber.js';
import type { LimitTransaction, LimitResult } from './createLimitTransaction.js';
import type { LimitName } from './defaultLimits.js';
import { HttpError } from '../http/HttpError.js';
import type { HttpErrorType } from '../http/httpErrors.js';
import type { Settings } from '../options/Settings.js';

/** The limits that are given back when Stytch sent nothing. The number's own stays: it also guards Stytch. */
export const wideLimits: readonly string[] = ['sendPerPrefix:', 'sendPerDialCode:', 'dailySendBudget'];

/**
 * Counts a send on every limit but the address's, narrow to wide, before it is made. A refused one counts nowhere.
 * @returns how many sends the day has seen, this one included
 * @throws HttpError
 */
export async function countSend(
  transaction: LimitTransaction,
  requester: Requester,
  phone: CheckedPhoneNumber,
  numberHash: string,
  settings: Settings,
): Promise<number> {
  const { limits, budget, signer, emit } = settings;
  const refuseFull = async (
    taken: LimitResult,
    limit: LimitName | 'dailySendBudget',
    type: HttpErrorType,
  ) => {
    if (taken.ok) return;
    await transaction.rollback();
    throw new HttpError(type, { retryAfter: taken.retryAfter, limit });
  };
  await refuseFull(
    await takeNumber(transaction, requester, numberHash, settings),
    'sendPerNumber',
    'too_many_requests',
  );
  const prefix = await signer.hash('prefix', phone.number.slice(0, -4));
  const perPrefix = await transaction.consume(`sendPerPrefix:${prefix}`, limits.sendPerPrefix);
  if (!perPrefix.ok) {
    emit(
      { type: 'suspected_pumping', cause: 'prefix' },
      { dialCode: phone.dialCode, country: phone.country },
    );
  }
  await refuseFull(perPrefix, 'sendPerPrefix', 'too_many_requests');
  const dialCode = await transaction.consume(`sendPerDialCode:${phone.dialCode}`, limits.sendPerDialCode);
  await refuseFull(dialCode, 'sendPerDialCode', 'too_many_requests');
  const today = await transaction.consume('dailySendBudget', budget);
  await refuseFull(today, 'dailySendBudget', 'budget_exceeded');
  return today.count;
}

/**
 * A known device is counted apart. A browser in a flow is counted apart and on the number as well, where only the widest
 * window can refuse it: else each new flow would bring the number a day's sends of its own.
 */
async function takeNumber(
  transaction: LimitTransaction,
  requester: Requester,
  numberHash: string,
  { limits: { sendPerNumber: windows } }: Settings,
): Promise<LimitResult> {
  const number = `sendPerNumber:${numberHash}`;
  if (requester.trust === 'none') return transaction.consume(number, windows);
  const own = await transaction.consume(ownSendKey(requester.trust, requester.id, numberHash), windows);
  if (!own.ok || requester.trust === 'device') return own;
  return transaction.consume(number, windows, windows.length > 1 ? windows.length - 1 : 1);
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
