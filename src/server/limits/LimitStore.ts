/** How many in how long. */
export interface LimitWindow {
  /** How many are let through in one window. */
  readonly points: number;
  /** Length of the window in seconds, counted from its first use; at most 24 days. */
  readonly seconds: number;
}

/** One count that a request asks for. `key` and `name` together identify it. */
export interface LimitCounter {
  /** The number, address or range, hashed. The part in braces is the hash tag: all keys of one call have the same. */
  readonly key: string;
  /** Which count of that key: `s30` are the sends in 30 seconds. */
  readonly name: string;
  readonly window: LimitWindow;
  /**
   * - `count` counts one, and refuses the call if the window is full.
   * - `if-room` counts one if there is room, and never refuses.
   * - `check` counts nothing, and refuses the call if the window is full.
   */
  readonly mode: 'count' | 'if-room' | 'check';
  /** Counts, in ascending order, at which an alarm is due: once for each window, even if the count is taken back. */
  readonly alarms?: readonly number[] | undefined;
}

/** What a store answers for one counter. */
export interface LimitCount {
  /** How many are counted, this one included. */
  readonly count: number;
  /** ms until the window ends; 0 if nothing is counted. */
  readonly remaining: number;
  /** Whether the window was full before this call. */
  readonly full: boolean;
  /** The alarms that this call reached first. */
  readonly alarms: readonly number[];
}

/** What a store answers. */
export interface LimitDecision {
  /** `false`: a `count` or `check` counter was full, and nothing was counted. */
  readonly ok: boolean;
  /** In the order of the counters. */
  readonly counts: readonly LimitCount[];
}

/** A count to take back. */
export interface LimitRefund {
  readonly key: string;
  readonly name: string;
  /** How many to take back; a count never goes below zero. */
  readonly amount: number;
  /** ms that are left of the window in which it was counted. A window that ends later is a newer one and stays as it is. */
  readonly remaining: number;
}

/**
 * Where the limits are counted. Pass your own as `store`, and run `limitStoreConformance` from
 * `react-whatsapp-otp/testing` on it.
 *
 * Each method is one atomic step: two requests that read before either of them writes would both pass.
 */
export interface LimitStore {
  /** Counts all counters, or none of them if one refuses. */
  readonly consume: (counters: readonly LimitCounter[]) => Promise<LimitDecision>;
  /** Takes counts back. All keys have the same hash tag. */
  readonly refund: (refunds: readonly LimitRefund[]) => Promise<void>;
  /** Deletes keys with all their counts and values. All keys have the same hash tag. */
  readonly clear: (keys: readonly string[]) => Promise<void>;
  /**
   * Saves a value unless the key has one, and returns the value that it had. Without `claim` and `save` each instance
   * remembers its own idempotent answers only.
   * @param milliseconds that the value is kept
   */
  readonly claim?:
    ((key: string, value: string, milliseconds: number) => Promise<string | undefined>) | undefined;
  /** Replaces the value of a key. */
  readonly save?: ((key: string, value: string, milliseconds: number) => Promise<void>) | undefined;
}
