import { describe, expect, it } from 'vitest';
import { base, createEndpoint, number } from '../endpoint.js';

const path = '/whatsapp/login_or_create';

function post(headers: Record<string, string>, url = base + path): Request {
  return new Request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ phone_number: number }),
  });
}

function preflight(origin: string): Request {
  return new Request(base + path, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type, x-captcha-token',
    },
  });
}

const corsNames = (headers: Headers) =>
  [...headers.keys()].filter((name) => name.startsWith('access-control-'));

describe('the origin of a request', () => {
  it.each([
    [{ origin: 'null' }],
    [{ origin: 'https://app.example.com.evil.com' }],
    [{ origin: 'https://evil-app.example.com' }],
    [{ origin: 'http://app.example.com' }],
    [{ origin: 'https://app.example.com:8443' }],
    [{ origin: 'https://app.example.com.' }],
    [{ origin: 'https://APP.example.com' }],
    [{ origin: 'https://app.example.com/' }],
    [{ origin: 'https://app.example.com, https://app.example.com' }],
    [{ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
    [{ origin: 'https://app.example.com', 'sec-fetch-site': 'cross-site' }],
    [{ origin: 'https://app.example.com', 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'none' }],
    [{}],
  ] as [Record<string, string>][])('%j is refused, with and without cookies (H-072)', async (headers) => {
    const { stytch, handler } = createEndpoint();
    for (const cookie of [{}, { cookie: '__Host-stytch_session=x' }]) {
      const reply = await handler(post({ ...headers, ...cookie }));
      expect(reply.status).toBe(403);
      expect(await reply.json()).toMatchObject({ error_type: 'origin_not_allowed' });
      expect(corsNames(reply.headers)).toEqual([]);
    }
    expect(stytch.calls).toEqual([]);
  });

  it.each([
    [{ origin: 'https://app.example.com' }],
    [{ origin: 'https://app.example.com', 'sec-fetch-site': 'same-origin' }],
    [{ 'sec-fetch-site': 'same-origin' }],
  ] as [Record<string, string>][])('%j is the request’s own (H-072)', async (headers) => {
    expect((await createEndpoint().handler(post(headers))).status).toBe(200);
  });

  it('is its own behind a proxy that ends TLS, by the browser’s word only', async () => {
    const url = `http://app.example.com/api/otps${path}`;
    const origin = 'https://app.example.com';
    expect(
      (await createEndpoint().handler(post({ origin, 'sec-fetch-site': 'same-origin' }, url))).status,
    ).toBe(200);
    expect((await createEndpoint().handler(post({ origin }, url))).status).toBe(403);
    const inner = `http://10.0.0.5:3000/api/otps${path}`;
    const host = { host: 'app.example.com' };
    const forwarded = post({ origin, 'sec-fetch-site': 'same-origin', ...host }, inner);
    expect((await createEndpoint().handler(forwarded)).status).toBe(200);
    expect((await createEndpoint().handler(post({ origin, ...host }, inner))).status).toBe(403);
  });

  it('is its own behind a development server on another port of this machine', async () => {
    const url = `http://localhost:3000/api/otps${path}`;
    const origin = 'http://localhost:5173';
    expect(
      (await createEndpoint().handler(post({ origin, 'sec-fetch-site': 'same-origin' }, url))).status,
    ).toBe(200);
    for (const headers of [
      { origin },
      { origin, 'sec-fetch-site': 'same-site' },
      { origin: 'http://evil.example', 'sec-fetch-site': 'same-origin' },
      { origin: 'http://localhost.evil.example', 'sec-fetch-site': 'same-origin' },
    ] as Record<string, string>[]) {
      expect((await createEndpoint().handler(post(headers, url))).status).toBe(403);
    }
  });

  it('may be missing for apps that are not browsers, when asked for', async () => {
    const { handler } = createEndpoint({ nativeClients: true });
    expect((await handler(post({}))).status).toBe(200);
    expect((await handler(post({ 'sec-fetch-site': 'cross-site' }))).status).toBe(403);
    expect((await handler(post({ origin: 'null' }))).status).toBe(403);
  });
});

describe('CORS', () => {
  const origins = ['https://other.example', 'https://third.example:8443'];

  it('is not there for origins that are not listed (H-074)', async () => {
    const { handler } = createEndpoint({ origins });
    const refused = await handler(preflight('https://evil.example'));
    expect(refused.status).toBe(403);
    expect(corsNames(refused.headers)).toEqual([]);
    expect(corsNames((await handler(post({ origin: 'https://evil.example' }))).headers)).toEqual([]);
    expect(corsNames((await createEndpoint().handler(preflight('https://app.example.com'))).headers)).toEqual(
      [],
    );
  });

  it('echoes a listed origin exactly, and varies by it (H-074, H-070)', async () => {
    const { handler } = createEndpoint({ origins, session: { sameSite: 'none' } });
    const [origin = ''] = origins;
    const allowed = await handler(preflight(origin));
    expect(allowed.status).toBe(204);
    expect(Object.fromEntries(allowed.headers)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type, idempotency-key, x-captcha-token',
      'cache-control': 'no-store',
      vary: 'Origin',
    });
    const replies = [
      await handler(post({ origin, 'sec-fetch-site': 'cross-site' })),
      await handler(post({ origin, 'sec-fetch-site': 'cross-site' })),
    ];
    expect(replies.map(({ status }) => status)).toEqual([200, 429]);
    for (const { headers } of replies) {
      expect(headers.get('access-control-allow-origin')).toBe(origin);
      expect(headers.get('access-control-expose-headers')).toBe('Retry-After');
      expect(headers.get('vary')).toBe('Origin');
    }
  });

  it('does not bleed from one request to another at the same time (H-075)', async () => {
    const { handler } = createEndpoint({ origins });
    const replies = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const origin =
          ['https://other.example', 'https://third.example:8443', 'https://app.example.com'][index % 3] ?? '';
        return { origin, reply: await handler(post({ origin })) };
      }),
    );
    for (const { origin, reply } of replies) {
      const expected = origins.includes(origin) ? origin : null;
      expect(reply.headers.get('access-control-allow-origin')).toBe(expected);
    }
  });
});
