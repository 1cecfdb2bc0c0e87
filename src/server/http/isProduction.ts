/** Whether the process says that it is in production. Runtimes without `process` say nothing. */
export function isProduction(): boolean {
  const { process } = globalThis as { process?: { env?: Readonly<Record<string, string | undefined>> } };
  return process?.env?.['NODE_ENV'] === 'production';
}
