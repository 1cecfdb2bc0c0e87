/**
 * Resolves after `ms` milliseconds, or never for `Infinity`.
 * @throws the signal's reason (by default an `AbortError`) if it is aborted first.
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

// Keeps hanging requests from the garbage collector: the signal of a collected request does nothing.
const hanging = new Set<(reason: Error) => void>();
