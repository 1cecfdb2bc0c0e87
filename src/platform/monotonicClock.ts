/** A difference in ms between the two clocks that is no rounding and no drift: sleep, or a clock that was set. */
const leap = 500;

/**
 * A clock in ms since the epoch that follows the wall clock and never goes back.
 *
 * A wall clock set back would stretch every countdown, and the monotonic clock of some browsers stands still while the
 * device sleeps, so it goes by whichever of the two has advanced further. Both are read from where they last agreed, so
 * that their rounding does not add up.
 */
export function createMonotonicClock(
  wall: () => number = () => Date.now(),
  monotonic: () => number = () => performance.now(),
): () => number {
  let start = { wall: wall(), monotonic: monotonic() };
  let time = start.wall;
  let elapsed = 0;
  return () => {
    const next = { wall: wall(), monotonic: monotonic() };
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

/** The clock that the hooks of a page share. */
export const now: () => number = createMonotonicClock();
