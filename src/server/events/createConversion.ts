import { day } from '../limits/defaultLimits.js';
import type { Emit } from './createEmit.js';

/** Counts sends and sign-ins by dial code, in this process and by day. */
export interface Conversion {
  readonly sent: (dialCode: string, country: string) => void;
  readonly authenticated: (dialCode: string) => void;
}

/** Toll fraud shows as sends that nobody signs in with: fewer than one in ten of twenty or more raises the alarm. */
export function createConversion(emit: Emit, now: () => number): Conversion {
  const counts = new Map<string, { sent: number; authenticated: number }>();
  let today = -1;

  function resolveCount(dialCode: string) {
    const date = Math.floor(now() / (day * 1000));
    if (date !== today) counts.clear();
    today = date;
    const count = counts.get(dialCode) ?? { sent: 0, authenticated: 0 };
    counts.set(dialCode, count);
    return count;
  }

  return {
    sent: (dialCode, country) => {
      const count = resolveCount(dialCode);
      count.sent += 1;
      if (count.sent % 10 !== 0) return;
      emit({ type: 'conversion', ...count }, { dialCode, country });
      if (count.sent >= 20 && count.authenticated * 10 < count.sent) {
        emit({ type: 'suspected_pumping', cause: 'conversion' }, { dialCode, country });
      }
    },
    authenticated: (dialCode) => {
      resolveCount(dialCode).authenticated += 1;
    },
  };
}
