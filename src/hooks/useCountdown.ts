'use client';
import { useCallback, useSyncExternalStore } from 'react';
import { secondsLeft } from '../flow/secondsLeft.js';
import { lastNow, now } from '../platform/monotonicClock.js';

/**
 * Full seconds until a deadline, counted from the deadline and not from ticks, so that it is right after sleep, in a
 * background tab, after the back/forward cache and when the clock changes. 0 without a deadline, and when it has passed.
 * @param deadline ms since the epoch, such as `code.expiresAt` and `availableAt.resend` of `useWhatsappOtp`.
 */
export function useCountdown(deadline: number | undefined): number {
  const subscribe = useCallback(
    (onChange: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const tick = () => {
        clearTimeout(timer);
        const left = (deadline ?? 0) - now();
        onChange();
        if (left > 0) timer = setTimeout(tick, (left % 1000) + 1);
      };
      tick();
      const wakeUps = ['pageshow', 'focus', 'online'] as const;
      for (const name of wakeUps) addEventListener(name, tick);
      document.addEventListener('visibilitychange', tick);
      return () => {
        clearTimeout(timer);
        for (const name of wakeUps) removeEventListener(name, tick);
        document.removeEventListener('visibilitychange', tick);
      };
    },
    [deadline],
  );
  return useSyncExternalStore(
    subscribe,
    // Rendering reads no clock: whatever set the deadline or ticked has read it just before.
    () => secondsLeft(deadline ?? 0, lastNow() ?? Infinity),
    () => 0,
  );
}
