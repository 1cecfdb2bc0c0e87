import { refusalAnswer, toResponse, type Answer } from './Answer.js';
import { answerCheck } from './answerCheck.js';
import { answerSend } from './answerSend.js';
import type { Call, CallContext, HandlerMemory } from './Call.js';
import { isAllowedOrigin, listedOrigin } from './checkOrigin.js';
import { clientOf } from './clientOf.js';
import { corsHeaders, isPreflight, preflightHeaders } from './corsHeaders.js';
import { createConversion } from './createConversion.js';
import { createCookieJar } from './createCookieJar.js';
import { createPace } from './createPace.js';
import { createReplays } from './createReplays.js';
import { operationOf } from './operation.js';
import { readJson } from './readJson.js';
import { readOptions } from './readOptions.js';
import { Refusal } from './Refusal.js';
import { refuseQuery } from './refuseQuery.js';
import type { Settings } from './Settings.js';
import { StoreFault } from './StoreFault.js';
import type { WhatsappOtpHandlerOptions } from './WhatsappOtpHandlerOptions.js';

/**
 * The endpoint of the three operations, for anything that speaks `Request` and `Response`.
 *
 * It never throws and never answers with Stytch's words. It needs no built-in module of Node.
 * @throws TypeError at once when an option is missing, wrong or contradicted; it names the option and prints no value.
 */
export function createWhatsappOtpHandler(options: WhatsappOtpHandlerOptions): WhatsappOtpHandler {
  const settings = readOptions(options);
  const memory: HandlerMemory = {
    sendPace: createPace(coldStart),
    loginPace: createPace(0),
    checkPace: createPace(coldStart),
    conversion: createConversion(settings.emit, settings.now),
    replays: createReplays(settings.now),
  };
  const warnOnce = createNoAddressWarning(settings);

  return async function handleWhatsappOtp(request) {
    const context: CallContext = {
      requestId: `request-id-${settings.project}-${crypto.randomUUID()}`,
    };
    const cors = corsOf(request, settings);
    try {
      if (isPreflight(request) && listedOrigin(request, settings.originRules) !== undefined) {
        const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
        return new Response(null, {
          status: 204,
          headers: { ...headers, ...cors, ...preflightHeaders(request) },
        });
      }
      return toResponse(await answer(request, settings, memory, context, warnOnce), cors);
    } catch (error) {
      const refusal = refusalOf(error, settings, context);
      context.requestId = refusal.requestId ?? context.requestId;
      tell(refusal, settings, context);
      return toResponse(refusalAnswer(refusal, context.requestId ?? ''), cors);
    }
  };
}

export type WhatsappOtpHandler = (request: Request) => Promise<Response>;

/** ms. About what a send takes. */
const coldStart = 120;

async function answer(
  request: Request,
  settings: Settings,
  memory: HandlerMemory,
  context: CallContext,
  warnNoAddress: () => void,
): Promise<Answer> {
  if (request.method !== 'POST')
    throw new Refusal(isPreflight(request) ? 'origin_not_allowed' : 'method_not_allowed');
  const url = new URL(request.url);
  const operation = operationOf(url.pathname);
  if (!operation) throw new Refusal('route_not_found');
  context.operation = operation;
  const client = await clientOf(request, settings);
  context.address = client.key;
  if (!isAllowedOrigin(request, settings.originRules)) throw new Refusal('origin_not_allowed');
  if (!settings.operations.has(operation)) throw new Refusal('operation_disabled');
  refuseQuery(url);
  const body = await readJson(request);
  if (client.key === 'unknown') warnNoAddress();
  const call: Call = {
    request,
    operation,
    body,
    client,
    jar: createCookieJar(request),
    settings,
    memory,
    context,
  };
  return operation === 'authenticate' ? answerCheck(call) : answerSend(call);
}

function refusalOf(error: unknown, settings: Settings, context: CallContext): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof StoreFault) {
    settings.emit({ type: 'store_fault', fault: error.fault, fallback: 'refused' }, context);
    return new Refusal('limiter_unavailable', { retryAfter: 5 });
  }
  return new Refusal('internal_server_error');
}

function tell(refusal: Refusal, { emit }: Settings, context: CallContext): void {
  const { type: outcome, status, limit, retryAfter } = refusal;
  if (refusal.isTold) return;
  if (limit !== undefined && retryAfter !== undefined)
    emit({ type: 'limited', outcome, limit, retryAfter }, context);
  else emit({ type: 'refused', outcome, status }, context);
}

function corsOf(request: Request, settings: Settings): Record<string, string> {
  try {
    return corsHeaders(request, settings.originRules);
  } catch {
    return {};
  }
}

function createNoAddressWarning({ emit }: Settings): () => void {
  let isSaid = false;
  return () => {
    if (isSaid) return;
    isSaid = true;
    emit({
      type: 'warning',
      warning: 'no_client_address',
      message:
        'A caller’s address is not known, so callers without one share one limit. Set `trustedProxies` or `clientAddress`.',
    });
  };
}
