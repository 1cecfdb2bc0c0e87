import type { ErrorType } from '../protocol/errorType.js';
import { retryDelay } from './retryDelay.js';

/**
 * Seconds until another try is allowed: the `Retry-After` header (seconds or a date), or the body's `retry_after`, or a
 * default for the error. Values that are invalid or longer than a day are ignored.
 * @param now when the reply was sent, in ms since the epoch.
 */
export function retryAfter(
  code: ErrorType,
  header: string | null,
  bodyValue: unknown,
  now: number,
): number | undefined {
  return retryDelay(code, fromHeader(header, now) ?? fromBody(bodyValue));
}

/**
 * When a reply was sent, by the clock that its dates are in, however far that is from ours.
 * @returns ms since the epoch; our own time if CORS hides the header.
 */
export function sentAt(headers: Headers): number {
  return httpDate(headers.get('date')?.trim() ?? '') ?? Date.now();
}

function fromHeader(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text);
  const until = httpDate(text);
  if (until === undefined) return undefined;
  const seconds = Math.ceil((until - now) / 1000);
  return seconds > 0 ? seconds : undefined;
}

/** In ms since the epoch. Source: RFC 9110, IMF-fixdate. */
function httpDate(text: string): number | undefined {
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

function fromBody(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}
