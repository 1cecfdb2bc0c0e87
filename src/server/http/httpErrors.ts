import type { ErrorType } from '../../protocol/errorType.js';

/** Every error that the handler can answer with: its HTTP status, and what it tells a developer. */
export const httpErrors = {
  method_not_allowed: [405, 'Only POST is answered here.'],
  route_not_found: [404, 'No operation has this path.'],
  send_refused: [403, '`allowSend` of the app refused this send.'],
  request_in_progress: [409, 'The request with this Idempotency-Key is still being answered.'],
  operation_disabled: [404, 'This operation is off on this server.'],
  origin_not_allowed: [403, 'Requests from this origin are not answered.'],
  unsupported_media_type: [415, 'The body has to be application/json in UTF-8, not compressed.'],
  body_too_large: [413, 'The body is larger than 4 KiB.'],
  timeout: [408, 'The body did not arrive within five seconds.'],
  invalid_request: [400, 'The request is not of the documented shape.'],
  invalid_phone_number: [400, 'phone_number is not a possible number in E.164 form.'],
  invalid_locale: [400, 'locale is not on the list of languages.'],
  invalid_expiration_otp: [400, 'expiration_minutes is an integer from 1 to 10.'],
  invalid_method_id: [400, 'method_id is the phone_id that a send returned.'],
  invalid_code: [400, 'code is a string of six ASCII digits.'],
  country_not_allowed: [400, 'Codes are not sent to numbers of that country or kind.'],
  captcha_failed: [403, 'The captcha was not passed.'],
  too_many_requests: [429, 'Too many requests; wait as long as retry_after says.'],
  too_many_attempts: [429, 'Too many codes were tried; wait as long as retry_after says.'],
  dial_code_limit_reached: [
    429,
    'Too many codes were sent to this dial code; `limits.sendPerDialCode` is used up.',
  ],
  budget_exceeded: [503, '`dailySendBudget` is used up: no more codes are sent today.'],
  limiter_unavailable: [503, 'The store of the limits does not answer, so nothing is sent.'],
  flow_not_found: [
    401,
    'This browser has not asked for a code, asked too long ago, or its cookie did not arrive.',
  ],
  cookies_blocked: [401, 'The browser returned none of our cookies, so it does not keep them.'],
  cookies_not_possible: [
    403,
    'The page cannot keep the cookies that entering a code needs: it is on plain HTTP, or of another site. Nothing was sent.',
  ],
  idempotency_key_reused: [422, 'This Idempotency-Key was used for a different request.'],
  upstream_timeout: [504, 'Stytch did not answer in time; the outcome is unknown.'],
  upstream_error: [502, 'Stytch did not give a usable answer.'],
  internal_server_error: [500, 'The endpoint failed.'],

  invalid_phone_number_country_code: [400, 'The Stytch project does not send codes to that country.'],
  unsubscribed_phone_number: [400, 'This number opted out of messages.'],
  downstream_carrier_error: [400, 'The message could not be sent.'],
  duplicate_phone_number: [400, 'Another account uses this number.'],
  duplicate_phone_number_for_user: [400, 'The number is already on this account.'],
  too_many_unverified_factors: [400, 'Too many numbers are waiting to be confirmed.'],
  too_few_tokens_authenticated: [429, 'Stytch paused sending for a while.'],
  otp_code_not_found: [404, 'The code is wrong.'],
  unable_to_auth_otp_code: [401, 'The code is used or expired.'],
  attribute_mismatch: [401, 'The code was requested from another browser or network.'],
  session_not_found: [401, 'The session ended.'],
  invalid_session_token: [401, 'The session is not valid.'],
  unable_to_parse_session_jwt: [401, 'The session is not valid.'],
  user_not_found: [401, 'The signed-in user does not exist.'],
  session_on_code_does_not_match_session_passed_in: [401, 'The code was requested in another session.'],
  no_associated_session_passed_in: [401, 'The code was requested in a session.'],
} as const satisfies Partial<Readonly<Record<ErrorType, readonly [status: number, message: string]>>>;

export type HttpErrorType = keyof typeof httpErrors;

/** Every status that the handler answers with. 204 is for CORS preflights. */
export const handlerStatuses: readonly number[] = [
  200,
  204,
  ...new Set(Object.values(httpErrors).map(([status]) => status)),
].sort((a, b) => a - b);
