import { describe, expect, it } from 'vitest';
import { createEndpoint, number } from './endpoint.js';
import { sessionToken } from './recordingStytch.js';

describe('createWhatsappOtpHandler', () => {
  it('sends a code and signs in with it', async () => {
    const { stytch, browser } = createEndpoint();
    const page = browser();
    const sent = await page.send(
      number,
      { locale: 'es', expiration_minutes: 5 },
      { 'user-agent': 'Agent/1' },
    );
    expect(sent.status).toBe(200);
    expect(Object.keys(sent.body).sort()).toEqual(['phone_id', 'request_id', 'status_code']);
    const checked = await page.check('123456');
    expect(checked.status).toBe(200);
    expect(stytch.calls).toEqual([
      {
        method: 'loginOrCreate',
        data: {
          phone_number: number,
          expiration_minutes: 5,
          locale: 'es',
          attributes: { ip_address: '203.0.113.7', user_agent: 'Agent/1' },
          create_user_as_pending: true,
        },
      },
      {
        method: 'authenticate',
        data: {
          method_id: sent.body['phone_id'],
          code: '123456',
          session_duration_minutes: 60,
          attributes: { ip_address: '203.0.113.7' },
        },
      },
    ]);
  });

  it('gives the page no token, user or user id, and the browser a session cookie (H-067, H-078)', async () => {
    const { browser } = createEndpoint();
    const page = browser();
    const sent = await page.send();
    const checked = await page.check('123456');
    expect(Object.keys(checked.body).sort()).toEqual(['request_id', 'status_code']);
    const text = JSON.stringify([sent.body, checked.body]);
    for (const secret of [sessionToken, 'eyJ.session.jwt', 'user-test', 'user_created', 'user_id']) {
      expect(text).not.toContain(secret);
    }
    const session = checked.headers.getSetCookie().find((line) => line.startsWith('__Host-stytch_session='));
    expect(session).toBe(
      `__Host-stytch_session=${sessionToken}; Max-Age=3600; Path=/; HttpOnly; Secure; SameSite=Lax`,
    );
  });

  it('answers a wrong code as Stytch would, without Stytch’s words', async () => {
    const { browser } = createEndpoint();
    const page = browser();
    await page.send();
    const wrong = await page.check('000001');
    expect(wrong.status).toBe(404);
    expect(wrong.body).toEqual({
      status_code: 404,
      request_id: 'request-id-test-00000000-0000-4000-8000-000000000000',
      error_type: 'otp_code_not_found',
      error_message: 'The code is wrong.',
      error_url: '',
    });
  });
});
