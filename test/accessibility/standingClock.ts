import { act } from '@testing-library/react';
import { vi } from 'vitest';

/** A clock of the page that moves only when a test moves it, so that what a countdown says is known. */
export interface StandingClock {
  /** Moves the time on by `seconds`, as if the page had slept, and lets every countdown look. */
  readonly advance: (seconds: number) => Promise<void>;
}

/** `vi.restoreAllMocks()` sets it going again. */
export function standingClock(): StandingClock {
  // Half a second past a whole one, so that no countdown waits for a tick of no length.
  let wall = Date.UTC(2026, 10, 25, 12);
  let monotonic = performance.now();
  vi.spyOn(Date, 'now').mockImplementation(() => wall);
  vi.spyOn(performance, 'now').mockImplementation(() => monotonic);
  return {
    advance: async (seconds) => {
      wall += seconds * 1000;
      monotonic += seconds * 1000;
      await act(async () => {
        dispatchEvent(new Event('focus'));
      });
    },
  };
}
