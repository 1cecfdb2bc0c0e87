import { nextStepOf, type ErrorType } from '../protocol/errorType.js';

const dayInSeconds = 86_400;
const usualWait = 30;
/** Stytch's default lock after ten wrong codes. Source: Stytch's user lock documentation. */
const usualLock = 3_600;

/** Seconds to wait, 0 to 86,400: what was said, else what is usual. `undefined` where waiting mends nothing. */
export function retryDelay(code: ErrorType, said: number | undefined): number | undefined {
  if (said !== undefined && said >= 0 && said <= dayInSeconds) return said;
  if (nextStepOf(code) !== 'wait') return undefined;
  return code === 'user_lock_limit_reached' ? usualLock : usualWait;
}
