import { isErrorType } from '../../protocol/errorType.js';
import type { StytchReply } from './callStytch.js';
import type { Report } from '../events/createReport.js';
import { HttpError } from '../http/HttpError.js';
import { readFaultCode } from '../limits/StoreFault.js';
import { httpErrors, type HttpErrorType } from '../http/httpErrors.js';

/** The error that a failed call becomes. What only a developer can fix is `upstream_error`, and an event. */
export function toHttpError(reply: Exclude<StytchReply, { kind: 'ok' }>, report: Report): HttpError {
  if (reply.kind === 'fault') {
    const { fault, cause } = reply;
    report.emit({ type: 'upstream_fault', fault, code: cause && readFaultCode(cause) });
    if (cause) report.onError(cause, 'stytch');
    // However the connection broke, Stytch may have done what it was asked: nothing is taken back.
    return new HttpError(fault === 'timeout' ? 'upstream_timeout' : 'upstream_error', {
      source: 'stytch',
      outcomeUnknown: true,
    });
  }
  const { errorType, status, requestId } = reply;
  report.add({ requestId });
  const wait = readWait(errorType, status);
  if (wait)
    return new HttpError(wait.type, {
      retryAfter: wait.seconds,
      requestId,
      limit: 'stytch',
      source: 'stytch',
    });
  if (isPassedOn(errorType)) return new HttpError(errorType, { requestId, source: 'stytch' });
  const known = isErrorType(errorType) ? errorType : undefined;
  report.emit({ type: 'upstream_fault', fault: 'refused', errorType: known, status });
  return new HttpError('upstream_error', { requestId, source: 'stytch' });
}

/** What a page may learn of Stytch's errors, each with a status of our table. */
const passedOn: readonly HttpErrorType[] = [
  'invalid_phone_number',
  'invalid_phone_number_country_code',
  'unsubscribed_phone_number',
  'downstream_carrier_error',
  'duplicate_phone_number',
  'duplicate_phone_number_for_user',
  'too_many_unverified_factors',
  'otp_code_not_found',
  'unable_to_auth_otp_code',
  'invalid_code',
  'invalid_method_id',
  'attribute_mismatch',
  'session_not_found',
  'invalid_session_token',
  'unable_to_parse_session_jwt',
  'user_not_found',
  'session_on_code_does_not_match_session_passed_in',
  'no_associated_session_passed_in',
];

function isPassedOn(errorType: string): errorType is HttpErrorType {
  return errorType in httpErrors && (passedOn as readonly string[]).includes(errorType);
}

/** The SDK loses `Retry-After`, so these are the usual waits: Stytch's lock takes an hour unless a project says otherwise. */
function readWait(
  errorType: string,
  status: number | undefined,
): { type: HttpErrorType; seconds: number } | undefined {
  if (errorType === 'user_lock_limit_reached') return { type: 'too_many_attempts', seconds: 3_600 };
  if (errorType === 'too_few_tokens_authenticated') return { type: errorType, seconds: 300 };
  return errorType === 'too_many_requests' || status === 429
    ? { type: 'too_many_requests', seconds: 30 }
    : undefined;
}
