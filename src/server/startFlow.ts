import type { Call } from './Call.js';
import { countOwnSend } from './countSend.js';
import { wrongKey } from './countCheck.js';
import { flowCookie, flowLifetime, writeFlow, type Flow } from './flowToken.js';
import type { SendPlan } from './SendPlan.js';
import { flowTag } from './unknownPhone.js';

/** Binds the browser to the number by a signed cookie, going on with the flow that it is in for that number. */
export async function startFlow(call: Call, plan: SendPlan, sent: SentCode): Promise<Flow> {
  const { settings, jar } = call;
  const { now, seal, cookies } = settings;
  const { phone, asker } = plan;
  const id = plan.flow?.id ?? crypto.randomUUID();
  const [early, tag] = await Promise.all([
    plan.flow?.early ?? isUntouched(call, sent.numberHash),
    flowTag(seal, id, sent.isUnknown),
    asker.kind === 'stranger' ? countOwnSend(settings, 'flow', id, sent.numberHash) : undefined,
  ]);
  const at = now();
  const flow: Flow = {
    id,
    phoneId: sent.phoneId,
    numberHash: sent.numberHash,
    tail: phone.number.slice(-2),
    country: phone.country,
    dialCode: phone.dialCode,
    codeEndsAt: at + (sent.minutes === undefined ? flowLifetime : sent.minutes * 60_000),
    endsAt: at + flowLifetime,
    early,
    adding: sent.adding,
    deviceId: asker.kind === 'device' ? asker.id : undefined,
    tag,
  };
  jar.set(flowCookie, await seal.sign('flow', writeFlow(flow)), flowLifetime / 1000, cookies.ownSameSite);
  return flow;
}

export interface SentCode {
  readonly phoneId: string;
  readonly numberHash: string;
  /** Nobody has this number, and no message was sent. */
  readonly isUnknown: boolean;
  readonly adding: boolean;
  /** Minutes that the code lives, if we set them. */
  readonly minutes: number | undefined;
}

/** Whether nobody entered a wrong code for the number lately. A store that fails is no reason to lose a send that is made. */
async function isUntouched({ settings }: Call, numberHash: string): Promise<boolean> {
  const [narrowest] = settings.limits.wrongPerNumber;
  if (!narrowest) return false;
  try {
    return (await settings.store.peek(`${wrongKey(numberHash)}:${narrowest.seconds}`, narrowest)).count === 0;
  } catch {
    return false;
  }
}
