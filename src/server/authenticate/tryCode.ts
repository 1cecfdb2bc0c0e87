import { HttpError } from '../http/HttpError.js';
import type { PipelineStep } from '../request/createPipeline.js';
import type { RequestContext } from '../request/RequestContext.js';
import {
  buildAttributes,
  readSignedInUser,
  sessionIdentity,
  type SignedInData,
} from '../send/buildSendData.js';
import { callStytch, readRequestId, type StytchReply } from '../stytch/callStytch.js';
import { readAuthenticated } from '../stytch/readAuthenticated.js';
import type { StytchAuthenticated, StytchAuthenticateData } from '../stytch/StytchLike.js';
import { toHttpError } from '../stytch/toHttpError.js';
import type { VerifiedFlow } from '../tokens/readBrowser.js';
import { isUnknownFlow } from '../tokens/unknownPhone.js';
import type { CountedAttempt } from './countAttempt.js';
import type { ReadAttempt } from './readAttempt.js';

export interface RightCode {
  /** Stytch's success, checked. */
  readonly result: StytchAuthenticated;
}

/** Asks Stytch about the code, once. @throws HttpError */
export const tryCode: PipelineStep<RequestContext & ReadAttempt & CountedAttempt, RightCode> = {
  name: 'try the code',
  run: async (context) => {
    const { settings, report, flow } = context;
    const reply = await callOrPretend(context);
    if (reply.kind === 'ok') {
      const result = readAuthenticated(reply.body, {
        methodId: flow.phoneId,
        needsUser: settings.onAuthenticated !== undefined,
      });
      if (result) {
        report.add({ requestId: readRequestId(result.request_id) });
        return { result };
      }
    }
    const error = toHttpError(
      reply.kind === 'ok' ? { kind: 'fault', fault: 'invalid_response' } : reply,
      report,
    );
    report.emit({ type: 'authenticated', outcome: error.type });
    error.wasEmitted = error.status < 500;
    throw error;
  },
};

async function callOrPretend(context: RequestContext & ReadAttempt & CountedAttempt): Promise<StytchReply> {
  const { settings, state, client, report, flow, fields } = context;
  const startedAt = performance.now();
  if (await isUnknownFlow(settings.signer, flow)) {
    await state.authenticateTiming.equalize('unknown', performance.now() - startedAt);
    return wrongCode(undefined);
  }
  const session = await requireSameSession(context, flow);
  const data: StytchAuthenticateData = {
    method_id: flow.phoneId,
    code: fields.code,
    session_duration_minutes: settings.sessionDurationMinutes,
    ...buildAttributes(client),
    ...(session && !('user_id' in session) ? session : {}),
  };
  const reply = await report.time('stytch', async () =>
    callStytch(settings.stytch, 'authenticate', data, settings.deadline),
  );
  if (reply.kind !== 'error') return reply;
  // Only numbers with a user can be locked at Stytch. If `send` is on, that would tell who has an account.
  const isLock = reply.errorType === 'user_lock_limit_reached' && settings.operations.has('send');
  if (!isLock && reply.errorType !== 'otp_code_not_found') return reply;
  await state.authenticateTiming.equalize('known', performance.now() - startedAt);
  return isLock ? wrongCode(reply.requestId) : reply;
}

function wrongCode(requestId: string | undefined): StytchReply {
  return { kind: 'error', errorType: 'otp_code_not_found', status: 404, requestId };
}

/**
 * A number that is added to a user ends in that user's session, or not at all: not in the session of whoever has signed in
 * meanwhile.
 */
async function requireSameSession(
  context: RequestContext,
  { sessionHash, secretIndex }: VerifiedFlow,
): Promise<SignedInData | undefined> {
  if (sessionHash === undefined) return undefined;
  const session = await readSignedInUser(context);
  const hash =
    session && (await context.settings.signer.hash('session', sessionIdentity(session), secretIndex));
  if (hash !== sessionHash) throw new HttpError('session_on_code_does_not_match_session_passed_in');
  return session;
}
