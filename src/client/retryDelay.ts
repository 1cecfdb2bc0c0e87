import { nextStepOf, type ErrorType } from '../protocol/errorType.js';

const dayInSeconds = 86_400;
const defaultWait = 30;
/** Stytch's default lock after ten wrong codes. Source: Stytch's user lock documentation. */
const defaultLock = 3_600;

/** Seconds to wait, 0 to 86,400: the server's value, or a default. `undefined` if waiting doesn't help. */
export function retryDelay(code: ErrorType, retryAfter: number | undefined): number | undefined {
  if (retryAfter !== undefined && retryAfter >= 0 && retryAfter <= dayInSeconds) return retryAfter;
  if (nextStepOf(code) !== 'wait') return undefined;
  return code === 'user_lock_limit_reached' ? defaultLock : defaultWait;
}
