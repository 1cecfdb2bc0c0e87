/** How many in how long. */
export interface LimitWindow {
  /** How many are let through in one window. */
  readonly points: number;
  /** Length of the window, counted from its first use; at most 24 days. */
  readonly seconds: number;
}

/**
 * Where the limits are counted.
 *
 * A store of one's own has to count and decide in one atomic step: two requests that read before either writes would both
 * pass. `test/server/storeConformance.ts` in the repository is the test of that.
 */
export interface LimitStore {
  /** Counts one on `key` when fewer than `window.points` are counted, else counts nothing. One atomic step. */
  readonly consume: (key: string, window: LimitWindow) => Promise<LimitCount>;
  /** What `consume` would see, counting nothing. */
  readonly peek: (key: string, window: LimitWindow) => Promise<LimitCount>;
  /**
   * Takes one off `key`, unless the window that it was counted in is over.
   * @param remaining ms that are left of that window
   */
  readonly refund: (key: string, window: LimitWindow, remaining: number) => Promise<void>;
  /** Forgets what is counted on `key`. */
  readonly clear: (key: string) => Promise<void>;
}

export interface LimitCount {
  /** Whether there is, or was, room. */
  readonly ok: boolean;
  /** How many are counted, this one included. */
  readonly count: number;
  /** ms until the window ends. */
  readonly remaining: number;
}
