/**
 * A clock for deadlines that stands still while this process is too busy to hear an answer: it counts turns of the event
 * loop of at least so many ms each. A plain timer would blame a store for our own load.
 */
export interface LoopTimer {
  /** Calls back after so many turns, unless it is cancelled before. */
  readonly after: (turns: number, callBack: () => void) => () => void;
}

/** @param milliseconds of one turn */
export function createLoopTimer(milliseconds: number): LoopTimer {
  const waiting = new Set<{ left: number; readonly callBack: () => void }>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tick(): void {
    timer = undefined;
    for (const entry of waiting) {
      entry.left -= 1;
      if (entry.left > 0) continue;
      waiting.delete(entry);
      entry.callBack();
    }
    if (waiting.size > 0) timer = setTimeout(tick, milliseconds);
  }

  return {
    after: (turns, callBack) => {
      const entry = { left: turns, callBack };
      waiting.add(entry);
      timer ??= setTimeout(tick, milliseconds);
      return () => {
        waiting.delete(entry);
        if (waiting.size > 0) return;
        clearTimeout(timer);
        timer = undefined;
      };
    },
  };
}
