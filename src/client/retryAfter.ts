import type { ErrorType } from '../protocol/errorType.js';
import { retryDelay } from './retryDelay.js';

/**
 * Seconds until another try is allowed: the `Retry-After` header (seconds or date), else the body's `retry_after`, else
 * what is usual for the error. Rubbish and more than a day count as not said.
 */
export function retryAfter(
  code: ErrorType,
  header: string | null,
  bodyValue: unknown,
  now: number,
): number | undefined {
  return retryDelay(code, fromHeader(header, now) ?? fromBody(bodyValue));
}

function fromHeader(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text);
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return undefined;
  const seconds = Math.ceil((Date.parse(text) - now) / 1000);
  return seconds > 0 ? seconds : undefined;
}

function fromBody(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}
