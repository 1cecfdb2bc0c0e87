import { describe, expect, it } from 'vitest';
import { createWhatsappOtpHandler } from 'react-whatsapp-otp/server';
import { createBrowser, createEndpoint, number, phoneIdOf, secret, usNumber } from '../endpoint.js';
import { recordingStytch, sessionToken } from '../recordingStytch.js';

const flowName = '__Host-whatsapp_otp_flow';

describe('a flow', () => {
  it('belongs to the browser that asked: a phone id and the right code are worth nothing elsewhere (H-079)', async () => {
    const { stytch, browser } = createEndpoint();
    await browser().send();
    const thief = browser('198.51.100.66');
    const refused = await thief.check('123456');
    expect([refused.status, refused.body['error_type']]).toEqual([401, 'flow_not_found']);
    await thief.send(usNumber(1));
    expect((await thief.check('123456')).body['error_type']).toBe('flow_not_found');
    expect(stytch.checks()).toEqual([]);
  });

  it('is a cookie that is HttpOnly, Secure, of this host, and says no number', async () => {
    const { browser } = createEndpoint();
    const reply = await browser().send();
    const [line = ''] = reply.headers.getSetCookie();
    expect(line).toMatch(
      /^__Host-whatsapp_otp_flow=[\w.-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    const [payload = ''] = line.slice(line.indexOf('=') + 1).split('.');
    const said = atob(payload.replaceAll('-', '+').replaceAll('_', '/')).replace(phoneIdOf(number), '');
    expect(said).not.toContain(number.slice(2));
  });

  it('is refused when any part of its cookie is changed', async () => {
    const { stytch, browser } = createEndpoint();
    const page = browser();
    await page.send();
    const cookie = page.cookies.get(flowName) ?? '';
    for (let index = 0; index < cookie.length; index += 7) {
      const changed = cookie.slice(0, index) + (cookie[index] === 'A' ? 'B' : 'A') + cookie.slice(index + 1);
      if (changed === cookie) continue;
      page.cookies.set(flowName, changed);
      expect((await page.check('123456')).status).not.toBe(200);
    }
    expect(stytch.checks()).toEqual([]);
  });

  it('ends after ten minutes, and with its code (F-008)', async () => {
    for (const [minutes, seconds, status] of [
      [5, 299, 200],
      [5, 301, 401],
      [5, 601, 401],
      [undefined, 599, 200],
      [undefined, 601, 401],
    ] as const) {
      const { browser, pass } = createEndpoint();
      const page = browser();
      await page.send(number, minutes === undefined ? {} : { expiration_minutes: minutes });
      pass(seconds);
      expect((await page.check('123456')).status).toBe(status);
    }
  });

  it('does not pass as a device, nor a device as a flow', async () => {
    const { browser, pass } = createEndpoint();
    const page = browser();
    await page.send();
    await page.check('123456');
    const device = page.cookies.get('__Host-whatsapp_otp_device') ?? '';
    expect(device).not.toBe('');
    pass(31);
    page.cookies.set(flowName, device);
    expect((await page.check('123456')).status).toBe(401);
  });

  it('survives a change of secrets, and not the removal of its secret', async () => {
    const stytch = recordingStytch();
    const make = (list: string | readonly string[]) =>
      createWhatsappOtpHandler({
        stytch,
        countries: ['US'],
        dailySendBudget: 10,
        secret: list,
        trustedProxies: 1,
        onEvent: () => {},
      });
    const next = 'another-secret-of-tests-that-is-long-enough';
    const page = createBrowser(make(secret));
    await page.send();
    const later = (list: string | readonly string[]) => {
      const browser = createBrowser(make(list));
      for (const [name, value] of page.cookies) browser.cookies.set(name, value);
      return browser;
    };
    expect((await later(next).check('123456')).status).toBe(401);
    expect((await later([next, secret]).check('123456')).status).toBe(200);
  });

  it('is not disturbed by cookies that are rubbish (H-081)', async () => {
    const { browser } = createEndpoint();
    for (const cookie of [
      '%E0%A4%A; =; __Host-x',
      `${flowName}=%E0%A4%A`,
      `${flowName}=a.b`,
      `${flowName}=${'A'.repeat(64)}.${'A'.repeat(43)}`,
      `${flowName}=..`,
      'x'.repeat(65_536),
      `__Host-whatsapp_otp_device=1; ${flowName}=`,
    ]) {
      const headers = { cookie, authorization: 'Bearer ' };
      const page = browser();
      expect((await page.check('123456', number, headers)).status).toBe(401);
    }
    const page = browser();
    expect((await page.send(number, {}, { cookie: '%E0%A4%A; =;;', authorization: 'Bearer ' })).status).toBe(
      200,
    );
  });

  it('is over once its code was right', async () => {
    const { stytch, browser } = createEndpoint();
    const page = browser();
    await page.send();
    await page.check('123456');
    expect((await page.check('123456')).status).toBe(401);
    expect(stytch.checks()).toHaveLength(1);
  });
});

describe('on http://localhost', () => {
  const local = (
    handler: ReturnType<typeof createWhatsappOtpHandler>,
    url: string,
    origin: string,
    cookie = '',
  ) => {
    const isSend = url.endsWith('create');
    return handler(
      new Request(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin, 'sec-fetch-site': 'same-origin', cookie },
        body: JSON.stringify(
          isSend ? { phone_number: number } : { method_id: phoneIdOf(number), code: '123456' },
        ),
      }),
    );
  };

  it.each(['http://localhost:5173', 'http://127.0.0.1:3000', 'http://[::1]:3000', 'http://app.localhost'])(
    'cookies work without Secure: %s',
    async (origin) => {
      const { handler } = createEndpoint();
      const sent = await local(handler, `${origin}/api/whatsapp/login_or_create`, origin);
      const [line = ''] = sent.headers.getSetCookie();
      expect(line).toMatch(/^whatsapp_otp_flow=/);
      expect(line).toContain('HttpOnly');
      expect(line).not.toContain('Secure');
      const checked = await local(handler, `${origin}/api/authenticate`, origin, line.split(';')[0]);
      expect(checked.headers.getSetCookie().find((cookie) => cookie.startsWith('stytch_session='))).toContain(
        sessionToken,
      );
    },
  );

  it('a page of a real site, proxied there, gets cookies as in production', async () => {
    const { handler } = createEndpoint({ origins: ['https://app.example.com'] });
    const sent = await local(
      handler,
      'http://localhost:3000/whatsapp/login_or_create',
      'https://app.example.com',
    );
    expect(sent.headers.getSetCookie()[0]).toMatch(/^__Host-.*; Secure/);
  });

  it('a cookie made there is not read anywhere else', async () => {
    const { handler, browser } = createEndpoint();
    const sent = await local(
      handler,
      'http://localhost:3000/whatsapp/login_or_create',
      'http://localhost:3000',
    );
    const [value = ''] = (sent.headers.getSetCookie()[0] ?? '').split(';');
    expect((await browser().check('123456', number, { cookie: value })).status).toBe(401);
  });
});

