import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import type { FakeStytch } from 'react-whatsapp-otp/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startExample, type Example } from '../../examples/vite-hono/startExample.js';

const phone_number = '+12025550123';
let example: Example;
let stytch: FakeStytch;
/** All output on the console. */
let log: string;

beforeEach(async () => {
  vi.stubEnv('STYTCH_PROJECT_ID', undefined);
  vi.stubEnv('STYTCH_SECRET', undefined);
  log = '';
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...parts) => {
      log += `${parts.map((part) => (part instanceof Error ? part.stack : String(part))).join(' ')}\n`;
    });
  }
  example = await startExample({ port: 0, page: false, own: true });
  if (!example.stytch) throw new Error('The example calls Stytch: unset STYTCH_PROJECT_ID.');
  stytch = example.stytch;
});

afterEach(async () => {
  await example.close();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(new URL(`/api/otps${path}`, example.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

async function codeSent() {
  const { body } = await post('/whatsapp/login_or_create', { phone_number });
  return { method_id: body.phone_id as string, code: stytch.latestCode(phone_number) ?? '' };
}

describe('the endpoint written by hand', () => {
  it('signs a user in with a code in their language', async () => {
    const fields = { phone_number, locale: 'pt-br', expiration_minutes: 5 };
    const sent = await post('/whatsapp/login_or_create', fields);
    expect(Object.keys(sent.body).toSorted()).toEqual(['phone_id', 'request_id']);
    const [message] = stytch.messages;
    expect(message).toMatchObject({ phoneNumber: phone_number, locale: 'pt-br' });
    expect((message?.expiresAt ?? 0) - (message?.sentAt ?? 0)).toBe(300_000);

    const done = await post('/authenticate', { method_id: sent.body.phone_id, code: message?.code });
    expect(done.status).toBe(200);
    expect(Object.keys(done.body)).toEqual(['request_id']);
    expect(done.headers.get('Set-Cookie')).toMatch(
      /^session=\w{32}; Max-Age=3600; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  it('only sends to existing users on the other path', async () => {
    const nobody = await post('/whatsapp/send', { phone_number });
    expect(nobody).toMatchObject({ status: 404, body: { error_type: 'phone_number_not_found' } });
    stytch.addUser({ phoneNumber: phone_number });
    const sent = await post('/whatsapp/send', { phone_number, locale: 'es' });
    expect(sent.body.phone_id).toMatch(/^phone-number-test-/);
    expect(stytch.messages).toMatchObject([{ locale: 'es' }]);
  });

  it('returns Stytch’s errors with their status and body', async () => {
    const { method_id, code } = await codeSent();
    const wrong = code === '111111' ? '222222' : '111111';
    const refused = await post('/authenticate', { method_id, code: wrong });
    expect(refused).toMatchObject({
      status: 404,
      body: {
        status_code: 404,
        request_id: expect.stringMatching(/^request-id-test-/),
        error_type: 'otp_code_not_found',
        error_message: expect.any(String),
        error_url: expect.any(String),
      },
    });
    expect(refused.headers.has('Set-Cookie')).toBe(false);
  });

  it('only passes named fields on', async () => {
    const seen: Record<string, unknown>[] = [];
    vi.spyOn(stytch, 'fetch').mockImplementation(async (request) => {
      seen.push(await request.json());
      return Response.json({ status_code: 200, request_id: 'r', phone_id: 'p', session_token: 's' });
    });
    const forged = {
      phone_number,
      method_id: 'm',
      code: '012345',
      user_id: 'user-test-victim',
      session_token: 'stolen',
      session_jwt: 'stolen',
      session_duration_minutes: 527_040,
      session_custom_claims: { admin: true },
      create_user_as_pending: true,
      attributes: { ip_address: '203.0.113.7', user_agent: 'forged' },
      options: { ip_match_required: false },
      telemetry_id: 't',
    };
    const headers = { 'User-Agent': 'Firefox' };
    for (const path of ['/whatsapp/send', '/whatsapp/login_or_create', '/authenticate']) {
      await post(path, forged, headers);
    }
    const attributes = { ip_address: '127.0.0.1', user_agent: 'Firefox' };
    expect(seen).toEqual([
      { phone_number, attributes },
      { phone_number, attributes },
      { method_id: 'm', code: '012345', attributes, session_duration_minutes: 60 },
    ]);
  });

  it.each([
    ['a page of HTML', { kind: 'html' }, 502, 'upstream_error'],
    ['a broken connection', { kind: 'drop' }, 502, 'upstream_error'],
    ['an empty body', { kind: 'empty' }, 502, 'upstream_error'],
    ['a truncated body', { kind: 'malformed', status: 500 }, 502, 'upstream_error'],
    [
      'an internal error',
      { kind: 'error', errorType: 'internal_server_error' },
      500,
      'internal_server_error',
    ],
    ['too many requests', { kind: 'error', errorType: 'too_many_requests' }, 429, 'too_many_requests'],
  ] as const)('returns JSON when Stytch responds with %s', async (_, fault, status, error_type) => {
    const right = await codeSent();
    for (const [path, body] of [
      ['/whatsapp/login_or_create', { phone_number }],
      ['/authenticate', right],
    ] as const) {
      stytch.fault(fault);
      const refused = await post(path, body);
      expect(refused).toMatchObject({ status, body: { status_code: status, error_type } });
      expect(refused.headers.get('Content-Type')).toContain('application/json');
    }
  });

  it.each([
    ['invalid JSON', '{', {}, 400],
    ['null', 'null', {}, 400],
    ['a number', '12', {}, 400],
    ['a body of megabytes', JSON.stringify({ phone_number: '1'.repeat(2_000_000) }), {}, 413],
    ['a form of another site', '{}', { 'Content-Type': 'text/plain', Origin: 'https://evil.example' }, 403],
  ])('answers JSON to %s', async (_, body, headers, status) => {
    const refused = await post('/whatsapp/login_or_create', body, headers);
    expect(refused).toMatchObject({ status, body: { status_code: status, error_type: expect.any(String) } });
    expect(stytch.messages).toEqual([]);
  });

  it('logs the request without number, code and secret', async () => {
    const right = await codeSent();
    for (const kind of ['html', 'drop', 'malformed'] as const) {
      stytch.fault({ kind });
      await post('/authenticate', right);
      stytch.fault({ kind });
      await post('/whatsapp/login_or_create', { phone_number });
    }
    await post('/whatsapp/send', { phone_number: '+1202555012' });
    await post('/authenticate', { ...right, code: 'sesame' });
    expect(log).toMatch(/\/api\/otps\/authenticate: 502 upstream_error [\da-f-]{36}/);
    expect(log).toMatch(/\/api\/otps\/whatsapp\/send: 400 invalid_phone_number request-id-test-/);
    expect(log).not.toMatch(/2025550|1202555|secret-test|sesame/);
    expect(log).not.toContain(right.code);
    expect(log).not.toContain(right.method_id);
  });
});

describe('the example', () => {
  it('streams delivered messages to the mock phone', async () => {
    await codeSent();
    const response = await fetch(new URL('/fake/messages', example.url));
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const first = new TextDecoder().decode((await reader.read()).value);
    expect(JSON.parse(first.replace('data: ', ''))).toEqual(stytch.messages[0]);
    await post('/whatsapp/login_or_create', { phone_number, locale: 'es' });
    const second = new TextDecoder().decode((await reader.read()).value);
    expect(JSON.parse(second.replace('data: ', ''))).toMatchObject({ locale: 'es' });
    await reader.cancel();
  });

  it('stops streaming when the page disconnects', async () => {
    const leave = vi.fn<() => void>();
    vi.spyOn(stytch, 'onMessage').mockReturnValue(leave);
    await codeSent();
    const response = await fetch(new URL('/fake/messages', example.url));
    await response.body?.cancel();
    await vi.waitFor(() => expect(leave).toHaveBeenCalledOnce());
  });

  it('only listens on loopback, on the next port if one is in use', async () => {
    const taken: Server = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const other = await startExample({ port, page: false });
    expect(other.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(Number(new URL(other.url).port)).toBeGreaterThan(port);
    await other.close();
    taken.close();
  });

  it('calls Stytch and has no mock phone if a project is set', async () => {
    vi.stubEnv('STYTCH_PROJECT_ID', 'project-test-11111111-1111-4111-8111-111111111111');
    vi.stubEnv('STYTCH_SECRET', 'secret-test-1');
    const live = await startExample({ port: 0, page: false, own: true });
    expect(live.stytch).toBeUndefined();
    expect((await fetch(new URL('/fake/messages', live.url))).status).toBe(404);
    await live.close();
  });
});
