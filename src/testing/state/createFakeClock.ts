/** The clock of a fake Stytch. */
export interface FakeClock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Moves the time forward by `ms` milliseconds at once: codes expire, locks end. */
  readonly advance: (ms: number) => void;
}

/** @param initiallyAhead how far the clock was moved forward before a reload, in milliseconds. */
export function createFakeClock(
  now: () => number,
  initiallyAhead: number,
): FakeClock & { readonly ahead: () => number } {
  let ahead = initiallyAhead;
  return {
    now: () => now() + ahead,
    ahead: () => ahead,
    advance(ms) {
      ahead += ms;
    },
  };
}
