import type { FakeState } from '../state/createFakeState.js';
import type { StoredSession } from '../state/createSessions.js';
import { verifyJwt } from '../state/jwtSigner.js';
import { StytchRefusal } from '../state/StytchRefusal.js';
import { readField } from './readField.js';
import { readSessionId } from './signSessionJwt.js';

/**
 * Finds the session that a request names by token or by JWT. A JWT may have expired, as long as its session has not.
 * @throws StytchRefusal if it names two, or one that does not exist (anymore).
 */
export async function readStytchSession(
  state: FakeState,
  body: Readonly<Record<string, unknown>>,
): Promise<StoredSession | undefined> {
  const token = readField(body, 'session_token', 'string');
  const jwt = readField(body, 'session_jwt', 'string');
  if (token !== undefined && jwt !== undefined) throw new StytchRefusal('too_many_session_arguments');
  if (token !== undefined) return requireSession(state.sessions.byToken(token));
  if (jwt === undefined) return undefined;
  const claims = await verifyJwt(jwt);
  const sessionId = claims && readSessionId(claims);
  if (!sessionId) throw new StytchRefusal('unable_to_parse_session_jwt');
  return requireSession(state.sessions.byId(sessionId));
}

/** @throws StytchRefusal if the session does not exist (anymore). */
export function requireSession(session: StoredSession | undefined): StoredSession {
  if (session) return session;
  throw new StytchRefusal('session_not_found', { message: 'Session could not be found.' });
}
