import { describe, expect, it, vi } from 'vitest';
import { readSession, type WhatsappOtpHandlerOptions } from 'react-whatsapp-otp/server';
import { createEndpoint, number, phoneIdOf, usNumber } from '../endpoint.js';
import { recordingStytch, sessionToken } from '../recordingStytch.js';

const send = (url: string, headers: Record<string, string>) =>
  new Request(`${url}/api/otps/whatsapp/login_or_create`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.7', ...headers },
    body: JSON.stringify({ phone_number: number }),
  });

describe('a page that can keep no cookies', () => {
  it.each([
    ['plain HTTP', 'http://phone.test:8080', { origin: 'http://phone.test:8080' }, {}],
    [
      'another site, with cookies that do not go there',
      'https://api.example.net',
      { origin: 'https://other.example', 'sec-fetch-site': 'cross-site' },
      { origins: ['https://other.example'] },
    ],
  ] as [string, string, Record<string, string>, Partial<WhatsappOtpHandlerOptions>][])(
    'on %s is refused before Stytch is asked (H-208)',
    async (_name, url, headers, options) => {
      const { stytch, handler } = createEndpoint(options);
      const reply = await handler(send(url, headers));
      expect(reply.status).toBe(403);
      expect(await reply.json()).toMatchObject({ error_type: 'cookies_not_possible' });
      expect(stytch.calls).toEqual([]);
    },
  );

  it.each([['http://phone.test:8080'], ['http://192.168.1.20:3000']])(
    'cannot be listed: %s (H-208)',
    (origin) => {
      expect(() => createEndpoint({ origins: [origin] })).toThrow(/`origins` has an entry with plain HTTP/);
    },
  );

  it.each([
    ['http://localhost:3000', { origin: 'http://localhost:3000' }],
    ['http://127.0.0.1:3000', { origin: 'http://127.0.0.1:3000' }],
    ['http://app.example.com', { origin: 'https://app.example.com', 'sec-fetch-site': 'same-origin' }],
    ['https://app.example.com', { origin: 'https://app.example.com' }],
  ] as [string, Record<string, string>][])('is not %s (H-208)', async (url, headers) => {
    expect((await createEndpoint().handler(send(url, headers))).status).toBe(200);
  });

  it('is not a page of another site whose cookies go there', async () => {
    const { handler } = createEndpoint({
      origins: ['https://other.example'],
      session: { sameSite: 'none' },
    });
    const headers = { origin: 'https://other.example', 'sec-fetch-site': 'cross-site' };
    expect((await handler(send('https://api.example.net', headers))).status).toBe(200);
  });
});

describe('embedded', () => {
  it('makes every cookie partitioned, the removal too, without origins', async () => {
    const { browser } = createEndpoint({ embedded: true });
    const page = browser();
    const lines = [
      ...(await page.send()).headers.getSetCookie(),
      ...(await page.check('123456')).headers.getSetCookie(),
    ];
    expect(lines).toHaveLength(4);
    expect(lines.some((line) => line.startsWith('__Host-whatsapp_otp_flow=; Max-Age=0'))).toBe(true);
    for (const line of lines)
      expect(line).toMatch(/; HttpOnly; Secure; SameSite=None; Partitioned$|Partitioned.*SameSite=None/);
  });

  it('works with a session of the app, and signs out with the same attributes', async () => {
    const own = createEndpoint({ embedded: true, session: false, onAuthenticated: () => ({}) });
    const page = own.browser();
    for (const line of (await page.send()).headers.getSetCookie()) expect(line).toContain('Partitioned');
    expect((await page.check('123456')).status).toBe(200);
    const signedOut = createEndpoint({ embedded: true }).handler.signOutResponse(
      new Request('https://app.example.com/sign-out', { method: 'POST' }),
    );
    expect(signedOut.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-stytch_session=; Max-Age=0;.*SameSite=None/),
    ]);
    expect(signedOut.headers.getSetCookie()[0]).toContain('Partitioned');
  });

  it('says so when no cookie came back, and not when another form replaced the flow or the code has ended', async () => {
    const { browser, pass } = createEndpoint({ embedded: true });
    const blocked = browser();
    await blocked.send();
    blocked.cookies.clear();
    const reply = await blocked.check('123456');
    expect([reply.status, reply.body['error_type']]).toEqual([401, 'cookies_blocked']);
    const page = browser('198.51.100.1');
    await page.send(usNumber(1));
    expect((await page.check('123456', usNumber(2))).body['error_type']).toBe('flow_not_found');
    pass(601);
    expect((await page.check('123456', usNumber(1))).body['error_type']).toBe('flow_not_found');
  });

  it('is off by default: a missing cookie is a flow that is not found', async () => {
    expect((await createEndpoint().browser().check('123456')).body['error_type']).toBe('flow_not_found');
  });
});

