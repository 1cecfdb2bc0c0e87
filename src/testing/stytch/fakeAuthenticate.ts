import type { Passcode } from '../state/createPasscodes.js';
import type { StoredSession } from '../state/createSessions.js';
import type { FakeUser } from '../state/createUsers.js';
import type { FakeState } from '../state/createFakeState.js';
import { readStytchAuthenticate, type StytchAuthenticateFields } from './readStytchAuthenticate.js';
import { readStytchSession } from './readStytchSession.js';
import { StytchRefusal } from '../state/StytchRefusal.js';
import { sandbox } from '../state/sandbox.js';
import { toSessionBody, toUserBody } from './toStytchBody.js';

/** `POST /v1/otps/authenticate`. */
export function fakeAuthenticate(state: FakeState, body: Readonly<Record<string, unknown>>): object {
  const fields = readStytchAuthenticate(body);
  const given = readStytchSession(state, body);
  const { phoneId } = fields;
  const user = checkCode(state, fields, given);
  if (given && given.userId !== user.userId) throw sessionMismatch();

  state.passcodes.use(phoneId);
  state.users.codeAccepted(user, phoneId);
  const session = updateSession(state, user, fields, given);
  return {
    user_id: user.userId,
    method_id: phoneId,
    user: toUserBody(user, state.clock.now()),
    session_token: session?.sessionToken ?? '',
    session_jwt: session?.sessionJwt ?? '',
    session: session ? toSessionBody(session) : null,
    reset_sessions: false,
  };
}

function checkCode(
  state: FakeState,
  fields: StytchAuthenticateFields,
  given: StoredSession | undefined,
): FakeUser {
  const { phoneId, code } = fields;
  const user = state.users.byPhoneId(phoneId);
  if (user) state.users.assertNotLocked(user);
  const isSandbox = user?.phones.some((phone) => phone.phoneNumber === sandbox.phoneNumber);
  if (user && isSandbox && code === sandbox.code) return user;

  const passcode = state.passcodes.find(phoneId, code);
  if (!passcode) {
    if (user && !isSandbox) state.users.codeRejected(user);
    throw new StytchRefusal('otp_code_not_found', {
      message: 'The passcode provided was incorrect and could not be authenticated.',
    });
  }
  if (!user || !state.passcodes.isLive(phoneId, passcode)) {
    throw new StytchRefusal('unable_to_auth_otp_code', {
      message: 'The passcode could not be authenticated: it was already used, has expired or was replaced.',
    });
  }
  if (!sameDevice(passcode, fields)) throw new StytchRefusal('attribute_mismatch');
  if (given && passcode.sessionId && passcode.sessionId !== given.sessionId) throw sessionMismatch();
  return user;
}

function sameDevice({ attributes: sent }: Passcode, fields: StytchAuthenticateFields): boolean {
  const { ipMatchRequired, userAgentMatchRequired, attributes } = fields;
  if (ipMatchRequired && sent.ipAddress !== attributes.ipAddress) return false;
  return !userAgentMatchRequired || sent.userAgent === attributes.userAgent;
}

function sessionMismatch(): StytchRefusal {
  return new StytchRefusal('session_on_code_does_not_match_session_passed_in');
}

/** Extends the given session and adds the factor, or starts a new session if the request asks for a duration. */
function updateSession(
  state: FakeState,
  user: FakeUser,
  { phoneId, sessionMinutes, claims }: StytchAuthenticateFields,
  given: StoredSession | undefined,
): StoredSession | undefined {
  const session = given ?? (sessionMinutes ? state.sessions.start(user.userId, sessionMinutes) : undefined);
  if (!session) return undefined;
  const now = state.clock.now();
  session.lastAccessedAt = now;
  if (sessionMinutes) {
    session.expiresAt = Math.max(session.expiresAt, now + sessionMinutes * 60_000);
    // A claim that is null is removed.
    const merged = Object.entries({ ...session.claims, ...claims }).filter(([, value]) => value !== null);
    session.claims = Object.fromEntries(merged);
  }
  const phone = user.phones.find((candidate) => candidate.phoneId === phoneId);
  if (phone) session.phones.set(phoneId, phone);
  return session;
}
