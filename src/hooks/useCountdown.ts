'use client';
import { useCallback, useContext, useSyncExternalStore } from 'react';
import { TickerContext } from './TickerContext.js';

/**
 * Full seconds until a deadline, counted from the deadline and not from ticks, so that it is right after sleep, in a
 * background tab, after the back/forward cache and when the clock changes. 0 without a deadline, and when it has passed.
 * All countdowns of a page change in the same moment, once a second; each ends at its deadline.
 * @param deadline ms since the epoch, such as `code.expiresAt` and `availableAt.resend` of `useWhatsappOtp`.
 */
export function useCountdown(deadline = 0): number {
  const ticker = useContext(TickerContext);
  const subscribe = useCallback(
    (onChange: () => void) => (deadline ? ticker.subscribe(deadline, onChange) : () => {}),
    [ticker, deadline],
  );
  return useSyncExternalStore(
    subscribe,
    () => ticker.secondsLeft(deadline),
    () => 0,
  );
}
