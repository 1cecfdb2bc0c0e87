import { describe, expect, it } from 'vitest';
import { addressKey } from '../../../src/server/http/addressKey.js';
import { createEndpoint, number, usNumber, wideLimits } from '../endpoint.js';

const path = '/whatsapp/login_or_create';

describe('an address with a port', () => {
  const limits = { sendPerDialCode: wideLimits.sendPerDialCode, sendPerPrefix: wideLimits.sendPerPrefix };

  it.each([
    ['IPv4', (index: number) => `9.9.9.9, 1.2.3.${index}:5678`],
    ['IPv6', (index: number) => `9.9.9.9, [2001:db8:${index}::1]:443`],
    ['IPv6 in brackets', (index: number) => `9.9.9.9, [2001:db8:${index}::1]`],
  ])('is the address: thirty callers by %s each have their limit (H-210)', async (_name, header) => {
    const { browser } = createEndpoint({ limits });
    for (let index = 1; index <= 30; index += 1) {
      expect((await browser(header(index)).send(usNumber(index))).status).toBe(200);
    }
  });

  it('is one caller whatever the port (H-210)', async () => {
    const { stytch, browser } = createEndpoint({ limits });
    for (let port = 1; port <= 30; port += 1) await browser(`9.9.9.9, 1.2.3.4:${port}`).send(usNumber(port));
    expect(stytch.sends()).toHaveLength(10);
    expect((await browser('9.9.9.9, 1.2.3.4').send(usNumber(40))).status).toBe(429);
  });
});

describe('an address that carries another', () => {
  it.each([
    '::ffff:1.2.3.4',
    '::ffff:0:1.2.3.4',
    '64:ff9b::1.2.3.4',
    '::1.2.3.4',
    '2001:0:4136:e378:8000:63bf:fefd:fcfb',
  ])('%s is 1.2.3.4', (text) => {
    expect(addressKey(text, 64)).toBe('1.2.3.4');
  });

  it('is not the loopback address', () => {
    expect(addressKey('::1', 64)).toBe('::/64');
  });
});

describe('the address that is passed with a request', () => {
  it('comes first, with or without a port', async () => {
    const { handler, stytch } = createEndpoint();
    const request = () =>
      new Request(`https://app.example.com/api/otps${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: 'https://app.example.com',
          'x-forwarded-for': '9.9.9.9',
        },
        body: JSON.stringify({ phone_number: number }),
      });
    await handler(request(), { address: '[2001:db8::7]:443' });
    expect(stytch.calls[0]?.data['attributes']).toEqual({ ip_address: '2001:db8::7' });
  });

  it.each([[undefined], [null], [''], [{ address: undefined }], [{ params: {} }]])(
    'may be missing: %j',
    async (info) => {
      const { handler, stytch } = createEndpoint();
      const request = new Request(`https://app.example.com/api/otps${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: 'https://app.example.com',
          'x-forwarded-for': '9.9.9.9',
        },
        body: JSON.stringify({ phone_number: number }),
      });
      await handler(request, info as never);
      expect(stytch.calls[0]?.data['attributes']).toEqual({ ip_address: '9.9.9.9' });
    },
  );
});

describe('a body that was read before the handler got it', () => {
  const headers = {
    'content-type': 'application/json',
    origin: 'https://app.example.com',
    'x-forwarded-for': '203.0.113.7',
  };
  const url = `https://app.example.com/api/otps${path}`;

  it('is refused, with a warning that says so, once (H-212)', async () => {
    const { handler, events, stytch } = createEndpoint();
    const read = new Request(url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ phone_number: number }),
    });
    await read.json();
    const empty = new Request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': '31' },
      body: '',
    });
    for (const request of [read, empty]) expect((await handler(request)).status).toBe(400);
    expect(events.filter(({ type }) => type === 'warning')).toMatchObject([{ warning: 'body_already_read' }]);
    expect(stytch.calls).toEqual([]);
  });
});

describe('a query string', () => {
  it.each([
    '?t=1795778136691',
    '?utm_campaign=20261127001',
    '?gclid=Cj0KCQiA1234567',
    '?_rsc=abc',
    '?v=123456',
  ])('that contains no number passes: %s (H-213)', async (query) => {
    const reply = await createEndpoint()
      .browser()
      .post(path + query, { phone_number: number });
    expect(reply.status).toBe(200);
  });

  it.each([
    '?phone_number=12025550123',
    '?Phone_Number=x',
    '?phoneNumber=x',
    '?phone-number[]=x',
    '?to=%2B12025550123',
    '?to=+12025550123',
    '?to=tel:%2B12025550123',
    '?to=%2B1%20202%20555%200123',
    '?%2B12025550123',
    '?code=000000',
    '?method_id=x',
    '?session_token=x',
    '?session_jwt=x',
    '?user_id=x',
  ])('that contains a number or a field is refused: %s (H-213)', async (query) => {
    const { browser, stytch } = createEndpoint();
    expect((await browser().post(path + query, { phone_number: number })).status).toBe(400);
    expect(stytch.calls).toEqual([]);
  });
});

describe('an app’s own origin', () => {
  it.each([
    'capacitor://localhost',
    'ionic://localhost',
    'tauri://localhost',
    'chrome-extension://abcdefghijklmnop',
  ])('%s can be listed', async (origin) => {
    const { browser } = createEndpoint({ origins: [origin] });
    expect((await browser().send(number, {}, { origin, 'sec-fetch-site': 'none' })).status).toBe(200);
    expect((await browser().send(number, {}, { origin: `${origin}.evil` })).status).toBe(403);
  });

  it.each([
    'capacitor://localhost/',
    'capacitor://',
    'file://',
    'capacitor://*',
    'javascript://x',
    'capacitor',
  ])('%s cannot be listed', (origin) => {
    expect(() => createEndpoint({ origins: [origin] })).toThrow(/`origins`/);
  });
});
