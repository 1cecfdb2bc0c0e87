import { isErrorType, type ErrorType } from '../protocol/errorType.js';
import { retryAfter, sentAt } from './retryAfter.js';
import { WhatsappOtpError } from './WhatsappOtpError.js';

/** The error of a reply: by its `error_type` first, by its status second. */
export function replyError(
  response: Response,
  body: Readonly<Record<string, unknown>> | undefined,
): WhatsappOtpError {
  const { status } = response;
  const errorType = body?.['error_type'];
  const code = isErrorType(errorType) ? errorType : codeOfStatus(status, body !== undefined);
  return new WhatsappOtpError(code, {
    message: `The endpoint answered ${status}${body ? '' : ' without a JSON object'}: ${code}.`,
    status,
    requestId: word(body?.['request_id']),
    retryAfter: retryAfter(
      code,
      response.headers.get('retry-after'),
      body?.['retry_after'],
      sentAt(response.headers),
    ),
    errorType: isErrorType(errorType) ? undefined : word(errorType),
    // Not the endpoint's own words: a gateway between may have answered for a request that went through.
    outcomeUnknown: isErrorType(errorType) ? undefined : response.ok || status >= 500,
  });
}

function codeOfStatus(status: number, hasBody: boolean): ErrorType {
  if (status === 429) return 'rate_limited';
  if (status >= 500) return 'server_error';
  return hasBody ? 'unknown_error' : 'invalid_response';
}

/** Ids and types only: nothing that could be a sentence with a phone number in it. */
function word(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z][\w-]{0,99}$/i.test(value) ? value : undefined;
}
