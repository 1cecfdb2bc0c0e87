import type { StoredSession } from './createSessions.js';
import type { World } from './createWorld.js';
import { readField } from './readField.js';
import { Refusal } from './refusal.js';

/**
 * The session that a request names by token or by JWT.
 * @throws Refusal when it names two, or one that is not there (any more).
 */
export function readSession(
  world: World,
  body: Readonly<Record<string, unknown>>,
): StoredSession | undefined {
  const sessionToken = readField(body, 'session_token', 'string');
  const sessionJwt = readField(body, 'session_jwt', 'string');
  if (sessionToken === undefined && sessionJwt === undefined) return undefined;
  if (sessionToken !== undefined && sessionJwt !== undefined) throw new Refusal('too_many_session_arguments');
  const session =
    sessionToken === undefined
      ? world.sessions.byJwt(sessionJwt ?? '')
      : world.sessions.byToken(sessionToken);
  if (session === null) throw new Refusal('unable_to_parse_session_jwt');
  if (!session) throw new Refusal('session_not_found', { message: 'Session could not be found.' });
  return session;
}
