import { HttpError } from '../http/HttpError.js';
import { countLimits, findRefusal, type LimitEntry, type LimitTransaction } from '../limits/countLimits.js';
import {
  addressEntries,
  attemptEntries,
  deviceSeconds,
  forgottenEntry,
  forgottenName,
  sendEntries,
  type Counted,
} from '../limits/limitEntries.js';
import type { PipelineStep } from '../request/createPipeline.js';
import type { RequestContext } from '../request/RequestContext.js';
import { withoutDevice, type Requester } from '../request/Requester.js';
import { flowLifetime } from '../tokens/FlowToken.js';
import { claimIdempotencyKey, releaseIdempotencyKey } from './claimIdempotencyKey.js';
import type { PreparedSend } from './readSend.js';

/** A send that may be counted. */
export interface AdmittedSend {
  readonly requester: Requester;
  /** Whose count it is. */
  readonly who: Counted;
  readonly startedBeforeFailures: boolean;
}

/**
 * The first trip to the store, with everything that does not have to wait: the address is counted, the number is looked at,
 * and the `Idempotency-Key` is claimed. Most sends that are refused are refused here. The address's count is never taken
 * back: it also limits sends that are refused later.
 * @throws HttpError, or the reply that was given to the same key
 */
export const admitSend: PipelineStep<RequestContext & PreparedSend, AdmittedSend> = {
  name: 'count the address and look at the number',
  run: async (context) => {
    const { hashes, requester, settings, report } = context;
    const [primary] = hashes;
    if (!primary) throw new HttpError('internal_server_error');
    const { limits, store } = settings;
    const peeked = peekEntries(requester, primary.number, context);
    const [addressEntriesOfFirst = [], ...mirrors] = hashes.map((hash) =>
      addressEntries('sendPerAddress', limits.sendPerAddress, hash),
    );
    const [claim, address, number] = await report.time('store', async () =>
      Promise.allSettled([
        claimIdempotencyKey(context),
        countLimits(store, addressEntriesOfFirst, mirrors),
        countLimits(store, peeked),
      ]),
    );
    if (claim.status === 'rejected') throw claim.reason;
    try {
      return judge(context, valueOrThrow(address), valueOrThrow(number));
    } catch (error) {
      await releaseIdempotencyKey(context, error);
      throw error;
    }
  },
  rollback: async (context, error) => releaseIdempotencyKey(context, error),
};

function judge(
  { requester, fields, settings }: RequestContext & PreparedSend,
  address: LimitTransaction,
  number: LimitTransaction,
): AdmittedSend {
  const full = findRefusal(address.entries, address.decision);
  if (full) throw new HttpError('too_many_requests', full);

  const { limits } = settings;
  const { flow } = requester;
  if (isForgotten(requester, number, settings.now())) {
    // The device's counts were looked at; those that it is now counted on are enforced by the next step.
    const judged = withoutDevice(flow);
    return { requester: judged, who: countedAs(judged), startedBeforeFailures: false };
  }
  const sends = refusalBy(number, ({ limit, name }) => limit === 'sendPerNumber' && name !== forgottenName);
  if (sends) throw new HttpError('too_many_requests', { ...sends, limit: 'sendPerNumber' });

  const [narrowest] = limits.wrongPerNumber;
  const widest = limits.wrongPerNumber.at(-1);
  const failures = number.entries.findIndex(({ name }) => name === `w${narrowest?.seconds}`);
  const startedBeforeFailures = flow?.startedBeforeFailures ?? number.decision.counts[failures]?.count === 0;
  const isNewEarlyFlow = requester.trust === 'none' && startedBeforeFailures;
  const lifetime =
    fields.expiration_minutes === undefined ? flowLifetime : fields.expiration_minutes * 60_000;
  const attempts = refusalBy(
    number,
    ({ limit, window }, remaining) =>
      limit === 'wrongPerNumber' &&
      // A new code could not be entered before it ends.
      remaining >= lifetime &&
      // A new flow has its narrow windows for itself.
      (!isNewEarlyFlow || window.seconds === widest?.seconds),
  );
  if (attempts) throw new HttpError('too_many_attempts', { ...attempts, limit: 'wrongPerNumber' });
  return { requester, who: countedAs(requester), startedBeforeFailures };
}

/** Whose count a requester's sends are. */
export function countedAs({ trust, id }: Requester): Counted {
  return trust === 'none' ? { trust } : { trust, id };
}

/** Everything that could refuse, looked at and not counted. */
function peekEntries(
  requester: Requester,
  numberHash: string,
  { settings: { limits } }: RequestContext,
): readonly LimitEntry[] {
  const who = countedAs(requester);
  const isLateFlow = requester.trust === 'flow' && !requester.flow.startedBeforeFailures;
  return [
    ...sendEntries(limits, numberHash, who),
    ...attemptEntries(limits, numberHash, isLateFlow ? { trust: 'none' } : who),
    ...(requester.trust === 'device' ? [forgottenEntry(numberHash)] : []),
  ]
    .filter(({ mode, name }) => mode === 'count' || name === forgottenName)
    .map((entry) => ({ ...entry, mode: 'check' }));
}

/** Whether support has forgotten the devices of the number after this one was last used. */
function isForgotten(requester: Requester, { entries, decision }: LimitTransaction, now: number): boolean {
  if (requester.trust !== 'device') return false;
  const index = entries.findIndex(({ name }) => name === forgottenName);
  const { count = 0, remaining = 0 } = decision.counts[index] ?? {};
  const forgottenAt = now - (deviceSeconds * 1000 - remaining);
  return count > 0 && requester.at <= forgottenAt;
}

function refusalBy(
  { entries, decision }: LimitTransaction,
  isMeant: (entry: LimitEntry, remaining: number) => boolean,
): { readonly retryAfter: number } | undefined {
  const waits = entries.flatMap((entry, index) => {
    const count = decision.counts[index];
    return count?.full === true && isMeant(entry, count.remaining) ? [count.remaining] : [];
  });
  return waits.length === 0 ? undefined : { retryAfter: Math.max(1, Math.ceil(Math.max(...waits) / 1000)) };
}

function valueOrThrow<T>(result: PromiseSettledResult<T>): T {
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}
