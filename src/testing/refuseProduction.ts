/**
 * A double that accepts known codes must never stand where people sign in.
 * @throws Error where `NODE_ENV` is `production` or the project is a live one, unless that is what is wanted.
 */
export function refuseProduction(projectId: string | undefined, isAllowed: boolean | undefined): void {
  if (isAllowed) return;
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  const isLive = projectId?.startsWith('project-live-');
  if (!isLive && process?.env?.['NODE_ENV'] !== 'production') return;
  throw new Error(
    `createFakeStytch was started ${isLive ? 'for a live project' : 'with NODE_ENV=production'}. It signs in whoever asks it for a code. If this is a demo and meant so, pass \`dangerouslyAllowProduction: true\`.`,
  );
}
