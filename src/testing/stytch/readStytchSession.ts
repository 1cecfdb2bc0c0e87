import type { StoredSession } from '../state/createSessions.js';
import type { FakeState } from '../state/createFakeState.js';
import { readField } from './readField.js';
import { StytchRefusal } from '../state/StytchRefusal.js';

/**
 * Finds the session that a request names by token or by JWT.
 * @throws StytchRefusal if it names two, or one that does not exist (anymore).
 */
export function readStytchSession(
  state: FakeState,
  body: Readonly<Record<string, unknown>>,
): StoredSession | undefined {
  const sessionToken = readField(body, 'session_token', 'string');
  const sessionJwt = readField(body, 'session_jwt', 'string');
  if (sessionToken === undefined && sessionJwt === undefined) return undefined;
  if (sessionToken !== undefined && sessionJwt !== undefined)
    throw new StytchRefusal('too_many_session_arguments');
  const session =
    sessionToken === undefined
      ? state.sessions.byJwt(sessionJwt ?? '')
      : state.sessions.byToken(sessionToken);
  if (session === null) throw new StytchRefusal('unable_to_parse_session_jwt');
  if (!session) throw new StytchRefusal('session_not_found', { message: 'Session could not be found.' });
  return session;
}
