import { HttpError } from '../http/HttpError.js';

/** @throws HttpError when there is one of another shape than 1 to 255 visible ASCII characters. */
export function readIdempotencyKey(headers: Headers): string | undefined {
  const key = headers.get('idempotency-key');
  if (key === null) return undefined;
  if (/^[\u0021-\u007e]{1,255}$/.test(key)) return key;
  throw new HttpError('invalid_request');
}