describe('adding a number to a signed-in user', () => {
  const adding = {
    operations: ['send', 'loginOrCreate', 'authenticate'],
    getSession: (request: Request) =>
      request.headers.get('x-reauthenticated') === 'yes' ? { sessionToken: 'session-of-a' } : undefined,
  } as const;
  const send = '/whatsapp/send';

  it('happens only where the app says who is signed in (H-083)', async () => {
    const { stytch, browser } = createEndpoint(adding);
    const cookie = '__Host-stytch_session=session-of-a';
    await browser().post(send, { phone_number: number }, { cookie });
    await browser().post(
      '/whatsapp/login_or_create',
      { phone_number: usNumber(1) },
      { 'x-reauthenticated': 'yes' },
    );
    expect(JSON.stringify(stytch.calls)).not.toContain('session-of-a');
    const page = browser();
    await page.post(
      send,
      { phone_number: usNumber(2), expiration_minutes: 10 },
      { 'x-reauthenticated': 'yes' },
    );
    expect(stytch.calls.at(-1)?.data).toMatchObject({ session_token: 'session-of-a', expiration_minutes: 5 });
    await page.check('123456', usNumber(2), { 'x-reauthenticated': 'yes' });
    expect(stytch.calls.at(-1)?.data).toMatchObject({ session_token: 'session-of-a' });
  });

  it('by the default handler never happens (H-083)', async () => {
    const { stytch, browser } = createEndpoint({ operations: ['send', 'authenticate'] });
    const page = browser();
    await page.post(send, { phone_number: number }, { cookie: '__Host-stytch_session=session-of-a' });
    expect(Object.keys(stytch.calls[0]?.data ?? {}).sort()).toEqual(['attributes', 'phone_number']);
  });

  it.each([
    ['userId', 'user_id'],
    ['sessionToken', 'session_token'],
    ['sessionJwt', 'session_jwt'],
  ])('names the user by %s', async (name, field) => {
    const getSession = () => ({ [name]: 'of-a' }) as never;
    const { stytch, browser } = createEndpoint({ ...adding, getSession });
    await browser().post(send, { phone_number: number });
    expect(stytch.calls[0]?.data[field]).toBe('of-a');
  });

  it.each([
    ['throws', () => Promise.reject(new Error('down'))],
    ['names two users', () => ({ userId: 'a', sessionToken: 'b' })],
    ['names no string', () => ({ userId: 7 })],
    ['answers rubbish', () => 'user'],
  ])('sends nothing when the app %s', async (_name, getSession) => {
    const { stytch, browser } = createEndpoint({ ...adding, getSession: getSession as never });
    expect((await browser().post(send, { phone_number: number })).status).toBe(500);
    expect(stytch.calls).toEqual([]);
  });
});

