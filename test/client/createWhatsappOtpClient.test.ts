import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  createWhatsappOtpClient,
  type WhatsappOtpClientOptions,
} from '../../src/client/createWhatsappOtpClient';
import { WhatsappOtpError } from '../../src/client/WhatsappOtpError';

const phoneNumber = '+12025550123';
const reply = {
  status_code: 200,
  request_id: 'request-1',
  user_id: 'user-1',
  phone_id: 'phone-1',
  user_created: true,
};

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what goes out', () => {
  test('a login or create posts snake_case JSON to Stytch’s path under the endpoint', async () => {
    const { client, calls } = clientFor(() => json(reply));
    await client.loginOrCreate({
      phoneNumber,
      expirationMinutes: 5,
      locale: 'pt-br',
      createUserAsPending: true,
      attributes: { ipAddress: '192.0.2.1', userAgent: 'test' },
    });
    expect(calls[0]?.url).toBe('/api/otps/whatsapp/login_or_create');
    expect(calls[0]?.init).toMatchObject({
      method: 'POST',
      credentials: 'same-origin',
      redirect: 'manual',
      cache: 'no-store',
    });
    expect(calls[0]?.body).toEqual({
      phone_number: phoneNumber,
      expiration_minutes: 5,
      locale: 'pt-br',
      create_user_as_pending: true,
      attributes: { ip_address: '192.0.2.1', user_agent: 'test' },
    });
  });

  test('a field that is undefined is left out, never null', async () => {
    const { client, calls } = clientFor(() => json(reply));
    await client.send({ phoneNumber, locale: undefined, userId: undefined });
    expect(calls[0]?.body).toEqual({ phone_number: phoneNumber });
  });

  test('a field that is not of the protocol stays here', async () => {
    const { client, calls } = clientFor(() => json(reply));
    await client.send(Object.assign({ phoneNumber }, { role: 'admin' }));
    expect(calls[0]?.body).toEqual({ phone_number: phoneNumber });
  });

  test('a slash at the end of the endpoint makes no double slash', async () => {
    const { client, calls } = clientFor(() => json({}), { endpoint: 'https://app.test/otps/' });
    await client.authenticate({ methodId: 'phone-1', code: '000042' });
    expect(calls[0]?.url).toBe('https://app.test/otps/authenticate');
    expect(calls[0]?.body).toEqual({ method_id: 'phone-1', code: '000042' });
  });

  test('a headers function is called for each request', async () => {
    let token = 0;
    const { client, calls } = clientFor(() => json(reply), {
      headers: async () => ({ 'x-csrf': `${++token}` }),
    });
    await client.send({ phoneNumber });
    await client.send({ phoneNumber });
    expect(calls.map((call) => new Headers(call.init.headers).get('x-csrf'))).toEqual(['1', '2']);
    expect(new Headers(calls[0]?.init.headers).get('content-type')).toBe('application/json');
  });

  test('a headers function that throws sends nothing', async () => {
    const { client, calls } = clientFor(() => json(reply), {
      headers: () => {
        throw new Error('no token');
      },
    });
    await expect(client.send({ phoneNumber })).rejects.toMatchObject({ code: 'unknown_error' });
    expect(calls).toEqual([]);
  });

  test.each([
    ['//other.example', /https:\/\/other\.example/],
    ['/\\other.example/otps', /https:\/\/other\.example/],
    ['\\/other.example', /https:\/\/other\.example/],
    ['/\t/other.example', /https:\/\/other\.example/],
    [' //other.example', /https:\/\/other\.example/],
    ['ftp://other.example', /https:\/\//],
    ['javascript:alert(1)', /https:\/\//],
    [' ', /"\/api\/otps"/],
    [42, /"\/api\/otps"/],
  ])('the endpoint %j is refused at once, saying what to write', (endpoint, advice) => {
    const create = () => createWhatsappOtpClient({ endpoint: endpoint as string });
    expect(create).toThrow(TypeError);
    expect(create).toThrow(advice);
  });

  test('an endpoint without encryption is refused on an https page, except on this machine', () => {
    const create = (endpoint: string) => () => createWhatsappOtpClient({ endpoint });
    expect(create('http://api.example/otps')).not.toThrow();
    vi.stubGlobal('location', { protocol: 'https:' });
    expect(create('http://api.example/otps')).toThrow(/"https:\/\/api\.example\/otps"/);
    expect(create('HTTP://api.example/otps')).toThrow(TypeError);
    expect(create('http://localhost.example/otps')).toThrow(TypeError);
    expect(create('http://localhost:3000/otps')).not.toThrow();
    expect(create('https://api.example/otps')).not.toThrow();
    expect(create('/api/otps')).not.toThrow();
  });

  test('an empty endpoint is refused at once, saying what to pass', () => {
    expect(() => createWhatsappOtpClient({ endpoint: '' })).toThrow(/"\/api\/otps"/);
  });
});

