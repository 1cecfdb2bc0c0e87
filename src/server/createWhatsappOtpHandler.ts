import { handleAuthenticate } from './authenticate/handleAuthenticate.js';
import { createConversion } from './events/createConversion.js';
import { createReport, type Report } from './events/createReport.js';
import { corsHeaders, isPreflight, preflightHeaders } from './http/corsHeaders.js';
import { createCookieJar } from './http/createCookieJar.js';
import { checkQuery } from './http/checkQuery.js';
import { toErrorReply, toResponse, type HandlerReply } from './http/HandlerReply.js';
import { HttpError } from './http/HttpError.js';
import { isAllowedOrigin, listedOrigin } from './http/isAllowedOrigin.js';
import { readJson } from './http/readJson.js';
import { readSession, signOutResponse, type SessionCookies, type SessionRequest } from './http/session.js';
import { resolveClient } from './http/resolveClient.js';
import { readFaultCode, StoreFault } from './limits/StoreFault.js';
import { createSupport, type HandlerSupport } from './limits/createSupport.js';
import { readOptions } from './options/readOptions.js';
import type { Settings } from './options/Settings.js';
import type { WhatsappOtpHandlerOptions } from './options/WhatsappOtpHandlerOptions.js';
import type { HandlerState } from './request/RequestContext.js';
import { resolveOperation } from './request/resolveOperation.js';
import { createIdempotencyCache } from './send/createIdempotencyCache.js';
import { handleSend } from './send/handleSend.js';
import { createTimingEqualizer } from './stytch/createTimingEqualizer.js';

/**
 * The endpoint of the three operations, for anything that speaks `Request` and `Response`.
 *
 * It answers `POST {base}/whatsapp/send`, `{base}/whatsapp/login_or_create` and `{base}/authenticate` under any base. It
 * never throws or rejects; a wrong option throws a `TypeError` here.
 *
 * @example
 * ```ts
 * import { Client } from 'stytch';
 * import { createWhatsappOtpHandler } from 'react-whatsapp-otp/server';
 *
 * const handler = createWhatsappOtpHandler({
 *   stytch: new Client({ project_id: process.env.STYTCH_PROJECT_ID, secret: process.env.STYTCH_SECRET }),
 *   countries: ['US', 'CA'],
 *   dailySendBudget: 500,
 *   secret: process.env.OTP_COOKIE_SECRET,
 * });
 *
 * // Next.js: app/api/otps/[...path]/route.ts
 * export const POST = (request: Request) => handler(request);
 * ```
 *
 * @throws TypeError that names the option which is missing, wrong or contradictory
 */
export function createWhatsappOtpHandler(options: WhatsappOtpHandlerOptions): WhatsappOtpHandler {
  const settings = readOptions(options);
  const state: HandlerState = {
    sendTiming: createTimingEqualizer(coldStart),
    loginTiming: createTimingEqualizer(0),
    authenticateTiming: createTimingEqualizer(coldStart),
    conversion: createConversion(settings.emit, settings.now),
    idempotency: createIdempotencyCache(settings.now, settings.deadline * 4),
  };
  const warnOnce = createWarnings(settings);

  async function handleWhatsappOtp(request: Request, info?: RequestInfo): Promise<Response> {
    const report = createReport(
      settings.emit,
      settings.onError,
      `request-id-${settings.project}-${crypto.randomUUID()}`,
    );
    const cors = readCorsHeaders(request, settings);
    try {
      if (isPreflight(request) && listedOrigin(request, settings.originRules) !== undefined) {
        const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
        return new Response(null, {
          status: 204,
          headers: { ...headers, ...cors, ...preflightHeaders(request) },
        });
      }
      return toResponse(await answer(request, info, settings, state, report, warnOnce), cors);
    } catch (error) {
      const refusal = toRefusal(error, report);
      report.add({ requestId: refusal.requestId });
      emitRefusal(refusal, report);
      return toResponse(toErrorReply(refusal, report.requestId()), cors);
    }
  }

  return Object.assign(handleWhatsappOtp, {
    ...createSupport(settings),
    readSession: (source: SessionRequest | SessionCookies) =>
      readSession(source, settings.cookies.session ?? null),
    signOutResponse: (request: Request) => signOutResponse(request, settings.cookies),
  });
}

