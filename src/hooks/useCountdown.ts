'use client';
import { useCallback, useSyncExternalStore } from 'react';
import { secondsLeft } from '../flow/secondsLeft.js';
import { now } from '../platform/monotonicClock.js';

/**
 * Whole seconds until a deadline, counted from the deadline and not from ticks, so that sleep, a background tab, the
 * back/forward cache and a changed clock leave it right. 0 without a deadline, and when it has passed.
 * @param deadline ms since the epoch, as `expiresAt` and `resendAt` of `useWhatsappOtp` are.
 */
export function useCountdown(deadline: number | undefined): number {
  const subscribe = useCallback(
    (onChange: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const tick = () => {
        clearTimeout(timer);
        onChange();
        const left = (deadline ?? 0) - now();
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
    () => secondsLeft(deadline ?? 0, now()),
    () => 0,
  );
}
