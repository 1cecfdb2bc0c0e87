/** The clock of a fake Stytch. */
export interface FakeClock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Moves the time forward by `ms` milliseconds at once: codes expire, locks end. */
  readonly advance: (ms: number) => void;
}

export function createFakeClock(now: () => number): FakeClock {
  let ahead = 0;
  return {
    now: () => now() + ahead,
    advance(ms) {
      ahead += ms;
    },
  };
}
