import type { ErrorBody } from '../../protocol/errorBody.js';
import type { HttpError } from './HttpError.js';
import { httpErrors } from './httpErrors.js';

/** What will be answered, before it becomes a `Response`; an idempotent send keeps it for a replay. */
export interface HandlerReply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Values of `Set-Cookie`. */
  readonly cookies?: readonly string[] | undefined;
}

/** The documented error body of a refusal, with our words only. */
export function toErrorReply(refusal: HttpError, requestId: string): HandlerReply {
  const { status, type, retryAfter } = refusal;
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

/** The `Response` of an answer. */
export function toResponse(answer: HandlerReply, cors: Readonly<Record<string, string>>): Response {
  const headers = new Headers({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...cors,
    ...answer.headers,
  });
  for (const cookie of answer.cookies ?? []) headers.append('set-cookie', cookie);
  return new Response(JSON.stringify(answer.body), { status: answer.status, headers });
}
