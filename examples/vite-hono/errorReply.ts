import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { RequestError, StytchError } from 'stytch';

/** Returns every failure as JSON in Stytch's format. It does not log the error, because `RequestError` contains code and number. */
export function errorReply(error: Error, c: Context): Response {
  const body = errorBody(error);
  console.error(`${c.req.path}: ${body.status_code} ${body.error_type} ${body.request_id}`);
  // The SDK drops the header in which Stytch says how long to wait.
  const wait = body.status_code === 429 ? 30 : undefined;
  if (wait) c.header('Retry-After', String(wait));
  return c.json({ ...body, retry_after: wait }, body.status_code as ContentfulStatusCode);
}

function errorBody(error: Error) {
  if (error instanceof StytchError && error.error_type) {
    const { status_code, request_id, error_type, error_message, error_url } = error;
    return { status_code, request_id, error_type, error_message, error_url };
  }
  const [status_code, error_type, error_message] = ownError(error);
  return { status_code, request_id: crypto.randomUUID(), error_type, error_message, error_url: '' };
}

function ownError(error: Error): [number, string, string] {
  if (error instanceof SyntaxError) return [400, 'bad_request', 'The body is not JSON.'];
  if (error instanceof HTTPException && error.status === 504) {
    return [504, 'upstream_timeout', 'Stytch took too long to answer.'];
  }
  if (error instanceof HTTPException) return [error.status, 'bad_request', 'The request was not accepted.'];
  if (error instanceof RequestError || error instanceof StytchError) {
    return [502, 'upstream_error', 'Stytch could not be reached, or its answer could not be read.'];
  }
  return [500, 'internal_server_error', 'Something went wrong.'];
}
