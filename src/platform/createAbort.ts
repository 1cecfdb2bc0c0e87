/** What cancels a request. */
export interface Abort {
  /** `undefined` in a browser without `AbortController`: then only the answer is ignored. */
  readonly signal: AbortSignal | undefined;
  readonly abort: () => void;
}

export function createAbort(): Abort {
  try {
    const controller = new AbortController();
    return {
      signal: controller.signal,
      abort: () => {
        try {
          controller.abort();
        } catch {
          // The answer is ignored all the same.
        }
      },
    };
  } catch {
    return { signal: undefined, abort: () => {} };
  }
}
