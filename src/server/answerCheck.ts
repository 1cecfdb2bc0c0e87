import type { Answer } from './Answer.js';
import { flowOf, type OpenedFlow } from './browserOf.js';
import type { Call } from './Call.js';
import { callStytch, type StytchReply } from './callStytch.js';
import { countAddress } from './countAddress.js';
import { countCheck, halved } from './countCheck.js';
import { createTally, type Tally } from './createTally.js';
import { readFields } from './readFields.js';
import { Refusal } from './Refusal.js';
import { attributesOf, signedInOf } from './sendData.js';
import { signIn } from './signIn.js';
import { StoreFault } from './StoreFault.js';
import type { StytchAuthenticateData } from './StytchLike.js';
import { isUnknownFlow } from './unknownPhone.js';
import { upstreamRefusal } from './upstreamRefusal.js';

/**
 * Answers `authenticate`: shape, the address's limit, the browser's flow, the number's limit, Stytch.
 * @throws Refusal
 */
export async function answerCheck(call: Call): Promise<Answer> {
  const { settings, context } = call;
  const fields = readFields.check(call.body);
  const flow = await flowOf(call);
  if (flow) {
    Object.assign(context, {
      phoneNumber: `***${flow.tail}`,
      country: flow.country,
      dialCode: flow.dialCode,
    });
  }
  const { tally, bound } = await count(call, () => bind(flow, fields.method_id, settings.now()));
  const reply = await check(call, bound, fields.code);
  if (reply.kind === 'ok') return signIn(call, bound, reply.body);

  const refusal = upstreamRefusal(reply, settings.emit, context);
  context.requestId = refusal.requestId ?? context.requestId;
  settings.emit({ type: 'checked', outcome: refusal.type }, context);
  refusal.isTold = true;
  if (!tried.includes(refusal.type) && !refusal.outcomeUnknown) await tally.refund(['wrongPerNumber:']);
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
function bind(flow: OpenedFlow | undefined, methodId: string, now: number): OpenedFlow {
  if (flow?.phoneId !== methodId) throw new Refusal('flow_not_found');
  if (now >= flow.codeEndsAt) throw new Refusal('unable_to_auth_otp_code');
  return flow;
}

/**
 * Counts the try before it is made: on the store, or, while that is down, in this process at half the limits.
 * @param bindFlow gives the flow, or throws, once the address is counted
 */
async function count(call: Call, bindFlow: () => OpenedFlow): Promise<Counted> {
  const { limits, store, spareStore, emit } = call.settings;
  try {
    return await countOn(createTally(store), limits.checkPerAddress, limits.wrongPerNumber);
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    emit({ type: 'store_fault', fault: error.fault, fallback: 'memory' }, call.context);
    return countOn(createTally(spareStore), halved(limits.checkPerAddress), halved(limits.wrongPerNumber));
  }

  async function countOn(
    tally: Tally,
    perAddress: typeof limits.checkPerAddress,
    perNumber: typeof limits.wrongPerNumber,
  ): Promise<Counted> {
    await countAddress(call, 'checkPerAddress', tally, perAddress);
    const bound = bindFlow();
    const taken = await countCheck(tally, bound, perNumber);
    if (taken.ok) return { tally, bound };
    await tally.refund(['wrongPerNumber:']);
    throw new Refusal('too_many_attempts', { retryAfter: taken.retryAfter, limit: 'wrongPerNumber' });
  }
}

interface Counted {
  readonly tally: Tally;
  readonly bound: OpenedFlow;
}

async function check(call: Call, flow: OpenedFlow, code: string): Promise<StytchReply> {
  const { settings, memory, client } = call;
  const startedAt = performance.now();
  if (await isUnknownFlow(settings.seal, flow)) {
    await memory.checkPace.hold('unknown', performance.now() - startedAt);
    return { kind: 'error', errorType: 'otp_code_not_found', status: 404, requestId: undefined };
  }
  const session = flow.adding ? await signedInOf(call) : undefined;
  const data: StytchAuthenticateData = {
    method_id: flow.phoneId,
    code,
    session_duration_minutes: settings.sessionDurationMinutes,
    ...attributesOf(client),
    ...(session && !('user_id' in session) ? session : {}),
  };
  const reply = await callStytch(settings.stytch, 'authenticate', data, settings.deadline);
  if (reply.kind === 'error' && reply.errorType === 'otp_code_not_found') {
    await memory.checkPace.hold('known', performance.now() - startedAt);
  }
  return reply;
}
