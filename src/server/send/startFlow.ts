import type { HandlerReply } from '../http/HandlerReply.js';
import type { PipelineStep } from '../request/createPipeline.js';
import type { RequestContext } from '../request/RequestContext.js';
import { flowCookie, flowLifetime, serializeFlow, type FlowToken } from '../tokens/FlowToken.js';
import { maxFlows } from '../tokens/readBrowser.js';
import { createUserMarker } from '../tokens/unknownPhone.js';
import type { AdmittedSend } from './admitSend.js';
import type { SignedInUser } from './askApp.js';
import { sessionIdentity } from './buildSendData.js';
import type { PreparedSend } from './readSend.js';
import type { SentPasscode } from './sendPasscode.js';

export interface StartedFlow {
  readonly reply: HandlerReply;
}

/**
 * Binds the browser to the number by a signed cookie, going on with the flow that it is in for that number. A flow for
 * another number stays in the cookie next to it.
 */
export const startFlow: PipelineStep<
  RequestContext & PreparedSend & AdmittedSend & SignedInUser & SentPasscode,
  StartedFlow
> = {
  name: 'start the flow',
  run: async (context) => {
    const { settings, jar, phone, requester, signedIn, flowId, phoneId, minutes, browser, report } = context;
    const { now, signer, cookies } = settings;
    const at = now();
    const [userMarker, sessionHash] = await Promise.all([
      createUserMarker(signer, flowId, context.isUnknown),
      signedIn && signer.hash('session', sessionIdentity(signedIn)),
    ]);
    const flow: FlowToken = {
      id: flowId,
      phoneId,
      numberHashes: context.numberHashes,
      lastDigits: phone.number.slice(-2),
      country: phone.country,
      dialCode: phone.dialCode,
      codeEndsAt: at + (minutes === undefined ? flowLifetime : minutes * 60_000),
      endsAt: at + flowLifetime,
      startedBeforeFailures: context.startedBeforeFailures,
      sessionHash,
      deviceId: requester.trust === 'device' ? requester.id : undefined,
      userMarker,
    };
    const others = browser.flows.filter(({ id, phoneId: other }) => id !== flowId && other !== phoneId);
    const tokens = [await signer.sign('flow', serializeFlow(flow)), ...others.map(({ token }) => token)];
    jar.set(
      flowCookie,
      tokens.slice(0, maxFlows).join('.'),
      flowCookieSeconds(cookies.embedded),
      cookies.ownSameSite,
    );
    return {
      reply: {
        status: 200,
        body: { status_code: 200, request_id: report.requestId(), phone_id: phoneId },
        cookies: jar.headers(),
      },
    };
  },
};

/**
 * In an iframe a missing cookie has to mean that the browser does not keep it, so there it outlives the flow; the token
 * inside ends all the same.
 */
export function flowCookieSeconds(embedded: boolean): number {
  return embedded ? 86_400 : flowLifetime / 1000;
}
