import { emitAlarms } from '../events/emitAlarms.js';
import { HttpError } from '../http/HttpError.js';
import type { HttpErrorType } from '../http/httpErrors.js';
import { countLimits, findRefusal, type LimitTransaction } from '../limits/countLimits.js';
import { firstOwnEntries, sendEntries, wideEntries } from '../limits/limitEntries.js';
import type { PipelineStep } from '../request/createPipeline.js';
import type { RequestContext } from '../request/RequestContext.js';
import type { AdmittedSend } from './admitSend.js';
import type { PreparedSend } from './readSend.js';

export interface CountedNumber {
  readonly numberCount: LimitTransaction;
}

/** Counts the send on the number. If Stytch refuses it, the count stays: it also protects Stytch. @throws HttpError */
export const countNumber: PipelineStep<RequestContext & PreparedSend & AdmittedSend, CountedNumber> = {
  name: 'count on the number',
  run: async ({ hashes, who, flowId, settings, report }) => {
    const { limits, store } = settings;
    const [entries = [], ...mirrors] = hashes.map(({ number }) => [
      ...sendEntries(limits, number, who),
      // The first send of a new flow also counts on the windows that the flow has for itself.
      ...(who.trust === 'none' ? firstOwnEntries(limits, number, { trust: 'flow', id: flowId }) : []),
    ]);
    const numberCount = await report.time('store', async () => countLimits(store, entries, mirrors));
    const refusal = findRefusal(numberCount.entries, numberCount.decision);
    if (refusal) throw new HttpError('too_many_requests', refusal);
    return { numberCount };
  },
  rollback: async ({ numberCount }, error) => {
    if (!(error instanceof HttpError && error.source === 'stytch')) await numberCount.rollback();
  },
};

export interface CountedWide {
  readonly wideCount: LimitTransaction;
}

/** Counts the send on everything wider than the number: range, dial code and budget. @throws HttpError */
export const countWide: PipelineStep<RequestContext & PreparedSend & AdmittedSend, CountedWide> = {
  name: 'count on range, dial code and budget',
  run: async ({ hashes, phone, who, settings, report }) => {
    const { limits, budget, store } = settings;
    const [entries = [], ...others] = hashes.map(({ prefix }) =>
      wideEntries(limits, budget, { prefixHash: prefix, dialCode: phone.dialCode }, who.trust),
    );
    // Only the range is hashed; dial codes and the budget have one key under every secret.
    const mirrors = others.map((mirror) => mirror.filter(({ limit }) => limit === 'sendPerPrefix'));
    const wideCount = await report.time('store', async () => countLimits(store, entries, mirrors));
    emitAlarms(wideCount, report.emit);
    const refusal = findRefusal(wideCount.entries, wideCount.decision);
    if (refusal) throw new HttpError(errorTypes[refusal.limit] ?? 'too_many_requests', refusal);
    return { wideCount };
  },
  rollback: async ({ wideCount }, error) => {
    if (!(error instanceof HttpError && error.outcomeUnknown)) await wideCount.rollback();
  },
};

const errorTypes: Readonly<Record<string, HttpErrorType>> = {
  sendPerDialCode: 'dial_code_limit_reached',
  dailySendBudget: 'budget_exceeded',
};
