import type { Passcode } from './createPasscodes.js';
import type { StoredSession } from './createSessions.js';
import type { FakeUser } from './createUsers.js';
import type { World } from './createWorld.js';
import { readAuthenticateFields, type AuthenticateFields } from './readAuthenticateFields.js';
import { readSession } from './readSession.js';
import { Refusal } from './refusal.js';
import { sandbox } from './sandbox.js';
import { toSessionBody, toUserBody } from './toStytchBody.js';

/** `POST /v1/otps/authenticate`. */
export function fakeAuthenticate(world: World, body: Readonly<Record<string, unknown>>): object {
  const fields = readAuthenticateFields(body);
  const given = readSession(world, body);
  const { phoneId } = fields;
  const user = checkCode(world, fields, given);
  if (given && given.userId !== user.userId) throw sessionMismatch();

  world.passcodes.use(phoneId);
  world.users.codeAccepted(user, phoneId);
  const session = keepSession(world, user, fields, given);
  return {
    user_id: user.userId,
    method_id: phoneId,
    user: toUserBody(user, world.clock.now()),
    session_token: session?.sessionToken ?? '',
    session_jwt: session?.sessionJwt ?? '',
    session: session ? toSessionBody(session) : null,
    reset_sessions: false,
  };
}

function checkCode(world: World, fields: AuthenticateFields, given: StoredSession | undefined): FakeUser {
  const { phoneId, code } = fields;
  const user = world.users.byPhoneId(phoneId);
  if (user) world.users.refuseLocked(user);
  const isSandbox = user?.phones.some((phone) => phone.phoneNumber === sandbox.phoneNumber);
  if (user && isSandbox && code === sandbox.code) return user;

  const passcode = world.passcodes.find(phoneId, code);
  if (!passcode) {
    if (user && !isSandbox) world.users.codeRejected(user);
    throw new Refusal('otp_code_not_found', {
      message: 'The passcode provided was incorrect and could not be authenticated.',
    });
  }
  if (!user || !world.passcodes.isLive(phoneId, passcode)) {
    throw new Refusal('unable_to_auth_otp_code', {
      message: 'The passcode could not be authenticated: it was already used, has expired or was replaced.',
    });
  }
  if (!sameDevice(passcode, fields)) throw new Refusal('attribute_mismatch');
  if (given && passcode.sessionId && passcode.sessionId !== given.sessionId) throw sessionMismatch();
  return user;
}

function sameDevice({ attributes: sent }: Passcode, fields: AuthenticateFields): boolean {
  const { ipMatchRequired, userAgentMatchRequired, attributes } = fields;
  if (ipMatchRequired && sent.ipAddress !== attributes.ipAddress) return false;
  return !userAgentMatchRequired || sent.userAgent === attributes.userAgent;
}

function sessionMismatch(): Refusal {
  return new Refusal('session_on_code_does_not_match_session_passed_in');
}

/** The session that was given, longer and with one factor more, or a new one when a length was asked for. */
function keepSession(
  world: World,
  user: FakeUser,
  { phoneId, sessionMinutes, claims }: AuthenticateFields,
  given: StoredSession | undefined,
): StoredSession | undefined {
  const session = given ?? (sessionMinutes ? world.sessions.start(user.userId, sessionMinutes) : undefined);
  if (!session) return undefined;
  const now = world.clock.now();
  session.lastAccessedAt = now;
  if (sessionMinutes) {
    session.expiresAt = Math.max(session.expiresAt, now + sessionMinutes * 60_000);
    // A claim that is null is taken back.
    const merged = Object.entries({ ...session.claims, ...claims }).filter(([, value]) => value !== null);
    session.claims = Object.fromEntries(merged);
  }
  const phone = user.phones.find((candidate) => candidate.phoneId === phoneId);
  if (phone) session.phones.set(phoneId, phone);
  return session;
}
