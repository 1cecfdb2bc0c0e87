import { nextStepOf, type ErrorType } from '../protocol/errorType.js';

const dayInSeconds = 86_400;
const usualWait = 30;
/** Stytch's default lock after ten wrong codes. Source: Stytch's user lock documentation. */
const usualLock = 3_600;

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
  const said = fromHeader(header, now) ?? fromBody(bodyValue);
  if (said !== undefined) return said;
  if (nextStepOf(code) !== 'wait') return undefined;
  return code === 'user_lock_limit_reached' ? usualLock : usualWait;
}

function fromHeader(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return inRange(Number(text));
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return undefined;
  const seconds = Math.ceil((Date.parse(text) - now) / 1000);
  return seconds > 0 ? inRange(seconds) : undefined;
}

function fromBody(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? inRange(value) : undefined;
}

function inRange(seconds: number): number | undefined {
  return seconds <= dayInSeconds ? seconds : undefined;
}
