import { createFakeStytch } from 'react-whatsapp-otp/testing';
import { Client, RequestError, StytchError } from 'stytch';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listen, type Listening } from '../listen.js';
import { phoneNumber } from './post.js';

const projectId = 'project-test-11111111-1111-4111-8111-111111111111';
const fake = createFakeStytch({ projectId, secret: 'secret-test-1' });
let server: Listening;
let client: Client;

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockReturnValue(); // the SDK warns about a custom `env`
  fake.reset();
  server = await listen(fake.fetch);
  client = new Client({ project_id: projectId, secret: 'secret-test-1', env: server.url });
});
afterEach(() => server.close());

describe('behind the real SDK', () => {
  it('signs a user in', async () => {
    const sent = await client.otps.whatsapp.loginOrCreate({ phone_number: phoneNumber, locale: 'pt-br' });
    expect(sent).toMatchObject({ status_code: 200, user_created: true });
    const done = await client.otps.authenticate({
      method_id: sent.phone_id,
      code: fake.latestCode(phoneNumber) ?? '',
      session_duration_minutes: 60,
      session_custom_claims: { plan: 'pro' },
    });
    expect(done).toMatchObject({
      status_code: 200,
      user_id: sent.user_id,
      method_id: sent.phone_id,
      user: { phone_numbers: [{ phone_number: phoneNumber, verified: true }] },
      session: { custom_claims: { plan: 'pro' } },
    });
    expect(done.session_token).not.toBe('');
  });

  it('sends to a user who is there', async () => {
    fake.addUser({ phoneNumber });
    const sent = await client.otps.whatsapp.send({ phone_number: phoneNumber, locale: 'es' });
    expect(sent.phone_id).toMatch(/^phone-number-test-/);
    expect(fake.messages).toHaveLength(1);
  });

  it('throws StytchError with every field of a refusal', async () => {
    const sent = await client.otps.whatsapp.loginOrCreate({ phone_number: phoneNumber });
    const code = fake.latestCode(phoneNumber) === '111111' ? '222222' : '111111';
    const error = await client.otps.authenticate({ method_id: sent.phone_id, code }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(StytchError);
    expect(error).toMatchObject({
      status_code: 404,
      error_type: 'otp_code_not_found',
      request_id: expect.stringMatching(/^request-id-test-/),
      error_message: expect.any(String),
      error_url: expect.stringContaining('https://stytch.com/docs/api/errors/'),
    });
  });

  it('refuses the wrong secret', async () => {
    const stranger = new Client({ project_id: projectId, secret: 'wrong', env: server.url });
    const error = await stranger.otps.whatsapp.send({ phone_number: phoneNumber }).catch((e: unknown) => e);
    expect(error).toMatchObject({ status_code: 401, error_type: 'unauthorized_credentials' });
  });

  it.each(['drop', 'html', 'empty', 'malformed'] as const)(
    'makes the SDK throw RequestError for the fault "%s"',
    async (kind) => {
      fake.fault({ kind });
      const error = await client.otps.whatsapp.send({ phone_number: phoneNumber }).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(RequestError);
    },
  );

  it('locks after ten wrong codes', async () => {
    const { phone_id } = await client.otps.whatsapp.loginOrCreate({ phone_number: phoneNumber });
    const code = fake.latestCode(phoneNumber) === '111111' ? '222222' : '111111';
    const types = [];
    for (let count = 0; count < 11; count++) {
      const error = await client.otps.authenticate({ method_id: phone_id, code }).catch((e: unknown) => e);
      types.push((error as StytchError).error_type);
    }
    expect(types.slice(-2)).toEqual(['otp_code_not_found', 'user_lock_limit_reached']);
  });
});
