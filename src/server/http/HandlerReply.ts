import type { ErrorBody } from '../../protocol/errorBody.js';
import type { HttpError } from './HttpError.js';
import { httpErrors } from './httpErrors.js';

/** A response before it becomes a `Response`; the answer to an `Idempotency-Key` is kept in this form. */
export interface HandlerReply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Values of `Set-Cookie`. */
  readonly cookies?: readonly string[] | undefined;
}

/** The documented body of an error. Stytch's own words are not in it. */
export function toErrorReply(error: HttpError, requestId: string): HandlerReply {
  const { status, type, retryAfter } = error;
  const body: ErrorBody = {
    status_code: status,
    request_id: requestId,
    error_type: type,
    error_message: httpErrors[type][1],
    error_url: '',
    ...(retryAfter === undefined ? {} : { retry_after: retryAfter }),
  };
  const headers: Record<string, string> = {};
  if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter);
  if (status === 405) headers['allow'] = 'POST';
  return { status, body: { ...body }, headers };
}

export function toResponse(reply: HandlerReply, cors: Readonly<Record<string, string>>): Response {
  const headers = new Headers({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...cors,
    ...reply.headers,
  });
  for (const cookie of reply.cookies ?? []) headers.append('set-cookie', cookie);
  return new Response(JSON.stringify(reply.body), { status: reply.status, headers });
}
