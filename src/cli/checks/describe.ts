import type { Exchange } from '../check/createCheckContext.js';

/** `POST /authenticate answered 502 (upstream_error)`. Shows nothing of the response but its status and error type. */
export function describe(exchange: Exchange): string {
  const { name, status } = exchange;
  const errorType = readErrorType(exchange);
  return `${name} answered ${status}${errorType ? ` (${errorType})` : ''}`;
}

/** The error type of a response, if it has the form of one. */
export function readErrorType({ json }: Exchange): string | undefined {
  const errorType = json?.['error_type'];
  return typeof errorType === 'string' && /^\w{1,64}$/.test(errorType) ? errorType : undefined;
}

export function isSuccess({ status }: Exchange): boolean {
  return status >= 200 && status < 300;
}

/** A problem unless a response is a JSON object with the content type of one, which the client requires. */
export function jsonProblem(exchange: Exchange): string | undefined {
  if (!/^application\/json\s*(;|$)/i.test(exchange.headers['content-type'] ?? '')) {
    return `${describe(exchange)} without Content-Type: application/json.`;
  }
  return exchange.json ? undefined : `${describe(exchange)} without a JSON object.`;
}

/** Whether the endpoint refused the request itself, because it has had too many. */
export function isOwnLimit({ status, stytchCalls }: Exchange): boolean {
  return (status === 429 || status === 503) && stytchCalls.length === 0;
}

export const ownLimit =
  'the endpoint’s own limit refused the request. Raise its limits while you check it, or restart it if it counts in memory.';

/** A problem unless the endpoint refused the request with a 4xx, and without asking Stytch. */
export function refusalProblem(exchange: Exchange, sent: string, advice: string): string | undefined {
  const { status, stytchCalls } = exchange;
  if (stytchCalls.length > 0) {
    return `${sent}: ${describe(exchange)}, and Stytch was asked. ${advice}`;
  }
  if (status >= 400 && status < 500 && status !== 404) return undefined;
  return `${sent}: ${describe(exchange)}. ${advice}`;
}
