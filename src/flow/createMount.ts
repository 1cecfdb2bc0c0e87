/** Whether anything on the page shows the flow. */
export interface Mount {
  /** Counts one more listener. @returns a function that counts it out; `connect` lasts while there is one. */
  readonly enter: (connect: () => () => void) => () => void;
  /** Runs a callback of the app: now, or, after the last listener left, when the next one comes. */
  readonly run: (callback: () => void) => void;
  /** Resolves with the work, or at the latest when the last listener leaves. */
  readonly untilLeft: (work: Promise<void>) => Promise<void>;
}

export function createMount(): Mount {
  const waiting = new Set<() => void>();
  let listeners = 0;
  let held: (() => void)[] | undefined;
  let disconnect = () => {};

  function enter(connect: () => () => void): void {
    disconnect = connect();
    const callbacks = held ?? [];
    held = undefined;
    for (const callback of callbacks) callback();
  }

  function leave(): void {
    disconnect();
    held = [];
    for (const resolve of waiting) resolve();
    waiting.clear();
  }

  return {
    enter: (connect) => {
      listeners += 1;
      if (listeners === 1) enter(connect);
      return () => {
        listeners -= 1;
        if (listeners === 0) leave();
      };
    },
    run: (callback) => {
      if (held) held.push(callback);
      else callback();
    },
    untilLeft: (work) =>
      new Promise((resolve, reject) => {
        waiting.add(resolve);
        const end = () => {
          waiting.delete(resolve);
          resolve();
        };
        work.then(end, reject);
      }),
  };
}
