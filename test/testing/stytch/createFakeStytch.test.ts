import { createFakeStytch } from 'react-whatsapp-otp/testing';
import { describe, expect, it } from 'vitest';
import { authenticate, loginOrCreate, phoneNumber, post, send } from './post.js';

describe('sending', () => {
  it('creates a user once and names the number with one phone_id', async () => {
    const stytch = createFakeStytch();
    const first = await loginOrCreate(stytch, { phone_number: phoneNumber });
    const second = await loginOrCreate(stytch, { phone_number: phoneNumber });
    expect(first.body).toEqual({
      status_code: 200,
      request_id: expect.stringMatching(/^request-id-test-[\da-f-]{36}$/),
      user_id: expect.stringMatching(/^user-test-[\da-f-]{36}$/),
      phone_id: expect.stringMatching(/^phone-number-test-[\da-f-]{36}$/),
      user_created: true,
    });
    expect(second.body).toMatchObject({ phone_id: first.body.phone_id, user_created: false });
  });

  it('keeps a pending user pending until the code is entered', async () => {
    const stytch = createFakeStytch();
    const sent = await loginOrCreate(stytch, { phone_number: phoneNumber, create_user_as_pending: true });
    expect(stytch.findUser(phoneNumber)?.status).toBe('pending');
    const code = stytch.latestCode(phoneNumber);
    const { body } = await authenticate(stytch, { method_id: sent.body.phone_id, code });
    expect(body.user).toMatchObject({ status: 'active', phone_numbers: [{ verified: true }] });
  });

  it('delivers a message that says the code in the language asked for', async () => {
    const stytch = createFakeStytch({ now: () => 1_000, generateCode: () => '012345' });
    for (const locale of [undefined, 'en', 'es', 'pt-br', 'fr']) {
      await loginOrCreate(stytch, { phone_number: phoneNumber, locale, expiration_minutes: 3 });
    }
    expect(stytch.messages[0]).toEqual({
      phoneNumber,
      code: '012345',
      locale: 'en',
      text: '*012345* is your verification code. For your security, do not share this code.',
      sentAt: 1_000,
      expiresAt: 181_000,
    });
    expect(stytch.messages.map(({ locale, text }) => `${locale}: ${text.slice(0, 24)}`)).toEqual([
      'en: *012345* is your verific',
      'en: *012345* is your verific',
      'es: Tu código de verificació',
      'pt-br: Seu código de verificaçã',
      'fr: Votre code de vérificati',
    ]);
  });

  it('makes random codes of six digits, some with a zero in front', async () => {
    const stytch = createFakeStytch();
    for (let count = 0; count < 300; count++) await loginOrCreate(stytch, { phone_number: phoneNumber });
    const codes = stytch.messages.map(({ code }) => code);
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    expect(codes.some((code) => code.startsWith('0'))).toBe(true);
    expect(new Set(codes).size).toBeGreaterThan(290);
  });

  it('tells listeners of each message until they leave', async () => {
    const stytch = createFakeStytch();
    const heard: string[] = [];
    const leave = stytch.onMessage(({ code }) => heard.push(code));
    await loginOrCreate(stytch, { phone_number: phoneNumber });
    leave();
    await loginOrCreate(stytch, { phone_number: phoneNumber });
    expect(heard).toEqual([stytch.messages[0]?.code]);
  });

  it('sends to users only, and says when there is none', async () => {
    const stytch = createFakeStytch();
    const nobody = await send(stytch, { phone_number: phoneNumber });
    expect(nobody).toMatchObject({ status: 404, body: { error_type: 'phone_number_not_found' } });
    const user = stytch.addUser({ phoneNumber });
    const somebody = await send(stytch, { phone_number: phoneNumber });
    expect(somebody.body).toMatchObject({ user_id: user.userId, phone_id: user.phones[0]?.phoneId });
  });

  it('delivers nothing to the sandbox number and takes 000000 for it', async () => {
    const stytch = createFakeStytch({ allowedPrefixes: ['+52'] });
    for (const operation of [send, loginOrCreate]) {
      const sent = await operation(stytch, { phone_number: '+10000000000' });
      const right = await authenticate(stytch, { method_id: sent.body.phone_id, code: '000000' });
      const wrong = await authenticate(stytch, { method_id: sent.body.phone_id, code: '000001' });
      expect([sent.status, right.status, wrong.status]).toEqual([200, 200, 404]);
    }
    expect(stytch.messages).toEqual([]);
  });

  it('refuses numbers of countries that the project does not allow', async () => {
    const stytch = createFakeStytch({ allowedPrefixes: ['+1'] });
    const refused = await loginOrCreate(stytch, { phone_number: '+5215512345678' });
    const allowed = await loginOrCreate(stytch, { phone_number: phoneNumber });
    expect(refused).toMatchObject({ status: 400, body: { error_type: 'invalid_phone_number_country_code' } });
    expect(allowed.status).toBe(200);
  });
});

