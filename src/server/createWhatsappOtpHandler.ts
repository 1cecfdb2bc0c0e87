import { toErrorReply, toResponse, type HandlerReply } from './http/HandlerReply.js';
import { handleAuthenticate } from './authenticate/handleAuthenticate.js';
import { handleSend } from './send/handleSend.js';
import type { RequestContext, EventContext, HandlerState } from './request/RequestContext.js';
import { isAllowedOrigin, listedOrigin } from './http/isAllowedOrigin.js';
import { resolveClient } from './http/resolveClient.js';
import { corsHeaders, isPreflight, preflightHeaders } from './http/corsHeaders.js';
import { createConversion } from './events/createConversion.js';
import { createCookieJar } from './http/createCookieJar.js';
import { createTimingEqualizer } from './stytch/createTimingEqualizer.js';
import { createIdempotencyCache } from './send/createIdempotencyCache.js';
import { resolveOperation } from './request/resolveOperation.js';
import { readJson } from './http/readJson.js';
import { readOptions } from './options/readOptions.js';
import { HttpError } from './http/HttpError.js';
import { checkQuery } from './http/checkQuery.js';
import type { Settings } from './options/Settings.js';
import { StoreFault } from './limits/StoreFault.js';
import type { WhatsappOtpHandlerOptions } from './options/WhatsappOtpHandlerOptions.js';

/**
 * The endpoint of the three operations, for anything that speaks `Request` and `Response`.
 *
 * It never throws and never answers with Stytch's words. It needs no built-in module of Node.
 * @throws TypeError at once when an option is missing, wrong or contradicted; it names the option and prints no value.
 */
export function createWhatsappOtpHandler(options: WhatsappOtpHandlerOptions): WhatsappOtpHandler {
  const settings = readOptions(options);
  const memory: HandlerState = {
    sendTiming: createTimingEqualizer(coldStart),
    loginTiming: createTimingEqualizer(0),
    authenticateTiming: createTimingEqualizer(coldStart),
    conversion: createConversion(settings.emit, settings.now),
    idempotency: createIdempotencyCache(settings.now),
  };
  const warnOnce = createNoAddressWarning(settings);

  return async function handleWhatsappOtp(request) {
    const context: EventContext = {
      requestId: `request-id-${settings.project}-${crypto.randomUUID()}`,
    };
    const cors = readCorsHeaders(request, settings);
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
      const refusal = toRefusal(error, settings, context);
      context.requestId = refusal.requestId ?? context.requestId;
      emitRefusal(refusal, settings, context);
      return toResponse(toErrorReply(refusal, context.requestId ?? ''), cors);
    }
  };
}

export type WhatsappOtpHandler = (request: Request) => Promise<Response>;

/** ms. About what a send takes. */
const coldStart = 120;

async function answer(
  request: Request,
  settings: Settings,
  memory: HandlerState,
  context: EventContext,
  warnNoAddress: () => void,
): Promise<HandlerReply> {
  if (request.method !== 'POST')
    throw new HttpError(isPreflight(request) ? 'origin_not_allowed' : 'method_not_allowed');
  const url = new URL(request.url);
  const operation = resolveOperation(url.pathname);
  if (!operation) throw new HttpError('route_not_found');
  context.operation = operation;
  const client = await resolveClient(request, settings);
  context.address = client.key;
  if (!isAllowedOrigin(request, settings.originRules)) throw new HttpError('origin_not_allowed');
  if (!settings.operations.has(operation)) throw new HttpError('operation_disabled');
  checkQuery(url);
  const body = await readJson(request);
  if (client.key === 'unknown') warnNoAddress();
  const call: RequestContext = {
    request,
    operation,
    body,
    client,
    jar: createCookieJar(request),
    settings,
    memory,
    context,
  };
  return operation === 'authenticate' ? handleAuthenticate(call) : handleSend(call);
}

function toRefusal(error: unknown, settings: Settings, context: EventContext): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof StoreFault) {
    settings.emit({ type: 'store_fault', fault: error.fault, fallback: 'refused' }, context);
    return new HttpError('limiter_unavailable', { retryAfter: 5 });
  }
  return new HttpError('internal_server_error');
}

function emitRefusal(refusal: HttpError, { emit }: Settings, context: EventContext): void {
  const { type: outcome, status, limit, retryAfter } = refusal;
  if (refusal.wasEmitted) return;
  if (limit !== undefined && retryAfter !== undefined)
    emit({ type: 'limited', outcome, limit, retryAfter }, context);
  else emit({ type: 'refused', outcome, status }, context);
}

function readCorsHeaders(request: Request, settings: Settings): Record<string, string> {
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
