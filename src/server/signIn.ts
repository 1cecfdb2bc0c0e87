import type { Answer } from './Answer.js';
import { deviceOf, type OpenedFlow } from './browserOf.js';
import type { Call } from './Call.js';
import { requestIdOf } from './callStytch.js';
import { wrongKeys } from './countCheck.js';
import { countOwnSend } from './countSend.js';
import { deviceCookie, deviceLifetime, writeDevice } from './deviceToken.js';
import { flowCookie } from './flowToken.js';
import { Refusal } from './Refusal.js';
import { replyOf } from './replyOf.js';
import type { StytchAuthenticated } from './StytchLike.js';
import { withDeadline } from './withDeadline.js';

/**
 * Answers a right code: the session goes into its cookie, the browser becomes a known device, the count of wrong codes is
 * cleared, and the page learns nothing but what the app's function returned.
 * @throws Refusal
 */
export async function signIn(
  call: Call,
  flow: OpenedFlow,
  body: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const { settings, memory, context, jar } = call;
  const { cookies, sessionDurationMinutes, emit } = settings;
  context.requestId = requestIdOf(body['request_id']) ?? context.requestId;
  const token = body['session_token'];
  if (cookies.session && (typeof token !== 'string' || token === '')) {
    emit({ type: 'upstream_fault', fault: 'invalid_response' }, context);
    throw new Refusal('upstream_error', { requestId: context.requestId });
  }
  await Promise.allSettled(
    wrongKeys(flow, settings.limits.wrongPerNumber).flatMap((key) => [
      settings.store.clear(key),
      settings.spareStore.clear(key),
    ]),
  );
  memory.conversion.authenticated(flow.dialCode);
  emit({ type: 'checked', outcome: 'ok' }, context);
  const reply = await tellApp(call, body as StytchAuthenticated);

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

async function tellApp({ settings, request }: Call, result: StytchAuthenticated) {
  const { onAuthenticated, deadline, emit } = settings;
  if (!onAuthenticated) return { body: {}, cookies: [] };
  try {
    return await replyOf(await withDeadline(deadline, () => onAuthenticated(result, request)));
  } catch {
    emit({ type: 'callback_fault', callback: 'onAuthenticated' });
    throw new Refusal('internal_server_error');
  }
}

async function rememberDevice(call: Call, flow: OpenedFlow): Promise<void> {
  const { settings, jar } = call;
  // A flow signed with an older secret holds a hash that the newest would not make.
  if (flow.secretIndex !== 0) return;
  const known = await deviceOf(call);
  const others =
    known?.secretIndex === 0 ? known.numberHashes.filter((hash) => hash !== flow.numberHash) : [];
  const device = {
    id: known?.id ?? crypto.randomUUID(),
    numberHashes: [flow.numberHash, ...others],
    endsAt: settings.now() + deviceLifetime,
  };
  if (!known?.numberHashes.includes(flow.numberHash))
    await countOwnSend(settings, 'device', device.id, flow.numberHash);
  const token = await settings.seal.sign('device', writeDevice(device));
  jar.set(deviceCookie, token, deviceLifetime / 1000, settings.cookies.ownSameSite);
}
