import { createFakeStytch } from 'react-whatsapp-otp/testing';
import { describe, expect, it } from 'vitest';
import { authenticate, loginOrCreate, phoneNumber, send } from './post.js';

async function codeSent() {
  const stytch = createFakeStytch({ now: () => Date.UTC(2026, 10, 25) });
  const { body } = await loginOrCreate(stytch, { phone_number: phoneNumber });
  const right = { method_id: body.phone_id as string, code: stytch.latestCode(phoneNumber) ?? '' };
  return { stytch, right, userId: body.user_id as string };
}

describe('sessions', () => {
  it('are not made unless a length is asked for', async () => {
    const { stytch, right } = await codeSent();
    const { body } = await authenticate(stytch, right);
    expect(body).toMatchObject({ session_token: '', session_jwt: '', session: null, reset_sessions: false });
  });

  it('are made for the length asked for, with claims', async () => {
    const { stytch, right, userId } = await codeSent();
    const { body } = await authenticate(stytch, {
      ...right,
      session_duration_minutes: 60,
      session_custom_claims: { plan: 'pro', sub: 'somebody else' },
    });
    expect(body.session_token).toMatch(/^\w{32}$/);
    expect(body.session_jwt.split('.')).toHaveLength(3);
    expect(body.session).toMatchObject({
      user_id: userId,
      started_at: '2026-11-25T00:00:00Z',
      expires_at: '2026-11-25T01:00:00Z',
      custom_claims: { plan: 'pro' },
      authentication_factors: [
        { delivery_method: 'whatsapp', phone_number_factor: { phone_id: right.method_id } },
      ],
    });
  });

  it('gain a factor and time from a second code', async () => {
    const { stytch, right } = await codeSent();
    const first = await authenticate(stytch, {
      ...right,
      session_duration_minutes: 5,
      session_custom_claims: { plan: 'pro', trial: true },
    });
    const { session_token } = first.body;
    const added = await send(stytch, { phone_number: '+12025550199', session_token });
    const { body } = await authenticate(stytch, {
      method_id: added.body.phone_id,
      code: stytch.latestCode('+12025550199'),
      session_token,
      session_duration_minutes: 120,
      session_custom_claims: { trial: null },
    });
    expect(body).toMatchObject({ session_token, session: { expires_at: '2026-11-25T02:00:00Z' } });
    expect(body.session.custom_claims).toEqual({ plan: 'pro' });
    expect(body.session.authentication_factors).toHaveLength(2);
  });

  it('of another user are refused, and the code stays good', async () => {
    const { stytch, right } = await codeSent();
    const { sessionToken } = await stytch.addSession(stytch.addUser().userId);
    const refused = await authenticate(stytch, { ...right, session_token: sessionToken });
    expect(refused.body.error_type).toBe('session_on_code_does_not_match_session_passed_in');
    expect((await authenticate(stytch, right)).status).toBe(200);
  });
});

describe('a request to authenticate', () => {
  it.each([
    ['no method_id', { method_id: undefined }, 400, 'invalid_method_id'],
    ['a malformed method_id', { method_id: 'phone-number-test-1' }, 400, 'invalid_method_id'],
    [
      'a live method_id',
      { method_id: `phone-number-live-${crypto.randomUUID()}` },
      400,
      'live_id_used_in_test_environment',
    ],
    [
      'an unknown method_id',
      { method_id: `phone-number-test-${crypto.randomUUID()}` },
      404,
      'otp_code_not_found',
    ],
    ['no code', { code: null }, 400, 'invalid_code'],
    ['five digits', { code: '12345' }, 400, 'invalid_code'],
    ['Arabic digits', { code: '١٢٣٤٥٦' }, 400, 'invalid_code'],
    ['a number for a code', { code: 123456 }, 400, 'bad_request'],
    ['four minutes', { session_duration_minutes: 4 }, 400, 'invalid_session_duration_minutes'],
    ['more than 366 days', { session_duration_minutes: 527_041 }, 400, 'invalid_session_duration_minutes'],
    ['half a minute', { session_duration_minutes: 5.5 }, 400, 'bad_request'],
    ['claims that are not an object', { session_custom_claims: [] }, 400, 'bad_request'],
    ['claims over 4 kB', { session_custom_claims: { a: 'é'.repeat(2_045) } }, 400, 'custom_claims_too_large'],
    ['options of the wrong type', { options: { ip_match_required: 'yes' } }, 400, 'bad_request'],
    ['two sessions', { session_token: 'x', session_jwt: 'y' }, 400, 'too_many_session_arguments'],
    ['a session that is gone', { session_token: 'x' }, 404, 'session_not_found'],
  ])('with %s is refused, and the code stays good', async (_, fields, status, error_type) => {
    const { stytch, right } = await codeSent();
    const refused = await authenticate(stytch, { ...right, ...fields });
    expect(refused).toMatchObject({ status, body: { error_type } });
    const good = await authenticate(stytch, {
      ...right,
      session_duration_minutes: 527_040,
      session_custom_claims: { a: 'é'.repeat(2_044) },
    });
    expect(good.status).toBe(200);
  });
});
