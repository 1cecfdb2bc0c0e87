import { act } from '@testing-library/react';
import { vi } from 'vitest';

/** A clock of the page that moves only when a test moves it, so that what a countdown says is known. */
export interface StandingClock {
  /** Moves the time on by `seconds`, as if the page had slept, and lets every countdown look. */
  readonly advance: (seconds: number) => Promise<void>;
}

let wall = Date.UTC(2026, 10, 25, 12);

/** `vi.restoreAllMocks()` sets it going again. */
export function standingClock(): StandingClock {
  // Each test begins a day later, for the clock of the hooks never goes back.
  wall += 86_400_000;
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
