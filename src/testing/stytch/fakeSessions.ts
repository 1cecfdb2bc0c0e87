import { readJwks } from '../state/jwtSigner.js';
import { StytchRefusal } from '../state/StytchRefusal.js';
import { readField } from './readField.js';
import { readSessionChange } from './readSessionChange.js';
import { readStytchSession, requireSession } from './readStytchSession.js';
import { signSessionJwt } from './signSessionJwt.js';
import type { StytchCall } from './StytchCall.js';
import { toSessionBody, toUserBody } from './toStytchBody.js';

/** `POST /v1/sessions/authenticate`. */
export async function fakeAuthenticateSession({ state, body, projectId }: StytchCall): Promise<object> {
  const change = readSessionChange(body);
  const session = await readStytchSession(state, body);
  if (!session) throw new StytchRefusal('no_session_arguments');
  const user = state.users.byId(session.userId);
  if (!user) throw new StytchRefusal('user_not_found', { message: 'User could not be found.' });
  const now = state.clock.now();
  session.lastAccessedAt = now;
  if (change.minutes) session.expiresAt = now + change.minutes * 60_000;
  state.sessions.mergeClaims(session, change.claims);
  return {
    session: toSessionBody(session),
    session_token: session.sessionToken,
    session_jwt: await signSessionJwt(session, projectId, now),
    user: toUserBody(user, now),
  };
}

/** `POST /v1/sessions/revoke`: by id, by token or by JWT. */
export async function fakeRevokeSession({ state, body }: StytchCall): Promise<object> {
  const names = ['session_id', 'session_token', 'session_jwt'];
  const given = names.filter((name) => readField(body, name, 'string') !== undefined);
  if (given.length === 0) throw new StytchRefusal('no_session_revoke_arguments');
  if (given.length > 1) throw new StytchRefusal('too_many_session_revoke_arguments');
  const byId = readField(body, 'session_id', 'string');
  const session = byId === undefined ? await readStytchSession(state, body) : state.sessions.byId(byId);
  state.sessions.revoke(requireSession(session));
  return {};
}

/** `GET /v1/sessions?user_id=…`: the active sessions of a user. */
export function fakeGetSessions({ state, body }: StytchCall): object {
  const user = state.users.requireById(readField(body, 'user_id', 'string') ?? '');
  return { sessions: state.sessions.ofUser(user.userId).map(toSessionBody) };
}

/** `GET /v1/users/{user_id}`. */
export function fakeGetUser({ state, body }: StytchCall): object {
  const user = state.users.requireById(readField(body, 'user_id', 'string') ?? '');
  return toUserBody(user, state.clock.now());
}

/** `GET /v1/sessions/jwks/{project_id}`: the keys that verify a session's JWT. */
export async function fakeGetJwks(): Promise<object> {
  return { keys: await readJwks() };
}