describe('what comes back', () => {
  test('a send gives camelCase fields', async () => {
    const { client } = clientFor(() => json(reply));
    await expect(client.loginOrCreate({ phoneNumber })).resolves.toEqual({
      phoneId: 'phone-1',
      requestId: 'request-1',
      statusCode: 200,
      userId: 'user-1',
      userCreated: true,
    });
  });

  test('an endpoint may leave out everything except the phone id', async () => {
    const { client } = clientFor(() => json({ phone_id: 'phone-1' }));
    await expect(client.send({ phoneNumber })).resolves.toEqual({ phoneId: 'phone-1' });
  });

  test('authenticate needs only a JSON object, and keeps the fields that the endpoint added', async () => {
    const { client } = clientFor(() => json({ redirect_to: '/home', session_token: '' }));
    await expect(client.authenticate({ methodId: 'phone-1', code: '123456' })).resolves.toEqual({
      sessionToken: '',
      body: { redirect_to: '/home', session_token: '' },
    });
  });

  test.each([{}, { phone_id: '' }, { phone_id: 7 }, { phone_id: null }])(
    'a send answered with %j is invalid_response, never a broken code step',
    async (body) => {
      const { client } = clientFor(() => json(body));
      await expect(client.send({ phoneNumber })).rejects.toMatchObject({
        code: 'invalid_response',
        status: 200,
      });
    },
  );
});

