import { emitAlarms } from '../events/emitAlarms.js';
import { HttpError } from '../http/HttpError.js';
import { countLimits, findRefusal, type LimitTransaction } from '../limits/countLimits.js';
import type { Limits } from '../limits/defaultLimits.js';
import {
  addressEntries,
  attemptEntries,
  halved,
  tallyEntry,
  wrongOverallEntries,
  type Counted,
} from '../limits/limitEntries.js';
import type { LimitStore } from '../limits/LimitStore.js';
import { StoreFault } from '../limits/StoreFault.js';
import type { PipelineStep } from '../request/createPipeline.js';
import type { RequestContext } from '../request/RequestContext.js';
import type { VerifiedFlow } from '../tokens/readBrowser.js';
import { requireFlow, type ReadAttempt } from './readAttempt.js';

/** A try that was counted before it is made. */
export interface CountedAttempt {
  readonly flow: VerifiedFlow;
  /** The hash of the flow's number that the limits use. */
  readonly numberHash: string;
  readonly store: LimitStore;
  readonly attemptCount: LimitTransaction;
  /** Every try counts as a wrong code until it was right. */
  readonly overallCount: LimitTransaction;
}

/**
 * Counts the address, then the number: on the store, or, while that is down, in this process at half the limits. The
 * address's count is never taken back: it also limits requests that are refused later.
 * @throws HttpError
 */
export const countAttempt: PipelineStep<RequestContext & ReadAttempt, CountedAttempt> = {
  name: 'count the try',
  run: async (context) => {
    const { settings, report } = context;
    const { limits, store, fallbackStore } = settings;
    try {
      return await countOn(context, store, limits);
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      report.emit({ type: 'store_fault', fault: error.fault, code: error.code, fallback: 'memory' });
      report.onError(error.cause ?? error, 'store');
      return countOn(context, fallbackStore, {
        ...limits,
        authenticatePerAddress: halved(limits.authenticatePerAddress),
        wrongPerNumber: halved(limits.wrongPerNumber),
      });
    }
  },
  rollback: async ({ attemptCount, overallCount }, error) => {
    if (error instanceof HttpError && (error.outcomeUnknown || tried.includes(error.type))) return;
    await Promise.all([attemptCount.rollback(), overallCount.rollback()]);
  },
};

/** After these the try counts: the code was looked at, or may have been. */
const tried: readonly string[] = [
  'otp_code_not_found',
  'unable_to_auth_otp_code',
  'invalid_code',
  'attribute_mismatch',
  'too_many_attempts',
  'upstream_timeout',
];

async function countOn(
  context: RequestContext & ReadAttempt,
  store: LimitStore,
  limits: Limits,
): Promise<CountedAttempt> {
  const { addresses, report } = context;
  const [address = [], ...addressMirrors] = addresses.map((hash) =>
    addressEntries('authenticatePerAddress', limits.authenticatePerAddress, hash),
  );
  const counted = await report.time('store', async () => countLimits(store, address, addressMirrors));
  const full = findRefusal(counted.entries, counted.decision);
  if (full) throw new HttpError('too_many_requests', full);

  const flow = requireFlow(context);
  const [numberHash = '', ...others] = orderedHashes(flow, context.secretIds);
  const entries = (hash: string) => [
    ...attemptEntries(limits, hash, countedAs(flow)),
    tallyEntry(hash, flow.id),
  ];
  const [attempt, overall] = await report.time('store', async () =>
    Promise.allSettled([
      countLimits(store, entries(numberHash), others.map(entries)),
      countLimits(store, wrongOverallEntries(limits)),
    ]),
  );
  if (overall.status === 'fulfilled') emitAlarms(overall.value, report.emit);
  if (attempt.status === 'rejected' || overall.status === 'rejected') {
    // The counts are taken back: the try is counted in memory now.
    await Promise.all(
      [attempt, overall].map(async (count) =>
        count.status === 'fulfilled' ? count.value.rollback() : undefined,
      ),
    );
    throw attempt.status === 'rejected' ? attempt.reason : (overall as PromiseRejectedResult).reason;
  }
  const refusal = findRefusal(attempt.value.entries, attempt.value.decision);
  if (refusal) throw new HttpError('too_many_attempts', refusal);
  return { flow, numberHash, store, attemptCount: attempt.value, overallCount: overall.value };
}

/** The flow's hashes, the one of the secret that signs now first. A flow of an older secret alone has one. */
export function orderedHashes(
  { numberHashes }: Pick<VerifiedFlow, 'numberHashes'>,
  secretIds: readonly string[],
): readonly string[] {
  return secretIds.flatMap((id) => {
    const hash = numberHashes[id];
    return hash === undefined ? [] : [hash];
  });
}

/** A flow has narrow windows for itself if it began before anybody entered a wrong code. */
function countedAs({ id, deviceId, startedBeforeFailures }: VerifiedFlow): Counted {
  if (deviceId !== undefined) return { trust: 'device', id: deviceId };
  return startedBeforeFailures ? { trust: 'flow', id } : { trust: 'none' };
}
