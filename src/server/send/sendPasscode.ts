import type { HandlerReply } from '../http/HandlerReply.js';
import type { RequestContext } from '../request/RequestContext.js';
import { callStytch, readRequestId, type StytchReply } from '../stytch/callStytch.js';
import { claimIdempotencyKey } from './claimIdempotencyKey.js';
import { countSend, wideLimits } from '../limits/countSend.js';
import { createLimitTransaction } from '../limits/createLimitTransaction.js';
import { HttpError } from '../http/HttpError.js';
import { buildSendData, readSignedInUser } from './buildSendData.js';
import { startFlow } from './startFlow.js';
import { unknownPhoneId } from '../tokens/unknownPhone.js';
import type { PreparedSend } from './PreparedSend.js';
import { toHttpError } from '../stytch/toHttpError.js';
import { withTimeout } from '../../platform/withTimeout.js';

/** A send that was made. */
export interface SentPasscode {
  readonly answer: HandlerReply;
  readonly flowId: string;
}

/**
 * Counts, calls Stytch once, and binds the browser. Whatever is counted before a refusal of ours is taken back; after one
 * of Stytch's, what is wider than the number.
 * @throws HttpError or StoreFault
 */
export async function sendPasscode(call: RequestContext, plan: PreparedSend): Promise<SentPasscode> {
  const { settings, memory, operation, context } = call;
  const { phone, fields } = plan;
  const signedIn = operation === 'send' ? await readSignedInUser(call) : undefined;
  const data = buildSendData(call, fields, phone.number, signedIn);
  const numberHash = await settings.signer.hash('number', phone.number);
  const transaction = createLimitTransaction(settings.store);
  let spent: number;
  try {
    spent = await countSend(transaction, plan.requester, phone, numberHash, settings);
    await claimIdempotencyKey(transaction, plan.idempotencyKeys);
    await checkAllowSend(call, phone);
  } catch (error) {
    await transaction.rollback();
    throw error;
  }

  const startedAt = performance.now();
  const reply = await callStytch(
    settings.stytch,
    operation === 'send' ? 'send' : 'loginOrCreate',
    data,
    settings.deadline,
    (late) => {
      if (late.kind === 'error') void transaction.rollback(wideLimits);
    },
  );
  const elapsed = performance.now() - startedAt;
  const phoneId = await readPhoneId(call, reply, numberHash, signedIn !== undefined);
  if (phoneId === undefined) {
    const faulty: StytchReply = reply.kind === 'ok' ? { kind: 'fault', fault: 'invalid_response' } : reply;
    const refusal = toHttpError(faulty, settings.emit, context);
    if (!refusal.outcomeUnknown) await transaction.rollback([...wideLimits, 'idempotency:']);
    throw refusal;
  }

  const isUnknown = reply.kind === 'error';
  const flow = await startFlow(call, plan, {
    phoneId,
    numberHash,
    isUnknown,
    adding: signedIn !== undefined,
    minutes: data.expiration_minutes,
  });
  const requestId =
    reply.kind === 'ok'
      ? readRequestId(reply.body['request_id'])
      : reply.kind === 'error'
        ? reply.requestId
        : undefined;
  context.requestId = requestId ?? context.requestId;
  emitBudget(call, spent);
  if (!isUnknown) memory.conversion.sent(phone.dialCode, phone.country);
  settings.emit({ type: 'sent', outcome: 'ok' }, context);
  if (!signedIn) await equalizeTiming(call, reply, elapsed);
  return {
    flowId: flow.id,
    answer: {
      status: 200,
      body: { status_code: 200, request_id: context.requestId, phone_id: phoneId },
      cookies: call.jar.headers(),
    },
  };
}

/** Stytch's id of the number; for a number that has no user, one like it, so that the answer says nothing. */
async function readPhoneId(
  { operation, settings }: RequestContext,
  reply: StytchReply,
  numberHash: string,
  isAdding: boolean,
): Promise<string | undefined> {
  if (reply.kind === 'ok') {
    const id = reply.body['phone_id'];
    return typeof id === 'string' && /^[A-Za-z0-9][\w-]{0,127}$/.test(id) ? id : undefined;
  }
  const isNobody = reply.kind === 'error' && reply.errorType === 'phone_number_not_found';
  return isNobody && operation === 'send' && !isAdding
    ? unknownPhoneId(settings.signer, settings.project, numberHash)
    : undefined;
}

async function equalizeTiming(
  { operation, memory }: RequestContext,
  reply: StytchReply,
  elapsed: number,
): Promise<void> {
  if (operation === 'send')
    return memory.sendTiming.equalize(reply.kind === 'ok' ? 'known' : 'unknown', elapsed);
  const isNew = reply.kind === 'ok' && reply.body['user_created'] === true;
  return memory.loginTiming.equalize(isNew ? 'unknown' : 'known', elapsed);
}

async function checkAllowSend(
  { request, settings, client, operation }: RequestContext,
  phone: PreparedSend['phone'],
): Promise<void> {
  const { allowSend, deadline, emit } = settings;
  if (!allowSend || operation === 'authenticate') return;
  let allowed: unknown = false;
  const attempt = { phoneNumber: phone.number, country: phone.country, operation, address: client.address };
  try {
    allowed = await withTimeout(deadline, () => allowSend(attempt, request));
  } catch {
    emit({ type: 'callback_fault', callback: 'allowSend' });
  }
  if (allowed !== true) throw new HttpError('send_refused');
}

function emitBudget({ settings, context }: RequestContext, spent: number): void {
  const { points } = settings.budget[0];
  for (const percent of [80, 100] as const) {
    if (spent === Math.ceil((points * percent) / 100)) {
      settings.emit({ type: 'budget', percent, spent, budget: points }, context);
    }
  }
}