describe('what goes wrong', () => {
  test.each([
    ['an HTML page', () => new Response('<p>Sign in</p>', { headers: { 'content-type': 'text/html' } })],
    ['JSON that is said to be text', () => new Response('{}', { headers: { 'content-type': 'text/plain' } })],
    ['nothing', () => new Response(null, { status: 204 })],
    ['an empty body', () => new Response('', { headers: { 'content-type': 'application/json' } })],
    ['half a JSON', () => new Response('{"phone_id":', { headers: { 'content-type': 'application/json' } })],
    ['null', () => json(null)],
    ['a list', () => json([reply])],
    ['a string', () => json('ok')],
    ['over 64 KiB', () => json({ ...reply, pad: 'x'.repeat(65_536) })],
  ])('%s with status 200 is invalid_response', async (_what, answer) => {
    const { client } = clientFor(answer);
    await expect(client.send({ phoneNumber })).rejects.toMatchObject({ code: 'invalid_response' });
  });

  test('a body that never ends is given up at 64 KiB', async () => {
    let pulled = 0;
    const body = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(16_384));
      },
    });
    const { client } = clientFor(
      () => new Response(body, { headers: { 'content-type': 'application/json' } }),
    );
    await expect(client.send({ phoneNumber })).rejects.toMatchObject({ code: 'invalid_response' });
    expect(pulled).toBeLessThan(8);
  });

  test.each([
    [404, { error_type: 'otp_code_not_found' }, 'otp_code_not_found'],
    [401, { error_type: 'unable_to_auth_otp_code' }, 'unable_to_auth_otp_code'],
    [401, { error_type: 'unauthorized_credentials' }, 'unauthorized_credentials'],
    [429, { error_type: 'user_lock_limit_reached' }, 'user_lock_limit_reached'],
    [400, { error_type: 'brand_new' }, 'unknown_error'],
    [429, { error_type: 'brand_new' }, 'rate_limited'],
    [500, { error_type: 'brand_new' }, 'server_error'],
    [400, {}, 'unknown_error'],
    [503, {}, 'server_error'],
    [200, { error_type: 'invalid_code', status_code: 400 }, 'invalid_code'],
  ])('status %i with %j is %s', async (status, body, code) => {
    const { client } = clientFor(() => json(body, { status }));
    await expect(client.authenticate({ methodId: 'phone-1', code: '123456' })).rejects.toMatchObject({
      code,
      status,
    });
  });

  test.each([
    [502, 'server_error'],
    [500, 'server_error'],
    [429, 'rate_limited'],
    [404, 'invalid_response'],
    [403, 'invalid_response'],
  ])('HTML with status %i is %s', async (status, code) => {
    const { client } = clientFor(
      () => new Response('<h1>Oops</h1>', { status, headers: { 'content-type': 'text/html' } }),
    );
    await expect(client.send({ phoneNumber })).rejects.toMatchObject({ code, status });
  });

  test('an unknown type is kept for developers when it is a word, and dropped when it is a sentence', async () => {
    const { client } = clientFor(() => json({ error_type: 'brand_new' }, { status: 400 }));
    await expect(client.send({ phoneNumber })).rejects.toMatchObject({ errorType: 'brand_new' });
    const other = clientFor(() => json({ error_type: `no ${phoneNumber}` }, { status: 400 }));
    await expect(other.client.send({ phoneNumber })).rejects.toMatchObject({ errorType: undefined });
  });

  test('a 429 carries its wait and its request id', async () => {
    const { client } = clientFor(() =>
      json(
        { error_type: 'too_many_requests', request_id: 'request-9' },
        { status: 429, headers: { 'retry-after': '17' } },
      ),
    );
    await expect(client.send({ phoneNumber })).rejects.toMatchObject({
      code: 'too_many_requests',
      nextStep: 'wait',
      retryAfter: 17,
      requestId: 'request-9',
    });
  });

  test.each([301, 302, 303, 307, 308])('a %i to a login page is unexpected_redirect', async (status) => {
    const { client, calls } = clientFor(
      () => new Response(null, { status, headers: { location: '/login' } }),
    );
    await expect(client.send({ phoneNumber })).rejects.toMatchObject({ code: 'unexpected_redirect' });
    expect(calls).toHaveLength(1);
  });

  test.each(['Failed to fetch', 'Load failed', 'NetworkError when attempting to fetch resource.', ''])(
    'a fetch that rejects with "%s" is network_error with the outcome unknown',
    async (text) => {
      const { client } = clientFor(() => {
        throw new TypeError(text);
      });
      await expect(client.send({ phoneNumber })).rejects.toMatchObject({
        code: 'network_error',
        outcomeUnknown: true,
      });
    },
  );

  test('a browser that is offline, as its failed request proves, knows that nothing was sent', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const { client } = clientFor(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(client.send({ phoneNumber })).rejects.toMatchObject({
      code: 'offline',
      outcomeUnknown: false,
    });
  });

  test('a browser that only says it is offline sends', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const { client, calls } = clientFor(() => json(reply));
    await client.send({ phoneNumber });
    expect(calls).toHaveLength(1);
  });

  test.each([
    ['whose clock is five minutes ahead', 300_000],
    ['whose clock is a day behind', -86_400_000],
  ])('a Retry-After date is read against the date of a server %s', async (_name, ahead) => {
    const date = (ms: number) => new Date(Date.now() + ahead + ms).toUTCString();
    const headers = { 'content-type': 'application/json', 'retry-after': date(60_000), date: date(0) };
    const { client } = clientFor(
      () => new Response('{"error_type":"too_many_requests"}', { status: 429, headers }),
    );
    await expect(client.send({ phoneNumber })).rejects.toMatchObject({ retryAfter: 60 });
  });

  test('a polyfill’s answer without a body stream is read', async () => {
    const { client } = clientFor(() => {
      const response = json(reply);
      Object.defineProperty(response, 'body', { value: undefined });
      return response;
    });
    await expect(client.send({ phoneNumber })).resolves.toMatchObject({ phoneId: expect.any(String) });
  });

  test('headers that never come end in a timeout of which nothing was sent', async () => {
    const { client, calls } = clientFor(() => json(reply), {
      timeout: 10,
      headers: () => new Promise(() => {}),
    });
    await expect(client.send({ phoneNumber })).rejects.toMatchObject({
      code: 'timeout',
      outcomeUnknown: false,
    });
    expect(calls).toEqual([]);
  });

  test('an endpoint that never answers is timeout after fifteen seconds, and its request is aborted', async () => {
    vi.useFakeTimers();
    const { client, calls } = clientFor(() => new Promise<Response>(() => {}));
    const call = client.send({ phoneNumber }).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(14_999);
    expect(calls[0]?.init.signal?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await call).toMatchObject({ code: 'timeout', outcomeUnknown: true });
    expect(calls[0]?.init.signal?.aborted).toBe(true);
  });

  test('a body that stops half way is timeout too', async () => {
    vi.useFakeTimers();
    const { client } = clientFor(
      () => new Response(new ReadableStream(), { headers: { 'content-type': 'application/json' } }),
      { timeout: 50 },
    );
    const call = client.send({ phoneNumber }).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(50);
    expect(await call).toMatchObject({ code: 'timeout' });
  });

  test('an abort is aborted, and before the start sends nothing', async () => {
    const { client, calls } = clientFor(() => new Promise<Response>(() => {}));
    const controller = new AbortController();
    const call = client.send({ phoneNumber }, { signal: controller.signal }).catch((error: unknown) => error);
    await vi.waitFor(() => expect(calls).toHaveLength(1));
    controller.abort();
    expect(await call).toMatchObject({ code: 'aborted', nextStep: 'none' });
    await expect(client.send({ phoneNumber }, { signal: controller.signal })).rejects.toMatchObject({
      code: 'aborted',
    });
    expect(calls).toHaveLength(1);
  });

  test('no error of any kind holds the number, the code or the id', async () => {
    const answers: (() => Response | Promise<Response>)[] = [
      () =>
        json(
          { error_type: 'otp_code_not_found', error_message: `No 123456 for ${phoneNumber}` },
          { status: 404 },
        ),
      () => json({ error_type: 'phone-1', request_id: phoneNumber }, { status: 400 }),
      () => json({ phone_id: 3 }),
      () => new Response(phoneNumber, { status: 502 }),
      () => {
        throw new TypeError(`${phoneNumber} 123456`);
      },
    ];
    const errors = await Promise.all(
      answers.map(async (answer) => {
        const { client } = clientFor(answer);
        try {
          return await client.send({ phoneNumber });
        } catch (error) {
          return error as WhatsappOtpError;
        }
      }),
    );
    expect(errors.every((error) => error instanceof WhatsappOtpError)).toBe(true);
    const dump = errors.map((error) => everything(error)).join();
    expect(dump).not.toContain('2025550123');
    expect(dump).not.toContain('123456');
  });
});

