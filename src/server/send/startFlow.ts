import type { RequestContext } from '../request/RequestContext.js';
import { countOwnSend } from '../limits/countSend.js';
import { wrongKey } from '../limits/countAttempt.js';
import { flowCookie, flowLifetime, serializeFlow, type FlowToken } from '../tokens/FlowToken.js';
import type { PreparedSend } from './PreparedSend.js';
import { flowTag } from '../tokens/unknownPhone.js';

/** Binds the browser to the number by a signed cookie, going on with the flow that it is in for that number. */
export async function startFlow(
  call: RequestContext,
  plan: PreparedSend,
  sent: SentFlow,
): Promise<FlowToken> {
  const { settings, jar } = call;
  const { now, signer, cookies } = settings;
  const { phone, requester } = plan;
  const id = plan.flow?.id ?? crypto.randomUUID();
  const [startedBeforeFailures, tag] = await Promise.all([
    plan.flow?.startedBeforeFailures ?? isUntouched(call, sent.numberHash),
    flowTag(signer, id, sent.isUnknown),
    requester.trust === 'none' ? countOwnSend(settings, 'flow', id, sent.numberHash) : undefined,
  ]);
  const at = now();
  const flow: FlowToken = {
    id,
    phoneId: sent.phoneId,
    numberHash: sent.numberHash,
    tail: phone.number.slice(-2),
    country: phone.country,
    dialCode: phone.dialCode,
    codeEndsAt: at + (sent.minutes === undefined ? flowLifetime : sent.minutes * 60_000),
    endsAt: at + flowLifetime,
    startedBeforeFailures,
    adding: sent.adding,
    deviceId: requester.trust === 'device' ? requester.id : undefined,
    tag,
  };
  jar.set(
    flowCookie,
    await signer.sign('flow', serializeFlow(flow)),
    flowLifetime / 1000,
    cookies.ownSameSite,
  );
  return flow;
}

export interface SentFlow {
  readonly phoneId: string;
  readonly numberHash: string;
  /** Nobody has this number, and no message was sent. */
  readonly isUnknown: boolean;
  readonly adding: boolean;
  /** Minutes that the code lives, if we set them. */
  readonly minutes: number | undefined;
}

/** Whether nobody entered a wrong code for the number lately. A store that fails is no reason to lose a send that is made. */
async function isUntouched({ settings }: RequestContext, numberHash: string): Promise<boolean> {
  const [narrowest] = settings.limits.wrongPerNumber;
  if (!narrowest) return false;
  try {
    return (await settings.store.peek(`${wrongKey(numberHash)}:${narrowest.seconds}`, narrowest)).count === 0;
  } catch {
    return false;
  }
}
