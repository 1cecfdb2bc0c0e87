import { withTimeout } from '../../platform/withTimeout.js';
import type { HandlerReply } from '../http/HandlerReply.js';
import { HttpError } from '../http/HttpError.js';
import { countLimits } from '../limits/countLimits.js';
import { firstOwnEntries, flowKey, flowSeconds, tallyName } from '../limits/limitEntries.js';
import type { LimitRefund } from '../limits/LimitStore.js';
import { readFaultCode, StoreFault } from '../limits/StoreFault.js';
import type { PipelineStep } from '../request/createPipeline.js';
import type { RequestContext } from '../request/RequestContext.js';
import { deviceCookie, deviceLifetime, serializeDevice } from '../tokens/DeviceToken.js';
import { flowCookie } from '../tokens/FlowToken.js';
import { flowCookieSeconds } from '../send/startFlow.js';
import type { CountedAttempt } from './countAttempt.js';
import { readAppReply, type AppReply } from './readAppReply.js';
import type { ReadAttempt } from './readAttempt.js';
import type { RightCode } from './tryCode.js';

export interface SignedInReply {
  readonly reply: HandlerReply;
}

type SignInContext = RequestContext & ReadAttempt & CountedAttempt & RightCode;

/**
 * Ends the flow: the session goes into its cookie, the browser becomes a known device, the flow's own wrong codes are taken
 * back, and the page learns only what the app's function returned.
 * @throws HttpError
 */
export const signIn: PipelineStep<SignInContext, SignedInReply> = {
  name: 'sign in',
  run: async (context) => {
    const { settings, state, report, jar, flow, browser, result } = context;
    const { cookies, sessionDurationMinutes } = settings;
    const deviceId = flow.deviceId ?? browser.device?.id ?? crypto.randomUUID();
    await report.time('store', async () => forgiveFlow(context, deviceId));
    state.conversion.authenticated(flow.dialCode);
    report.emit({ type: 'authenticated', outcome: 'ok' });
    const { body, cookies: appCookies } = await notifyApp(context);

    const others = browser.flows.filter(({ id }) => id !== flow.id);
    if (others.length === 0) jar.remove(flowCookie, cookies.ownSameSite);
    else {
      const tokens = others.map(({ token }) => token).join('.');
      jar.set(flowCookie, tokens, flowCookieSeconds(cookies.embedded), cookies.ownSameSite);
    }
    await rememberDevice(context, deviceId);
    const { session } = cookies;
    if (session) jar.set(session.name, result.session_token, sessionDurationMinutes * 60, session.sameSite);
    return {
      reply: {
        status: 200,
        body: { status_code: 200, request_id: report.requestId(), ...body },
        cookies: [...jar.headers(), ...appCookies],
      },
    };
  },
};

async function notifyApp({ settings, request, report, result }: SignInContext): Promise<AppReply> {
  const { onAuthenticated, deadline } = settings;
  if (!onAuthenticated) return { body: {}, cookies: [] };
  try {
    return await readAppReply(await withTimeout(deadline, () => onAuthenticated(result, request)));
  } catch (error) {
    report.callbackFailed('onAuthenticated', error);
    throw new HttpError('internal_server_error', { source: 'stytch', outcomeUnknown: true });
  }
}

/**
 * Takes back this try, and the wrong codes that this flow entered before. What others entered stays: the sign-ins of an
 * owner must not give an attacker new guesses. Never throws.
 */
async function forgiveFlow(context: SignInContext, deviceId: string): Promise<void> {
  const { settings, store, attemptCount, overallCount, flow, numberHash, report } = context;
  const tallyIndex = attemptCount.entries.findIndex(({ name }) => name === tallyName);
  const tally = attemptCount.decision.counts[tallyIndex];
  const tallyStarted = flowSeconds * 1000 - (tally?.remaining ?? 0);
  const refunds = attemptCount.entries.flatMap(({ key, name, mode, window }, index): LimitRefund[] => {
    const count = attemptCount.decision.counts[index];
    if (!count || name === tallyName || mode === 'check') return [];
    const started = window.seconds * 1000 - count.remaining;
    // Older tries of the flow were counted in this window only if it began before them.
    const amount = started >= tallyStarted ? (tally?.count ?? 1) : 1;
    return [{ key, name, amount, remaining: count.remaining }];
  });
  const results = await Promise.allSettled([
    store.refund(refunds.filter(({ key }) => key !== flowKey(numberHash, flow.id))),
    store.clear([flowKey(numberHash, flow.id)]),
    overallCount.rollback(),
    flow.deviceId === undefined
      ? countLimits(store, firstOwnEntries(settings.limits, numberHash, { trust: 'device', id: deviceId }))
      : undefined,
  ]);
  for (const result of results) {
    if (result.status === 'fulfilled') continue;
    const error: unknown = result.reason;
    const { fault = 'error', code = readFaultCode(error) } = error instanceof StoreFault ? error : {};
    report.emit({ type: 'store_fault', fault, code, fallback: 'memory' });
    report.onError(error instanceof StoreFault ? (error.cause ?? error) : error, 'store');
    break;
  }
}

/** A device keeps its id, even if its cookie was lost during the flow: it must not become two. */
async function rememberDevice(
  { settings, jar, flow, browser, secretIds }: SignInContext,
  id: string,
): Promise<void> {
  const hash = flow.numberHashes[secretIds[0] ?? ''];
  // A flow that only an older secret signed has no hash that the newest secret would make.
  if (hash === undefined) return;
  const at = settings.now();
  const known = browser.device?.secretIndex === 0 ? browser.device.numbers : [];
  const token = serializeDevice({
    id,
    numbers: [{ hash, at }, ...known.filter((number) => number.hash !== hash)],
    endsAt: at + deviceLifetime,
  });
  jar.set(
    deviceCookie,
    await settings.signer.sign('device', token),
    deviceLifetime / 1000,
    settings.cookies.ownSameSite,
  );
}