describe('the session cookie', () => {
  it('is read by readSession, on this machine by its name there, and removed by signOutResponse', async () => {
    const { handler, browser } = createEndpoint();
    const page = browser();
    await page.send();
    await page.check('123456');
    const cookie = [...page.cookies].map((pair) => pair.join('=')).join('; ');
    const request = new Request('https://app.example.com/', { headers: { cookie } });
    expect(handler.readSession(request)).toBe(sessionToken);
    expect(readSession(request)).toBe(sessionToken);
    expect(readSession({ headers: new Headers({ cookie, host: 'app.example.com' }) })).toBe(sessionToken);
    const signedOut = handler.signOutResponse(request);
    expect([signedOut.status, signedOut.headers.get('cache-control')]).toEqual([204, 'no-store']);
    expect(signedOut.headers.getSetCookie()).toEqual([
      '__Host-stytch_session=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax',
    ]);
  });

  it.each([
    ['https://app.example.com/', {}],
    ['http://localhost:3000/', { host: 'app.example.com' }],
  ] as [string, Record<string, string>][])(
    'without its prefix is not read from %s, where another host of the site could have planted it',
    (url, headers) => {
      const request = new Request(url, { headers: { ...headers, cookie: 'stytch_session=planted' } });
      expect(readSession(request)).toBeUndefined();
      expect(createEndpoint().handler.readSession(request)).toBeUndefined();
    },
  );

  it('without its prefix is read on this machine', () => {
    const headers = { cookie: 'stytch_session=mine', host: 'localhost:3000' };
    expect(readSession(new Request('http://localhost:3000/', { headers }))).toBe('mine');
    expect(readSession({ headers: new Headers(headers) })).toBe('mine');
  });

  it('is read from cookies without a request, by its local name outside production only', () => {
    const cookies = (all: Record<string, string>) => ({
      get: (name: string) => (all[name] === undefined ? undefined : { value: all[name] }),
    });
    expect(readSession(cookies({ '__Host-stytch_session': 'a' }))).toBe('a');
    expect(readSession(cookies({ stytch_session: 'b' }))).toBe('b');
    expect(readSession(cookies({}))).toBeUndefined();
    vi.stubEnv('NODE_ENV', 'production');
    expect(readSession(cookies({ stytch_session: 'planted' }))).toBeUndefined();
    vi.unstubAllEnvs();
  });

  it('is not there with a session of the app', () => {
    const { handler } = createEndpoint({ session: false, onAuthenticated: () => ({}) });
    const headers = { cookie: '__Host-stytch_session=x' };
    expect(handler.readSession(new Request('https://app.example.com/', { headers }))).toBeUndefined();
  });

  it('has its own name by the option', async () => {
    const { handler } = createEndpoint({ session: { name: 'sid' } });
    const request = new Request('https://app.example.com/', { headers: { cookie: '__Host-sid=mine' } });
    expect(handler.readSession(request)).toBe('mine');
  });

  it.each([
    'whatsapp_otp_flow',
    '__Host-whatsapp_otp_flow',
    'WhatsApp_OTP_device',
    '__host-whatsapp_otp_flow',
  ])('cannot have the name of another cookie of the handler: %s', (name) => {
    expect(() => createEndpoint({ session: { name } })).toThrow(/`session\.name`/);
  });

  it('is Secure with its prefix for a native client behind Next.js, which calls every URL localhost', async () => {
    const { handler } = createEndpoint({ nativeClients: true });
    for (const headers of [{ host: 'app.example.com' }, {}] as Record<string, string>[]) {
      const reply = await handler(
        send('http://localhost:3000', {
          ...headers,
          'x-forwarded-for': headers['host'] ? '1.1.1.1' : '2.2.2.2',
        }),
      );
      for (const line of reply.headers.getSetCookie()) expect(line).toMatch(/^__Host-.*; Secure/);
    }
  });
});

