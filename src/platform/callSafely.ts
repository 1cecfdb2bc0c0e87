/** Calls an app's callback. If it throws or rejects, the error is reported as uncaught, and the caller goes on. */
export function callSafely<Arguments extends unknown[]>(
  callback: ((...values: Arguments) => unknown) | undefined,
  ...values: Arguments
): void {
  try {
    const result = callback?.(...values);
    if (result instanceof Promise) result.catch(reportUncaught);
  } catch (error) {
    reportUncaught(error);
  }
}

/** Reports an error as uncaught, so that the app's error tracker sees it. */
export function reportUncaught(error: unknown): void {
  try {
    reportError(error);
  } catch {
    // No `reportError`: what a timer throws is reported too.
    setTimeout(() => {
      throw error;
    });
  }
}