describe('codes', () => {
  async function sent(options = {}) {
    const stytch = createFakeStytch({ now: () => 0, ...options });
    const { body } = await loginOrCreate(stytch, { phone_number: phoneNumber });
    return { stytch, method_id: body.phone_id as string, code: stytch.latestCode(phoneNumber) ?? '' };
  }
  const other = (code: string) => (code === '111111' ? '222222' : '111111');

  it('work once', async () => {
    const { stytch, ...right } = await sent();
    expect((await authenticate(stytch, right)).status).toBe(200);
    const again = await authenticate(stytch, right);
    expect(again).toMatchObject({ status: 401, body: { error_type: 'unable_to_auth_otp_code' } });
  });

  it('are told apart from wrong ones', async () => {
    const { stytch, method_id, code } = await sent();
    const wrong = await authenticate(stytch, { method_id, code: other(code) });
    expect(wrong.body).toEqual({
      status_code: 404,
      request_id: expect.stringMatching(/^request-id-test-/),
      error_type: 'otp_code_not_found',
      error_message: expect.any(String),
      error_url: 'https://stytch.com/docs/api/errors/404',
    });
    expect((await authenticate(stytch, { method_id, code })).status).toBe(200);
  });

  it('expire after two minutes', async () => {
    const { stytch, ...right } = await sent();
    stytch.clock.advance(120_000);
    const late = await authenticate(stytch, right);
    expect(late).toMatchObject({ status: 401, body: { error_type: 'unable_to_auth_otp_code' } });
  });

  it('live until the last millisecond', async () => {
    const { stytch, ...right } = await sent();
    stytch.clock.advance(119_999);
    expect((await authenticate(stytch, right)).status).toBe(200);
  });

  it('are replaced by the next send', async () => {
    const codes = ['111111', '222222'];
    const { stytch, method_id } = await sent({ generateCode: () => codes.shift() ?? '' });
    await loginOrCreate(stytch, { phone_number: phoneNumber });
    const old = await authenticate(stytch, { method_id, code: '111111' });
    expect(old).toMatchObject({ status: 401, body: { error_type: 'unable_to_auth_otp_code' } });
    expect((await authenticate(stytch, { method_id, code: '222222' })).status).toBe(200);
  });

  it('lock the user for an hour after ten wrong ones, for sends too', async () => {
    const { stytch, method_id, code } = await sent();
    for (let count = 0; count < 10; count++) {
      const wrong = await authenticate(stytch, { method_id, code: other(code) });
      expect(wrong.body.error_type).toBe('otp_code_not_found');
    }
    const locked = { status: 429, body: { error_type: 'user_lock_limit_reached' } };
    expect(await authenticate(stytch, { method_id, code })).toMatchObject(locked);
    expect(await loginOrCreate(stytch, { phone_number: phoneNumber })).toMatchObject(locked);
    expect(await send(stytch, { phone_number: phoneNumber })).toMatchObject(locked);
    stytch.clock.advance(3_600_000);
    expect((await loginOrCreate(stytch, { phone_number: phoneNumber })).status).toBe(200);
    const fresh = { method_id, code: stytch.latestCode(phoneNumber) };
    expect((await authenticate(stytch, fresh)).status).toBe(200);
  });

  it('start the count of wrong ones again when a right one is entered', async () => {
    const { stytch, method_id, code } = await sent();
    for (let count = 0; count < 9; count++) await authenticate(stytch, { method_id, code: other(code) });
    await authenticate(stytch, { method_id, code });
    for (let count = 0; count < 9; count++) await authenticate(stytch, { method_id, code: other(code) });
    expect((await loginOrCreate(stytch, { phone_number: phoneNumber })).status).toBe(200);
  });

  it('are bound to address and browser when that is asked for', async () => {
    const stytch = createFakeStytch();
    const attributes = { ip_address: '203.0.113.7', user_agent: 'Firefox' };
    const { body } = await loginOrCreate(stytch, { phone_number: phoneNumber, attributes });
    const right = { method_id: body.phone_id, code: stytch.latestCode(phoneNumber) };
    for (const [option, wrong] of [
      ['ip_match_required', { ip_address: '203.0.113.8' }],
      ['user_agent_match_required', { user_agent: 'Safari' }],
    ] as const) {
      const options = { [option]: true };
      const refused = await authenticate(stytch, { ...right, attributes: wrong, options });
      expect(refused).toMatchObject({ status: 401, body: { error_type: 'attribute_mismatch' } });
    }
    const options = { ip_match_required: true, user_agent_match_required: true };
    expect((await authenticate(stytch, { ...right, attributes, options })).status).toBe(200);
  });
});

