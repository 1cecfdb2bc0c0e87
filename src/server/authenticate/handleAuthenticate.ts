import type { HandlerReply } from '../http/HandlerReply.js';
import { readFlowCookie, type VerifiedFlow } from '../tokens/readBrowser.js';
import type { RequestContext } from '../request/RequestContext.js';
import { callStytch, type StytchReply } from '../stytch/callStytch.js';
import { countAddress } from '../limits/countAddress.js';
import { countAttempt, halved } from '../limits/countAttempt.js';
import { createLimitTransaction, type LimitTransaction } from '../limits/createLimitTransaction.js';
import { readFields } from '../request/readFields.js';
import { HttpError } from '../http/HttpError.js';
import { buildAttributes, readSignedInUser } from '../send/buildSendData.js';
import { signIn } from './signIn.js';
import { StoreFault } from '../limits/StoreFault.js';
import type { StytchAuthenticateData } from '../stytch/StytchLike.js';
import { isUnknownFlow } from '../tokens/unknownPhone.js';
import { toHttpError } from '../stytch/toHttpError.js';

/**
 * Answers `authenticate`: shape, the address's limit, the browser's flow, the number's limit, Stytch.
 * @throws HttpError
 */
export async function handleAuthenticate(call: RequestContext): Promise<HandlerReply> {
  const { settings, context } = call;
  const fields = readFields.check(call.body);
  const flow = await readFlowCookie(call);
  if (flow) {
    Object.assign(context, {
      phoneNumber: `***${flow.tail}`,
      country: flow.country,
      dialCode: flow.dialCode,
    });
  }
  const { transaction, bound } = await count(call, () => bind(flow, fields.method_id, settings.now()));
  const reply = await check(call, bound, fields.code);
  if (reply.kind === 'ok') return signIn(call, bound, reply.body);

  const refusal = toHttpError(reply, settings.emit, context);
  context.requestId = refusal.requestId ?? context.requestId;
  settings.emit({ type: 'authenticated', outcome: refusal.type }, context);
  refusal.wasEmitted = true;
  if (!tried.includes(refusal.type) && !refusal.outcomeUnknown)
    await transaction.rollback(['wrongPerNumber:']);
  throw refusal;
}

/** After these the try counts: the code was looked at, or may have been. */
const tried: readonly string[] = [
  'otp_code_not_found',
  'unable_to_auth_otp_code',
  'invalid_code',
  'attribute_mismatch',
  'too_many_attempts',
  'upstream_timeout',
];

/** The flow that may check this code: begun in this browser, for this number, and with a code that still lives. */
function bind(flow: VerifiedFlow | undefined, methodId: string, now: number): VerifiedFlow {
  if (flow?.phoneId !== methodId) throw new HttpError('flow_not_found');
  if (now >= flow.codeEndsAt) throw new HttpError('unable_to_auth_otp_code');
  return flow;
}

/**
 * Counts the try before it is made: on the store, or, while that is down, in this process at half the limits.
 * @param bindFlow gives the flow, or throws, once the address is counted
 */
async function count(call: RequestContext, bindFlow: () => VerifiedFlow): Promise<Counted> {
  const { limits, store, fallbackStore, emit } = call.settings;
  try {
    return await countOn(createLimitTransaction(store), limits.authenticatePerAddress, limits.wrongPerNumber);
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    emit({ type: 'store_fault', fault: error.fault, fallback: 'memory' }, call.context);
    return countOn(
      createLimitTransaction(fallbackStore),
      halved(limits.authenticatePerAddress),
      halved(limits.wrongPerNumber),
    );
  }

  async function countOn(
    transaction: LimitTransaction,
    perAddress: typeof limits.authenticatePerAddress,
    perNumber: typeof limits.wrongPerNumber,
  ): Promise<Counted> {
    await countAddress(call, 'authenticatePerAddress', transaction, perAddress);
    const bound = bindFlow();
    const taken = await countAttempt(transaction, bound, perNumber);
    if (taken.ok) return { transaction, bound };
    await transaction.rollback(['wrongPerNumber:']);
    throw new HttpError('too_many_attempts', { retryAfter: taken.retryAfter, limit: 'wrongPerNumber' });
  }
}

interface Counted {
  readonly transaction: LimitTransaction;
  readonly bound: VerifiedFlow;
}

async function check(call: RequestContext, flow: VerifiedFlow, code: string): Promise<StytchReply> {
  const { settings, memory, client } = call;
  const startedAt = performance.now();
  if (await isUnknownFlow(settings.signer, flow)) {
    await memory.authenticateTiming.equalize('unknown', performance.now() - startedAt);
    return { kind: 'error', errorType: 'otp_code_not_found', status: 404, requestId: undefined };
  }
  const session = flow.adding ? await readSignedInUser(call) : undefined;
  const data: StytchAuthenticateData = {
    method_id: flow.phoneId,
    code,
    session_duration_minutes: settings.sessionDurationMinutes,
    ...buildAttributes(client),
    ...(session && !('user_id' in session) ? session : {}),
  };
  const reply = await callStytch(settings.stytch, 'authenticate', data, settings.deadline);
  if (reply.kind === 'error' && reply.errorType === 'otp_code_not_found') {
    await memory.authenticateTiming.equalize('known', performance.now() - startedAt);
  }
  return reply;
}
