/**
 * Resolves after `ms` milliseconds; `Infinity` never does.
 * @throws the signal's reason (an `AbortError` unless the caller chose another) when it is aborted first.
 */
export function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = ms === Infinity ? undefined : setTimeout(resolve, ms);
    if (!timer) hanging.add(reject);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        hanging.delete(reject);
        reject(signal.reason as Error);
      },
      { once: true },
    );
  });
}

/** What hangs is kept from the garbage collector: a request that is collected no longer hears its signal. */
const hanging = new Set<(reason: Error) => void>();