describe('the way in', () => {
  it('asks for the credentials of the project', async () => {
    const stytch = createFakeStytch({ projectId: 'project-test-1', secret: 'secret-1' });
    const refused = await loginOrCreate(stytch, { phone_number: phoneNumber });
    expect(refused).toMatchObject({ status: 401, body: { error_type: 'unauthorized_credentials' } });
  });

  it('refuses unknown paths, other methods and bodies that are not an object', async () => {
    const stytch = createFakeStytch();
    expect((await post(stytch, '/sms/send', {})).body.error_type).toBe('route_not_found');
    expect((await post(stytch, '/whatsapp/send', [])).body.error_type).toBe('bad_request');
    const get = await stytch.fetch(new Request('https://test.stytch.com/v1/otps/authenticate'));
    expect(get.status).toBe(405);
  });

  it('limits how often one number may ask', async () => {
    const stytch = createFakeStytch({ now: () => 0, rateLimit: { requests: 2, seconds: 30 } });
    const ask = () => loginOrCreate(stytch, { phone_number: phoneNumber });
    await ask();
    stytch.clock.advance(10_500);
    await ask();
    const refused = await ask();
    expect(refused).toMatchObject({ status: 429, body: { error_type: 'too_many_requests' } });
    expect(refused.headers.get('Retry-After')).toBe('20');
    expect((await loginOrCreate(stytch, { phone_number: '+12025550124' })).status).toBe(200);
    stytch.clock.advance(19_500);
    expect((await ask()).status).toBe(200);
  });

  it('forgets everything on reset, and keeps its time', async () => {
    const stytch = createFakeStytch({ now: () => 0 });
    await loginOrCreate(stytch, { phone_number: phoneNumber });
    stytch.fault({ kind: 'drop' });
    stytch.clock.advance(5);
    stytch.reset();
    expect([stytch.messages.length, stytch.findUser(phoneNumber), stytch.clock.now()]).toEqual([
      0,
      undefined,
      5,
    ]);
    expect((await loginOrCreate(stytch, { phone_number: phoneNumber })).body.user_created).toBe(true);
  });
});
