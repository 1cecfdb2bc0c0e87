import { createFakeStytch } from 'react-whatsapp-otp/testing';
import { describe, expect, it } from 'vitest';
import { authenticate, phoneNumber, send } from './post.js';

const added = '+12025550199';

async function signedIn() {
  const stytch = createFakeStytch({ now: () => 0 });
  const { userId } = stytch.addUser({ phoneNumber });
  return { stytch, userId, session: await stytch.addSession(userId) };
}

describe('adding a number to a user', () => {
  it('takes the user by id, by session token or by session JWT', async () => {
    const { stytch, userId, session } = await signedIn();
    for (const selection of [
      { user_id: userId },
      { session_token: session.sessionToken },
      { session_jwt: session.sessionJwt },
    ]) {
      const { body } = await send(stytch, { phone_number: added, ...selection });
      expect(body).toMatchObject({ status_code: 200, user_id: userId });
    }
    expect(stytch.findUser(added)?.userId).toBe(userId);
  });

  it('verifies the number with its code', async () => {
    const { stytch, userId } = await signedIn();
    const { body } = await send(stytch, { phone_number: added, user_id: userId });
    await authenticate(stytch, { method_id: body.phone_id, code: stytch.latestCode(added) });
    stytch.clock.advance(10 * 60_000);
    expect(stytch.findUser(added)?.phones[1]).toMatchObject({ phoneNumber: added, verified: true });
    const again = await send(stytch, { phone_number: added, user_id: userId });
    expect(again).toMatchObject({ status: 400, body: { error_type: 'duplicate_phone_number_for_user' } });
  });

  it('drops the number after five minutes', async () => {
    const { stytch, userId } = await signedIn();
    const { body } = await send(stytch, { phone_number: added, user_id: userId });
    stytch.clock.advance(5 * 60_000);
    expect(stytch.findUser(added)).toBeUndefined();
    const late = await authenticate(stytch, { method_id: body.phone_id, code: stytch.latestCode(added) });
    expect(late.body.error_type).toBe('unable_to_auth_otp_code');
  });

  it.each([
    ['another user has it', { phone_number: '+12025550101' }, 400, 'duplicate_phone_number'],
    ['the code would outlive the five minutes', { expiration_minutes: 6 }, 400, 'invalid_expiration_otp'],
    ['the user is not there', { user_id: `user-test-${crypto.randomUUID()}` }, 404, 'user_not_found'],
    ['the user id is malformed', { user_id: 'me' }, 400, 'invalid_user_id'],
    ['a session comes too', { session_token: 'x' }, 400, 'too_many_user_selection_arguments'],
    [
      'two sessions come',
      { user_id: null, session_token: 'x', session_jwt: 'y' },
      400,
      'too_many_session_arguments',
    ],
    ['the session is not there', { user_id: null, session_token: 'x' }, 404, 'session_not_found'],
    ['the JWT is malformed', { user_id: null, session_jwt: 'x' }, 400, 'unable_to_parse_session_jwt'],
  ])('is refused when %s', async (_, fields, status, error_type) => {
    const { stytch, userId } = await signedIn();
    stytch.addUser({ phoneNumber: '+12025550101' });
    const refused = await send(stytch, { phone_number: added, user_id: userId, ...fields });
    expect(refused).toMatchObject({ status, body: { error_type } });
    expect(stytch.messages).toEqual([]);
  });

  it('needs a session that has not ended', async () => {
    const { stytch, session } = await signedIn();
    stytch.clock.advance(60 * 60_000);
    for (const selection of [{ session_token: session.sessionToken }, { session_jwt: session.sessionJwt }]) {
      const refused = await send(stytch, { phone_number: added, ...selection });
      expect(refused.body.error_type).toBe('session_not_found');
    }
  });
});
