/**
 * The fake accepts known codes, so it must never run where users sign in.
 * @throws Error if `NODE_ENV` is `production` or the project is live, unless `isAllowed`.
 */
export function assertNotProduction(projectId: string | undefined, isAllowed: boolean | undefined): void {
  if (isAllowed) return;
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  const isLive = projectId?.startsWith('project-live-');
  if (!isLive && process?.env?.['NODE_ENV'] !== 'production') return;
  throw new Error(
    `createFakeStytch was started ${isLive ? 'for a live project' : 'with NODE_ENV=production'}. Anybody can sign in through it, because its codes are known. If this is a demo and you want that, pass \`dangerouslyAllowProduction: true\`.`,
  );
}