describe('two forms of one page', () => {
  it('each have their flow, and each can end it', async () => {
    const { browser } = createEndpoint();
    const page = browser();
    const [first, second] = [usNumber(1), usNumber(2)];
    await page.send(first);
    await page.send(second);
    expect((await page.check('000000', first)).body['error_type']).toBe('otp_code_not_found');
    expect((await page.check('123456', second)).status).toBe(200);
    expect((await page.check('123456', first)).status).toBe(200);
    expect((await page.check('123456', first)).status).toBe(401);
  });
});

describe('adding a number', () => {
  it('never ends in the session of another user, nor of nobody', async () => {
    const { stytch, browser } = createEndpoint({
      operations: ['send', 'authenticate'],
      getSession: (request) => {
        const userId = request.headers.get('x-user');
        return userId === null ? undefined : { userId };
      },
    });
    const page = browser();
    await page.post('/whatsapp/send', { phone_number: number }, { 'x-user': 'a' });
    for (const headers of [{ 'x-user': 'b' }, {}] as Record<string, string>[]) {
      const reply = await page.check('123456', number, headers);
      expect(reply.body['error_type']).toBe('session_on_code_does_not_match_session_passed_in');
    }
    expect(stytch.checks()).toEqual([]);
    expect((await page.check('123456', number, { 'x-user': 'a' })).status).toBe(200);
  });

  it('goes on when the session’s JWT was replaced meanwhile', async () => {
    const jwt = (sub: string, iat: number) => `h.${btoa(JSON.stringify({ sub, iat })).replaceAll('=', '')}.s`;
    let current = jwt('user-a', 1);
    const { browser } = createEndpoint({
      operations: ['send', 'authenticate'],
      getSession: () => ({ sessionJwt: current }),
    });
    const page = browser();
    await page.post('/whatsapp/send', { phone_number: number });
    current = jwt('user-b', 2);
    expect((await page.check('123456')).status).toBe(401);
    current = jwt('user-a', 2);
    expect((await page.check('123456')).status).toBe(200);
  });
});

describe('what Stytch answers to a right code', () => {
  const success = {
    status_code: 200,
    user_id: 'user-test-1',
    method_id: phoneIdOf(number),
    session_token: sessionToken,
  };

  it.each([
    ['nothing', {}],
    ['no status', { ...success, status_code: undefined }],
    ['another status', { ...success, status_code: 400 }],
    ['a status that is a text', { ...success, status_code: '200' }],
    ['no session', { ...success, session_token: '' }],
    ['a session that is not a text', { ...success, session_token: {} }],
    ['another number', { ...success, method_id: phoneIdOf(usNumber(1)) }],
    ['no user', { ...success, user_id: '' }],
    ['a user that is not a text', { ...success, user_id: 7 }],
    ['an error', { ...success, error_type: 'oops' }],
    ['a list', [success]],
    ['a text', 'ok'],
  ])('signs nobody in unless it is a success: %s', async (_name, answer) => {
    for (const session of [undefined, false] as const) {
      let called = 0;
      const { browser } = createEndpoint({
        stytch: recordingStytch({ authenticate: () => answer }),
        session,
        onAuthenticated: () => {
          called += 1;
        },
      });
      const page = browser();
      await page.send();
      const reply = await page.check('123456');
      expect([reply.status, called, reply.headers.getSetCookie()]).toEqual([502, 0, []]);
    }
  });
});
