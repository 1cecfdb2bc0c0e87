import type { Passcode } from '../state/createPasscodes.js';
import type { StoredSession } from '../state/createSessions.js';
import type { FakeUser } from '../state/createUsers.js';
import type { FakeState } from '../state/createFakeState.js';
import { readStytchAuthenticate, type StytchAuthenticateFields } from './readStytchAuthenticate.js';
import { readStytchSession } from './readStytchSession.js';
import { StytchRefusal } from '../state/StytchRefusal.js';
import { sandbox } from '../state/sandbox.js';
import { signSessionJwt } from './signSessionJwt.js';
import type { StytchCall } from './StytchCall.js';
import { toSessionBody, toUserBody } from './toStytchBody.js';

/** `POST /v1/otps/authenticate`. */
export async function fakeAuthenticate({ state, body, projectId }: StytchCall): Promise<object> {
  const fields = readStytchAuthenticate(body);
  const given = await readStytchSession(state, body);
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
    session_jwt: session ? await signSessionJwt(session, projectId, state.clock.now()) : '',
    session: session ? toSessionBody(session) : null,
    reset_sessions: false,
  };
}

const wrongCode = 'The passcode provided was incorrect and could not be authenticated.';

/** The message of `otp_code_not_found` if this fake never issued the `method_id`. */
export const unknownMethodId = `${wrongCode} This fake has sent nothing to this method_id.`;

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
      message: user ? wrongCode : unknownMethodId,
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
  { phoneId, sessionChange: { minutes, claims } }: StytchAuthenticateFields,
  given: StoredSession | undefined,
): StoredSession | undefined {
  const session = given ?? (minutes ? state.sessions.start(user.userId, minutes) : undefined);
  if (!session) return undefined;
  const now = state.clock.now();
  session.lastAccessedAt = now;
  if (minutes) {
    session.expiresAt = Math.max(session.expiresAt, now + minutes * 60_000);
    state.sessions.mergeClaims(session, claims);
  }
  const phone = user.phones.find((candidate) => candidate.phoneId === phoneId);
  if (phone) session.phones[phoneId] = phone;
  return session;
}
