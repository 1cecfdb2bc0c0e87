import { secondsLeft } from '../flow/secondsLeft.js';
import { lastNow, now } from '../platform/monotonicClock.js';

/** One timer for many countdowns: they all change in the same task, so React commits once a second. */
export interface Ticker {
  /** Calls back every second until the deadline, and at the deadline. @returns a function that stops it. */
  readonly subscribe: (deadline: number, onChange: () => void) => () => void;
  /** Full seconds until the deadline at the newest tick. */
  readonly secondsLeft: (deadline: number) => number;
}

export function createTicker(): Ticker {
  const countdowns = new Set<readonly [deadline: number, onChange: () => void]>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function schedule(time: number): void {
    clearTimeout(timer);
    let wait = Infinity;
    let shared: number | undefined;
    for (const [deadline] of countdowns) {
      const left = deadline - time;
      if (left <= 0) continue;
      // All change with the second of the first one, except that each ends on time.
      shared ??= left % 1000;
      wait = Math.min(wait, shared, left);
    }
    if (shared !== undefined) timer = setTimeout(tick, wait + 1);
  }

  function listen(method: 'addEventListener' | 'removeEventListener'): void {
    for (const name of ['pageshow', 'focus', 'online']) window[method](name, tick);
    document[method]('visibilitychange', tick);
  }

  function tick(): void {
    const time = now();
    for (const [, onChange] of countdowns) onChange();
    schedule(time);
  }

  return {
    subscribe: (deadline, onChange) => {
      const countdown = [deadline, onChange] as const;
      if (countdowns.size === 0) listen('addEventListener');
      countdowns.add(countdown);
      schedule(now());
      onChange();
      return () => {
        countdowns.delete(countdown);
        if (countdowns.size > 0) return;
        clearTimeout(timer);
        listen('removeEventListener');
      };
    },
    // Rendering reads no clock: whatever set the deadline or ticked has read it just before.
    secondsLeft: (deadline) => secondsLeft(deadline, lastNow() ?? Infinity),
  };
}
