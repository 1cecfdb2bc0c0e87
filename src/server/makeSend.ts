import type { Answer } from './Answer.js';
import type { Call } from './Call.js';
import { callStytch, requestIdOf, type StytchReply } from './callStytch.js';
import { claimSend } from './claimSend.js';
import { countSend, wideLimits } from './countSend.js';
import { createTally } from './createTally.js';
import { Refusal } from './Refusal.js';
import { sendData, signedInOf } from './sendData.js';
import { startFlow } from './startFlow.js';
import { unknownPhoneId } from './unknownPhone.js';
import type { SendPlan } from './SendPlan.js';
import { upstreamRefusal } from './upstreamRefusal.js';
import { withDeadline } from './withDeadline.js';

/** A send that was made. */
export interface MadeSend {
  readonly answer: Answer;
  readonly flowId: string;
}

/**
 * Counts, calls Stytch once, and binds the browser. Whatever is counted before a refusal of ours is taken back; after one
 * of Stytch's, what is wider than the number.
 * @throws Refusal or StoreFault
 */
export async function makeSend(call: Call, plan: SendPlan): Promise<MadeSend> {
  const { settings, memory, operation, context } = call;
  const { phone, fields } = plan;
  const signedIn = operation === 'send' ? await signedInOf(call) : undefined;
  const data = sendData(call, fields, phone.number, signedIn);
  const numberHash = await settings.seal.hash('number', phone.number);
  const tally = createTally(settings.store);
  let spent: number;
  try {
    spent = await countSend(tally, plan.asker, phone, numberHash, settings);
    await claimSend(tally, plan.replayKeys);
    await askApp(call, phone);
  } catch (error) {
    await tally.refund();
    throw error;
  }

  const startedAt = performance.now();
  const reply = await callStytch(
    settings.stytch,
    operation === 'send' ? 'send' : 'loginOrCreate',
    data,
    settings.deadline,
    (late) => {
      if (late.kind === 'error') void tally.refund(wideLimits);
    },
  );
  const elapsed = performance.now() - startedAt;
  const phoneId = await phoneIdOf(call, reply, numberHash, signedIn !== undefined);
  if (phoneId === undefined) {
    const faulty: StytchReply = reply.kind === 'ok' ? { kind: 'fault', fault: 'invalid_response' } : reply;
    const refusal = upstreamRefusal(faulty, settings.emit, context);
    if (!refusal.outcomeUnknown) await tally.refund([...wideLimits, 'idempotency:']);
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
      ? requestIdOf(reply.body['request_id'])
      : reply.kind === 'error'
        ? reply.requestId
        : undefined;
  context.requestId = requestId ?? context.requestId;
  tellBudget(call, spent);
  if (!isUnknown) memory.conversion.sent(phone.dialCode, phone.country);
  settings.emit({ type: 'sent', outcome: 'ok' }, context);
  if (!signedIn) await holdPace(call, reply, elapsed);
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
async function phoneIdOf(
  { operation, settings }: Call,
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
    ? unknownPhoneId(settings.seal, settings.project, numberHash)
    : undefined;
}

async function holdPace({ operation, memory }: Call, reply: StytchReply, elapsed: number): Promise<void> {
  if (operation === 'send') return memory.sendPace.hold(reply.kind === 'ok' ? 'known' : 'unknown', elapsed);
  const isNew = reply.kind === 'ok' && reply.body['user_created'] === true;
  return memory.loginPace.hold(isNew ? 'unknown' : 'known', elapsed);
}

async function askApp(
  { request, settings, client, operation }: Call,
  phone: SendPlan['phone'],
): Promise<void> {
  const { allowSend, deadline, emit } = settings;
  if (!allowSend || operation === 'authenticate') return;
  let allowed: unknown = false;
  const attempt = { phoneNumber: phone.number, country: phone.country, operation, address: client.address };
  try {
    allowed = await withDeadline(deadline, () => allowSend(attempt, request));
  } catch {
    emit({ type: 'callback_fault', callback: 'allowSend' });
  }
  if (allowed !== true) throw new Refusal('send_refused');
}

function tellBudget({ settings, context }: Call, spent: number): void {
  const { points } = settings.budget[0];
  for (const percent of [80, 100] as const) {
    if (spent === Math.ceil((points * percent) / 100)) {
      settings.emit({ type: 'budget', percent, spent, budget: points }, context);
    }
  }
}
