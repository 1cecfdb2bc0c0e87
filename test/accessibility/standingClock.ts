import { act } from '@testing-library/react';
import { vi } from 'vitest';

/** A clock of the page that only moves when a test advances it, so that the text of a countdown is known. */
export interface StandingClock {
  /** Advances the time by `seconds`, as if the page had slept, and updates every countdown. */
  readonly advance: (seconds: number) => Promise<void>;
}

let wall = Date.UTC(2026, 10, 25, 12);

/** `vi.restoreAllMocks()` restores the real clock. */
export function standingClock(): StandingClock {
  // Each test begins a day later, because the hooks' clock never goes back.
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
