/** Calls an app's callback. What it throws is reported as uncaught, and the flow goes on. */
export function callSafely<Arguments extends unknown[]>(
  callback: ((...values: Arguments) => unknown) | undefined,
  ...values: Arguments
): void {
  try {
    callback?.(...values);
  } catch (error) {
    if (typeof reportError === 'function') reportError(error);
    else setTimeout(() => Promise.reject(error as Error));
  }
}