describe('onAuthenticated', () => {
  it('makes the app’s own session, and chooses what the page gets', async () => {
    const { browser } = createEndpoint({
      session: false,
      onAuthenticated: (result) =>
        Response.json(
          { name: 'Ana', id: result.user_id.length },
          { headers: { 'set-cookie': 'own=1; HttpOnly' } },
        ),
    });
    const page = browser();
    await page.send();
    const reply = await page.check('123456');
    expect(reply.body).toEqual({ status_code: 200, request_id: expect.any(String), name: 'Ana', id: 46 });
    const cookies = reply.headers.getSetCookie();
    expect(cookies).toContain('own=1; HttpOnly');
    expect(cookies.join()).not.toContain('stytch_session');
  });

  it('adds an object to the reply', async () => {
    const { browser } = createEndpoint({ onAuthenticated: async () => ({ next: '/home' }) });
    const page = browser();
    await page.send();
    expect((await page.check('123456')).body).toMatchObject({ next: '/home' });
  });

  it.each([
    ['throws', () => Promise.reject(new Error(sessionToken))],
    ['answers a string', () => 'x'],
    ['answers what JSON cannot hold', () => ({ big: 1n })],
  ])('that %s signs nobody in', async (_name, onAuthenticated) => {
    const { events, browser } = createEndpoint({ onAuthenticated: onAuthenticated as never });
    const page = browser();
    await page.send();
    const reply = await page.check('123456');
    expect(reply.status).toBe(500);
    expect(reply.headers.getSetCookie()).toEqual([]);
    expect(events.map(({ type }) => type)).toContain('callback_fault');
    expect(JSON.stringify([reply.body, events])).not.toContain(sessionToken);
  });

  it('is not called, and no cookie is set, when Stytch made no session', async () => {
    const stytch = recordingStytch({ authenticate: () => ({ status_code: 200, session_token: '' }) });
    const page = createEndpoint({ stytch }).browser();
    await page.send();
    expect((await page.check('123456')).status).toBe(502);
  });
});