/** What only the app knows about a request. */
export interface RequestInfo {
  /** The caller's address, as the socket or the platform tells it. With or without a port. */
  readonly address?: string | null | undefined;
}

export interface WhatsappOtpHandler extends HandlerSupport {
  /** Answers a request. Never rejects. */
  (request: Request, info?: RequestInfo): Promise<Response>;
  /**
   * Stytch's session token in the request's cookie, or `undefined`. It is not checked: `stytch.sessions.authenticate` does
   * that. With `session: false` always `undefined`.
   */
  readonly readSession: (source: SessionRequest | SessionCookies) => string | undefined;
  /** A `204` that removes the session cookie. Revoke the session at Stytch before. */
  readonly signOutResponse: (request: Request) => Response;
}

/** ms. About what a send takes. */
const coldStart = 120;

async function answer(
  request: Request,
  info: RequestInfo | undefined,
  settings: Settings,
  state: HandlerState,
  report: Report,
  warnOnce: Warnings,
): Promise<HandlerReply> {
  if (request.method !== 'POST')
    throw new HttpError(isPreflight(request) ? 'origin_not_allowed' : 'method_not_allowed');
  const url = new URL(request.url);
  const operation = resolveOperation(url.pathname);
  if (!operation) throw new HttpError('route_not_found');
  report.add({ operation });
  const client = await resolveClient(request, info?.address, settings, report);
  report.add({ address: client.key });
  if (!isAllowedOrigin(request, settings.originRules)) throw new HttpError('origin_not_allowed');
  if (!settings.operations.has(operation)) throw new HttpError('operation_disabled');
  checkQuery(url);
  const body = await readJson(request, () => warnOnce('body_already_read'));
  if (client.key === 'unknown') warnOnce('no_client_address');
  const jar = createCookieJar(request, settings.cookies.embedded);
  const context = { request, operation, body, client, jar, settings, state, report };
  return operation === 'authenticate' ? handleAuthenticate(context) : handleSend(context);
}

function toRefusal(error: unknown, report: Report): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof StoreFault) {
    report.emit({ type: 'store_fault', fault: error.fault, code: error.code, fallback: 'refused' });
    report.onError(error.cause ?? error, 'store');
    return new HttpError('limiter_unavailable', { retryAfter: 5 });
  }
  report.emit({ type: 'internal_fault', code: readFaultCode(error) });
  report.onError(error, 'handler');
  return new HttpError('internal_server_error');
}

function emitRefusal(
  { type: outcome, status, limit, retryAfter, wasEmitted }: HttpError,
  report: Report,
): void {
  if (wasEmitted) return;
  if (limit !== undefined && retryAfter !== undefined)
    report.emit({ type: 'limited', outcome, limit, retryAfter });
  else report.emit({ type: 'refused', outcome, status });
}

function readCorsHeaders(request: Request, settings: Settings): Record<string, string> {
  try {
    return corsHeaders(request, settings.originRules);
  } catch {
    return {};
  }
}

type Warnings = (warning: keyof typeof warnings) => void;

const warnings = {
  no_client_address:
    'A caller’s address is not known, so callers without one share one limit. Set `trustedProxies` or `clientAddress`, or call `handler(request, { address })`.',
  body_already_read:
    'The body of a request was read before the handler got it. Put the handler before `express.json()` and other body parsers.',
} as const;

/** Each warning once. */
function createWarnings({ emit }: Settings): Warnings {
  const given = new Set<string>();
  return (warning) => {
    if (given.has(warning)) return;
    given.add(warning);
    emit({ type: 'warning', warning, message: warnings[warning] });
  };
}
