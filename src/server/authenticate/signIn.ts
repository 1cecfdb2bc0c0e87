import type { HandlerReply } from '../http/HandlerReply.js';
import { readDeviceCookie, type VerifiedFlow } from '../tokens/readBrowser.js';
import type { RequestContext } from '../request/RequestContext.js';
import { readRequestId } from '../stytch/callStytch.js';
import { wrongKeys } from '../limits/countAttempt.js';
import { countOwnSend } from '../limits/countSend.js';
import { deviceCookie, deviceLifetime, serializeDevice } from '../tokens/DeviceToken.js';
import { flowCookie } from '../tokens/FlowToken.js';
import { HttpError } from '../http/HttpError.js';
import { readAppReply } from './readAppReply.js';
import type { StytchAuthenticated } from '../stytch/StytchLike.js';
import { withTimeout } from '../../platform/withTimeout.js';

/**
 * Answers a right code: the session goes into its cookie, the browser becomes a known device, the count of wrong codes is
 * cleared, and the page learns nothing but what the app's function returned.
 * @throws HttpError
 */
export async function signIn(
  call: RequestContext,
  flow: VerifiedFlow,
  body: Readonly<Record<string, unknown>>,
): Promise<HandlerReply> {
  const { settings, memory, context, jar } = call;
  const { cookies, sessionDurationMinutes, emit } = settings;
  context.requestId = readRequestId(body['request_id']) ?? context.requestId;
  const token = body['session_token'];
  if (cookies.session && (typeof token !== 'string' || token === '')) {
    emit({ type: 'upstream_fault', fault: 'invalid_response' }, context);
    throw new HttpError('upstream_error', { requestId: context.requestId });
  }
  await Promise.allSettled(
    wrongKeys(flow, settings.limits.wrongPerNumber).flatMap((key) => [
      settings.store.clear(key),
      settings.fallbackStore.clear(key),
    ]),
  );
  memory.conversion.authenticated(flow.dialCode);
  emit({ type: 'authenticated', outcome: 'ok' }, context);
  const reply = await notifyApp(call, body as StytchAuthenticated);

  jar.remove(flowCookie, cookies.ownSameSite);
  await rememberDevice(call, flow);
  if (cookies.session) {
    jar.set(cookies.session.name, String(token), sessionDurationMinutes * 60, cookies.session.sameSite);
  }
  return {
    status: 200,
    body: { status_code: 200, request_id: context.requestId, ...reply.body },
    cookies: [...jar.headers(), ...reply.cookies],
  };
}

async function notifyApp({ settings, request }: RequestContext, result: StytchAuthenticated) {
  const { onAuthenticated, deadline, emit } = settings;
  if (!onAuthenticated) return { body: {}, cookies: [] };
  try {
    return await readAppReply(await withTimeout(deadline, () => onAuthenticated(result, request)));
  } catch {
    emit({ type: 'callback_fault', callback: 'onAuthenticated' });
    throw new HttpError('internal_server_error');
  }
}

async function rememberDevice(call: RequestContext, flow: VerifiedFlow): Promise<void> {
  const { settings, jar } = call;
  // A flow signed with an older secret holds a hash that the newest would not make.
  if (flow.secretIndex !== 0) return;
  const known = await readDeviceCookie(call);
  const others =
    known?.secretIndex === 0 ? known.numberHashes.filter((hash) => hash !== flow.numberHash) : [];
  const device = {
    id: known?.id ?? crypto.randomUUID(),
    numberHashes: [flow.numberHash, ...others],
    endsAt: settings.now() + deviceLifetime,
  };
  if (!known?.numberHashes.includes(flow.numberHash))
    await countOwnSend(settings, 'device', device.id, flow.numberHash);
  const token = await settings.signer.sign('device', serializeDevice(device));
  jar.set(deviceCookie, token, deviceLifetime / 1000, settings.cookies.ownSameSite);
}
