/** The time that the fake lives by. */
export interface FakeClock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Moves the time on by `ms` milliseconds, at once: codes expire, locks end. */
  readonly advance: (ms: number) => void;
}

export function createClock(now: () => number): FakeClock {
  let ahead = 0;
  return {
    now: () => now() + ahead,
    advance(ms) {
      ahead += ms;
    },
  };
}
