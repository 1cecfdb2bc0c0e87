import { describe, expect, it, vi } from 'vitest';
import { base, createEndpoint, number, phoneIdOf } from '../endpoint.js';

const json = { 'content-type': 'application/json', origin: 'https://app.example.com' };

function request(path: string, body: BodyInit | null, headers: Record<string, string> = json): Request {
  return new Request(base + path, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
}

const send = '/whatsapp/login_or_create';

describe('the body of a request', () => {
  it.each([
    ['user_id', 'user-victim'],
    ['session_token', 'attacker'],
    ['session_jwt', 'x'],
    ['session_custom_claims', { admin: true }],
    ['session_duration_minutes', 527_040],
    ['create_user_as_pending', false],
    ['attributes', { ip_address: '1.1.1.1' }],
    ['constructor', 'x'],
    ['__proto__x', 'x'],
    ['toString', 'x'],
  ])('is refused with %s in a send (H-001, H-002, H-005)', async (key, value) => {
    const { stytch, browser } = createEndpoint({ operations: ['send', 'loginOrCreate', 'authenticate'] });
    for (const path of [send, '/whatsapp/send']) {
      const reply = await browser().post(
        path,
        { phone_number: number, [key]: value },
        { cookie: '__Host-stytch_session=victim' },
      );
      expect(reply.status).toBe(400);
      expect(reply.body['error_type']).toBe('invalid_request');
    }
    expect(stytch.calls).toEqual([]);
  });

  it('is refused with __proto__ as a key', async () => {
    const { stytch, browser } = createEndpoint();
    const reply = await browser().post(send, `{"phone_number":"${number}","__proto__":{"user_id":"victim"}}`);
    expect(reply.status).toBe(400);
    expect(stytch.calls).toEqual([]);
  });

  it.each([527_040, -1, '60', Number.MAX_VALUE])(
    'never sets the length of a session: %s (H-003)',
    async (value) => {
      const { stytch, browser } = createEndpoint({ sessionDurationMinutes: 45 });
      const page = browser();
      await page.send();
      const refused = await page.post('/authenticate', {
        method_id: phoneIdOf(number),
        code: '123456',
        session_duration_minutes: value,
      });
      expect(refused.status).toBe(400);
      await page.check('123456');
      expect(stytch.checks().map(({ data }) => data['session_duration_minutes'])).toEqual([45]);
    },
  );

  it('never carries a session into a check (H-002)', async () => {
    const { stytch, browser } = createEndpoint();
    const page = browser();
    await page.send();
    page.cookies.set('__Host-stytch_session', 'victim');
    const body = {
      method_id: phoneIdOf(number),
      code: '123456',
      session_token: 'attacker',
      session_jwt: 'x',
    };
    expect((await page.post('/authenticate', body)).status).toBe(400);
    await page.check('123456');
    expect(JSON.stringify(stytch.calls)).not.toMatch(/attacker|victim|session_token|session_jwt/);
  });

  it.each([
    ['../../x', 400],
    ['xx', 400],
    ['', 400],
    [7, 400],
    ['en', 200],
    ['es', 200],
    ['pt-br', 200],
    ['pt-BR', 200],
    ['fr', 200],
    ['de-DE', 200],
    ['zh-Hans', 200],
  ])('takes a locale from the list only: %s (H-005)', async (locale, status) => {
    const { stytch, browser } = createEndpoint();
    const reply = await browser().send(number, { locale });
    expect(reply.status).toBe(status);
    expect(stytch.calls).toHaveLength(status === 200 ? 1 : 0);
  });

  it.each([
    [1, 1],
    [4, 4],
    [10, 4],
  ])('bounds expiration_minutes %i by the server’s word', async (asked, sent) => {
    const { stytch, browser } = createEndpoint({ maxExpirationMinutes: 4 });
    await browser().send(number, { expiration_minutes: asked });
    expect(stytch.calls[0]?.data['expiration_minutes']).toBe(sent);
  });

  it.each([0, 11, 2.5, '5', null])('refuses expiration_minutes %s', async (minutes) => {
    const { browser } = createEndpoint();
    const reply = await browser().send(number, { expiration_minutes: minutes });
    expect(reply.body['error_type']).toBe('invalid_expiration_otp');
  });

  it('takes one value of a doubled key for every check and the call (H-007)', async () => {
    const { stytch, browser } = createEndpoint();
    const page = browser();
    const last = await page.post(send, `{"phone_number":"${number}","phone_number":"+88216123456"}`);
    expect(last.body['error_type']).toBe('country_not_allowed');
    const first = await page.post(send, `{"phone_number":"+88216123456","phone_number":"${number}"}`);
    expect(first.status).toBe(200);
    expect(stytch.calls.map(({ data }) => data['phone_number'])).toEqual([number]);
  });

  it.each([
    '?phone_number=%2B88216123456',
    '?code=1',
    '?x=%2B12025550123',
    '?123456',
    '?q=+1+(202)+555-0123',
  ])('is refused with a number or code in the URL: %s (H-008)', async (query) => {
    const { stytch, browser } = createEndpoint();
    const reply = await browser().post(send + query, { phone_number: number });
    expect(reply.status).toBe(400);
    expect(stytch.calls).toEqual([]);
  });

  it('ignores any other query string (H-008, H-023)', async () => {
    const { stytch, browser } = createEndpoint();
    expect((await browser().post(`${send}?x&user_country=US`, { phone_number: number })).status).toBe(200);
    expect(stytch.calls[0]?.data['phone_number']).toBe(number);
  });

  it.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 415],
    ['text/plain; application/json', 415],
    ['application/json, text/plain', 415],
    ['application/json; charset=utf-16', 415],
    ['application/jsonp', 415],
    ['APPLICATION/JSON', 200],
    ['application/json; charset=utf-8', 200],
  ])('of type %s is answered with %i (H-010)', async (type, status) => {
    const { stytch, handler } = createEndpoint();
    const body = JSON.stringify({ phone_number: number });
    const reply = await handler(request(send, body, { ...json, 'content-type': type }));
    expect(reply.status).toBe(status);
    expect(stytch.calls).toHaveLength(status === 200 ? 1 : 0);
  });

  it('of no type, or compressed, is not read (H-010)', async () => {
    const { handler } = createEndpoint();
    const bytes = new TextEncoder().encode(JSON.stringify({ phone_number: number }));
    expect((await handler(request(send, bytes, { origin: 'https://app.example.com' }))).status).toBe(415);
    expect((await handler(request(send, bytes, { ...json, 'content-encoding': 'gzip' }))).status).toBe(415);
  });

  it.each(['{', '', 'null', '[]', '"str"', '123', '\ufeff{}', '{"phone_number":}', 'true'])(
    'that is %j is a 400 with a JSON body (H-011)',
    async (text) => {
      const { handler } = createEndpoint();
      const reply = await handler(request(send, text));
      expect(reply.status).toBe(400);
      expect(await reply.json()).toMatchObject({
        status_code: 400,
        error_type: expect.stringMatching(/^[a-z_]+$/),
      });
    },
  );

  it('with bytes that are not UTF-8 is a 400 (H-011)', async () => {
    const { handler } = createEndpoint();
    const bytes = new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]);
    expect((await handler(request(send, bytes))).status).toBe(400);
  });

  it('said to be too large is refused before it is read (H-012)', async () => {
    const { handler } = createEndpoint();
    const pull = vi.fn<(controller: ReadableStreamDefaultController<Uint8Array>) => void>((controller) => {
      controller.enqueue(new Uint8Array(65_536));
    });
    const stream = new ReadableStream<Uint8Array>({ pull }, { highWaterMark: 0 });
    const reply = await handler(request(send, stream, { ...json, 'content-length': '10485760' }));
    expect(reply.status).toBe(413);
    expect(pull).not.toHaveBeenCalled();
  });

  it('without a length is cut off at 4 KiB and one chunk (H-013)', async () => {
    const { handler } = createEndpoint();
    let chunks = 0;
    const cancel = vi.fn<() => void>();
    const stream = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          chunks += 1;
          controller.enqueue(new Uint8Array(65_536));
        },
        cancel,
      },
      { highWaterMark: 0 },
    );
    expect((await handler(request(send, stream))).status).toBe(413);
    expect(chunks).toBeLessThanOrEqual(2);
    expect(cancel).toHaveBeenCalled();
  });

  it('with a false length is counted as it arrives', async () => {
    const { handler } = createEndpoint();
    const reply = await handler(request(send, 'x'.repeat(5_000), { ...json, 'content-length': '10' }));
    expect(reply.status).toBe(413);
  });

  it('that trickles in is given up after five seconds (H-015)', async () => {
    vi.useFakeTimers();
    try {
      const { stytch, handler } = createEndpoint();
      let timer: ReturnType<typeof setInterval>;
      const stream = new ReadableStream<Uint8Array>({
        start: (controller) => {
          timer = setInterval(() => controller.enqueue(new Uint8Array([0x20])), 1_000);
        },
        cancel: () => clearInterval(timer),
      });
      const reply = handler(request(send, stream));
      await vi.advanceTimersByTimeAsync(4_900);
      await vi.advanceTimersByTimeAsync(200);
      expect((await reply).status).toBe(408);
      expect(stytch.calls).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('nested as deep as it may be large is a 400, and deeper a 413 (H-016)', async () => {
    const { handler } = createEndpoint();
    const inside = '['.repeat(1_900) + ']'.repeat(1_900);
    expect((await handler(request(send, `{"x":${inside}}`))).status).toBe(400);
    expect((await handler(request(send, `{"phone_number":${inside}}`))).status).toBe(400);
    expect((await handler(request(send, '['.repeat(4_000)))).status).toBe(400);
    expect((await handler(request(send, `{"x":${'['.repeat(100_000)}`))).status).toBe(413);
  });

  it.each(['１２３４５６', '١٢٣٤٥٦', '12345', '1234567', '12 456', 123_456, '123456\n'])(
    'with the code %j is refused (H-019)',
    async (code) => {
      const { stytch, browser } = createEndpoint();
      const page = browser();
      await page.send();
      const reply = await page.post('/authenticate', { method_id: phoneIdOf(number), code });
      expect(reply.body['error_type']).toBe('invalid_code');
      expect(stytch.checks()).toEqual([]);
    },
  );

  it.each([
    '＋１５００５５５０００６',
    '12025550123',
    '+1 202 555 0123',
    '+0202555',
    '+1202555012345678',
    12_025_550_123,
  ])('with the number %j is refused (H-019)', async (phoneNumber) => {
    const { browser } = createEndpoint();
    const reply = await browser().post(send, { phone_number: phoneNumber });
    expect(reply.body['error_type']).toBe('invalid_phone_number');
  });

  it.each(['../../users/user-victim', 'phone-number-test-..%2f', 'https://evil.example/x', '', 'a b', 'é'])(
    'with the method_id %j is refused (H-022)',
    async (methodId) => {
      const { stytch, browser } = createEndpoint();
      const page = browser();
      await page.send();
      const reply = await page.post('/authenticate', { method_id: methodId, code: '123456' });
      expect(reply.status).toBe(400);
      expect(reply.body['error_type']).toBe('invalid_method_id');
      expect(stytch.checks()).toEqual([]);
    },
  );
});
