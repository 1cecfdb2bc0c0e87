/**
 * Calls back after a time during which the event loop was free: it counts turns of the loop instead of reading a clock, so
 * a store is not blamed for our own load. Every timer is its own: on Workers a shared timer ends with the request that
 * started it.
 * @returns a function that cancels the timer
 */
export function createLoopTimer(turns: number, milliseconds: number, callback: () => void): () => void {
  let left = turns;
  let timer = setTimeout(turn, milliseconds);
  function turn(): void {
    left -= 1;
    if (left <= 0) callback();
    else timer = setTimeout(turn, milliseconds);
  }
  return () => clearTimeout(timer);
}
