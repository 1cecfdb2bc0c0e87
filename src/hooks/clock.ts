/**
 * A clock in ms since the epoch that follows the wall clock and never goes back.
 *
 * A wall clock set back would stretch every countdown, and the monotonic clock of some browsers stands still while the
 * device sleeps, so each reading advances by whichever of the two advanced further.
 */
export function createClock(
  wall: () => number = () => Date.now(),
  monotonic: () => number = () => performance.now(),
): () => number {
  let lastWall = wall();
  let lastMonotonic = monotonic();
  let time = lastWall;
  return () => {
    const nextWall = wall();
    const nextMonotonic = monotonic();
    time += Math.max(0, nextWall - lastWall, nextMonotonic - lastMonotonic);
    lastWall = nextWall;
    lastMonotonic = nextMonotonic;
    return time;
  };
}

/** The clock that the hooks of a page share. */
export const now: () => number = createClock();
