import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handlerStatuses } from '../../src/server/http/httpErrors.js';
import { base, createEndpoint, number, phoneIdOf, wideLimits } from './endpoint.js';
import { checked, recordingStytch, sent, stytchError } from './recordingStytch.js';

const allowed = {
  send: ['phone_number', 'expiration_minutes', 'attributes', 'locale'],
  loginOrCreate: ['phone_number', 'expiration_minutes', 'attributes', 'locale', 'create_user_as_pending'],
  authenticate: ['method_id', 'code', 'session_duration_minutes', 'attributes'],
};

const poison = 'poison-of-the-page';

const foreignKeys = fc.constantFrom(
  'user_id',
  'session_token',
  'session_jwt',
  'session_custom_claims',
  'session_duration_minutes',
  'create_user_as_pending',
  'attributes',
  'options',
  'telemetry_id',
  '__proto__',
  'constructor',
  'phone_number ',
);

const fields = fc.record(
  {
    phone_number: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(number, '+16135550123', '+18765551234', '+10000000000') },
      { weight: 1, arbitrary: fc.anything() },
    ),
    method_id: fc.oneof(fc.constant(phoneIdOf(number)), fc.string(), fc.anything()),
    code: fc.oneof(fc.constantFrom('123456', '000000'), fc.string(), fc.anything()),
    locale: fc.oneof(fc.constantFrom('en', 'es', 'pt-br'), fc.string(), fc.anything()),
    expiration_minutes: fc.oneof(fc.integer({ min: -1, max: 12 }), fc.anything()),
  },
  { requiredKeys: [] },
);

const wellFormed = fc.oneof(
  fc.record({
    path: fc.constantFrom('/whatsapp/send', '/whatsapp/login_or_create'),
    body: fc.constantFrom(number, '+16135550123').map((value) => JSON.stringify({ phone_number: value })),
  }),
  fc.record({
    path: fc.constant('/authenticate'),
    body: fc
      .constantFrom('123456', '000000')
      .map((code) => JSON.stringify({ method_id: phoneIdOf(number), code })),
  }),
);

const body: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fields, fc.dictionary(foreignKeys, fc.constant(poison), { maxKeys: 2 }))
      .map(([known, foreign]) => asText({ ...known, ...foreign })),
  },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 5_000 }) },
);

const headerName = fc.constantFrom(
  'content-type',
  'origin',
  'sec-fetch-site',
  'cookie',
  'authorization',
  'x-forwarded-for',
  'idempotency-key',
  'content-length',
  'content-encoding',
  'user-agent',
  'host',
  'x-user-id',
  'access-control-request-method',
);

const headerValue = fc.oneof(
  fc.constantFrom(
    'application/json',
    'https://app.example.com',
    'null',
    'same-origin',
    '203.0.113.9',
    '2001:db8::1',
    '__Host-whatsapp_otp_flow=a.b; x',
    '__Host-stytch_session=poison-of-the-page',
    '99999999',
    'POST',
  ),
  fc.string({ maxLength: 60 }).map((text) => text.replace(/[^\u0020-\u00ff]/g, '')),
);

const outcome = fc.constantFrom(
  'ok',
  'ok',
  'ok',
  'unknown',
  'lock',
  'brand',
  'html',
  'null',
  'garbage',
  'sync',
);

const request = fc.record({
  method: fc.oneof(
    { weight: 9, arbitrary: fc.constant('POST') },
    { weight: 1, arbitrary: fc.constantFrom('GET', 'PUT', 'OPTIONS', 'HEAD', 'DELETE', 'PATCH', 'PROPFIND') },
  ),
  path: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('/whatsapp/send', '/whatsapp/login_or_create', '/authenticate') },
    { weight: 1, arbitrary: fc.webPath() },
  ),
  query: fc.oneof(
    { weight: 9, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.webQueryParameters() },
  ),
  usual: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  headers: fc.array(fc.tuple(headerName, headerValue), { maxLength: 3 }),
  keepsCookie: fc.boolean(),
  body,
  wellFormed: fc.option(wellFormed, { freq: 2 }),
  outcome,
});

describe('10,000 requests of any kind', () => {
  it('bring Stytch named fields only, and end in a documented answer (H-091)', async () => {
    let now = Date.parse('2026-11-25T12:00:00Z');
    let current = 'ok';
    const answer = (make: (data: Record<string, unknown>) => unknown) => (data: Record<string, unknown>) => {
      if (current === 'ok') return make(data);
      if (current === 'unknown') throw stytchError(404, 'phone_number_not_found');
      if (current === 'lock') throw stytchError(429, 'user_lock_limit_reached');
      if (current === 'brand') throw stytchError(400, 'brand_new');
      if (current === 'html') throw Object.assign(new Error('<html>'), { request: { data: poison } });
      if (current === 'null') return null;
      if (current === 'sync') throw poison;
      return { phone_id: [poison], session_token: { poison } };
    };
    const stytch = recordingStytch({
      send: answer(sent),
      loginOrCreate: answer(sent),
      authenticate: answer(checked),
    });
    const { handler, events } = createEndpoint({
      stytch,
      operations: ['send', 'loginOrCreate', 'authenticate'],
      limits: wideLimits,
      dailySendBudget: 100_000,
      now: () => now,
    });
    let cookie = '';
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(request, async (made) => {
        now += 10;
        current = made.outcome;
        const response = await handler(toRequest(made, cookie));
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
        expect(handlerStatuses).toContain(response.status);
        expect(response.headers.get('cache-control')).toBe('no-store');
        const text = await response.text();
        expect(JSON.parse(text)).toMatchObject({ status_code: response.status });
        expect(text).not.toMatch(/poison|upstream words|<html>|brand_new/);
        const flow = response.headers
          .getSetCookie()
          .find((line) => line.startsWith('__Host-whatsapp_otp_flow'));
        if (flow) cookie = flow.split(';')[0] ?? '';
      }),
      { numRuns: 10_000 },
    );
    for (const { method, data } of stytch.calls) {
      expect(allowed[method]).toEqual(expect.arrayContaining(Object.keys(data)));
      expect(JSON.stringify({ ...data, attributes: undefined })).not.toContain(poison);
    }
    expect(JSON.stringify(events)).not.toMatch(/poison|2025550123|123456/);
    expect(stytch.sends().length).toBeGreaterThan(500);
    expect(stytch.checks().length).toBeGreaterThan(100);
    expect(statuses.get(200)).toBeGreaterThan(200);
    expect(statuses.size).toBeGreaterThan(8);
  });
});

function toRequest(made: typeof request extends fc.Arbitrary<infer T> ? T : never, cookie: string): Request {
  const headers = new Headers(
    made.usual
      ? {
          'content-type': 'application/json',
          origin: 'https://app.example.com',
          'x-forwarded-for': '203.0.113.7',
        }
      : {},
  );
  if (made.keepsCookie && cookie !== '') headers.set('cookie', cookie);
  for (const [name, value] of made.headers) headers.set(name, value);
  const hasBody = made.method !== 'GET' && made.method !== 'HEAD';
  const query = made.query === '' ? '' : `?${made.query}`;
  const { path, body: content } = made.wellFormed ?? made;
  return new Request(base + path + query, {
    method: made.method,
    headers,
    ...(hasBody ? { body: content as BodyInit } : {}),
  });
}

function asText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '{}';
  }
}