/** Every own property and the cause, as error trackers collect them. */
function everything(error: unknown): string {
  const names = Object.getOwnPropertyNames(error).filter((name) => name !== 'stack');
  return JSON.stringify(names.map((name) => [name, (error as Record<string, unknown>)[name]]));
}

function json(body: unknown, init?: ResponseInit): Response {
  return Response.json(body, init);
}

function clientFor(
  answer: () => Response | Promise<Response>,
  options: Partial<WhatsappOtpClientOptions> = {},
) {
  const calls: { url: string; init: RequestInit; body: unknown }[] = [];
  const client = createWhatsappOtpClient({
    endpoint: '/api/otps',
    fetch: async (input, init = {}) => {
      calls.push({ url: String(input), init, body: JSON.parse(String(init.body)) });
      return answer();
    },
    ...options,
  });
  return { client, calls };
}

test.each([504, 500, 200])(
  'an answer with status %i that is not the endpoint’s own leaves the outcome unknown',
  async (status) => {
    const answer = () => new Response('<html>', { status, headers: { 'content-type': 'text/html' } });
    await expect(clientFor(answer).client.send({ phoneNumber })).rejects.toMatchObject({
      outcomeUnknown: true,
    });
  },
);

test('an abort while the headers are made sends nothing', async () => {
  const { client, calls } = clientFor(() => json(reply), {
    headers: () => new Promise((resolve) => setTimeout(() => resolve({}), 20)),
  });
  const controller = new AbortController();
  const call = client.send({ phoneNumber }, { signal: controller.signal }).catch((error: unknown) => error);
  controller.abort();
  expect(await call).toMatchObject({ code: 'aborted' });
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(calls).toEqual([]);
});

test.each(['text/html', 'application/json'])(
  'a response of %s that was cloned and not read is returned at once',
  async (type) => {
    const body = type === 'text/html' ? '<h1>Bad gateway</h1>' : `"${'x'.repeat(200_000)}"`;
    const clones: Response[] = [];
    const client = createWhatsappOtpClient({
      endpoint: '/api/otps',
      fetch: async () => {
        const response = new Response(body, { status: 502, headers: { 'content-type': type } });
        clones.push(response.clone());
        return response;
      },
    });
    await expect(client.loginOrCreate({ phoneNumber: '+12133734253' })).rejects.toMatchObject({
      code: 'server_error',
      status: 502,
    });
    expect(clones).toHaveLength(1);
  },
);
