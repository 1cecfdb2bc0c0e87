/**
 * The result of `run`, or a rejection when the time is over. What `run` answers later is ignored.
 * @throws Error whose `name` is `TimeoutError`
 */
export async function withTimeout<T>(milliseconds: number, run: () => T | Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(Object.assign(new Error(`No answer within ${milliseconds} ms.`), { name: 'TimeoutError' }));
    }, milliseconds);
  });
  const result = (async () => run())();
  result.catch(() => {});
  try {
    return await Promise.race([result, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
