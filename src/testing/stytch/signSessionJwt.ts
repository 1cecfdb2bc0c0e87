import type { StoredSession } from '../state/createSessions.js';
import { signJwt } from '../state/jwtSigner.js';
import { toSessionBody } from './toStytchBody.js';

/**
 * The JWT of a session, with the claims that Stytch's SDKs read. `now` is in ms since the epoch.
 * Source: `authenticateSessionJwtLocal` of the npm package `stytch` 14.2.0.
 */
export function signSessionJwt(session: StoredSession, projectId: string, now: number): Promise<string> {
  const { session_id: id, user_id: sub, custom_claims: customClaims, ...rest } = toSessionBody(session);
  const issuedAt = Math.floor(now / 1000);
  return signJwt({
    ...customClaims,
    iss: `stytch.com/${projectId}`,
    aud: [projectId],
    sub,
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + jwtSeconds,
    'https://stytch.com/session': { id, ...rest },
  });
}

/** The id of the session that the claims of a JWT name. */
export function readSessionId(claims: Readonly<Record<string, unknown>>): string | undefined {
  const session = claims['https://stytch.com/session'];
  if (typeof session !== 'object' || session === null || !('id' in session)) return undefined;
  return typeof session.id === 'string' ? session.id : undefined;
}

/** Stytch's lifetime of a JWT, however long its session lives. */
const jwtSeconds = 300;
