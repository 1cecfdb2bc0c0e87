/** A difference in ms between the two clocks that is not rounding or drift: sleep, or a clock that was set. */
const leap = 500;

/**
 * A clock in ms since the epoch that follows the wall clock and never goes back. Nothing is read before its first call.
 *
 * A wall clock set back would stretch every countdown, and the monotonic clock of some browsers pauses while the device
 * sleeps, so it uses whichever of the two has advanced further. Both are read from where they last agreed, so that their
 * rounding does not add up.
 */
export function createMonotonicClock(
  wall: () => number = () => Date.now(),
  monotonic: () => number = readMonotonic,
): () => number {
  let start: { wall: number; monotonic: number } | undefined;
  let time = 0;
  let elapsed = 0;
  return () => {
    const next = { wall: wall(), monotonic: monotonic() };
    if (!start) {
      start = next;
      time = next.wall;
    }
    const passed = { wall: next.wall - start.wall, monotonic: next.monotonic - start.monotonic };
    const furthest = Math.max(passed.wall, passed.monotonic);
    const hasLeapt = Math.abs(passed.wall - passed.monotonic) > leap || furthest < elapsed - leap;
    elapsed = Math.max(elapsed, furthest);
    if (!hasLeapt) return time + elapsed;
    time += elapsed;
    start = next;
    elapsed = 0;
    return time;
  };
}

const sharedClock = createMonotonicClock();
let lastReading: number | undefined;

/** The clock that the hooks of a page share. Not for use while rendering. */
export function now(): number {
  lastReading = sharedClock();
  return lastReading;
}

/** What `now` last returned; `undefined` before its first call. Rendering may use it: it changes only with an event. */
export function lastNow(): number | undefined {
  return lastReading;
}

/** Without `performance` the wall clock is all there is. */
function readMonotonic(): number {
  try {
    return performance.now();
  } catch {
    return Date.now();
  }
}
