import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as stytch from 'stytch';
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { createEndpoint, number, secret, usNumber } from '../endpoint.js';
import { checked, recordingStytch, sent, stytchError } from '../recordingStytch.js';

const projectSecret = 'secret-test-that-nobody-may-see';

let server: Server;
let seen: { url: string | undefined; body: string }[];
let warned: MockInstance<typeof console.warn>;
let respond: (request: IncomingMessage, response: ServerResponse) => void;

beforeEach(async () => {
  seen = [];
  respond = () => {};
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    request.on('end', () => {
      seen.push({ url: request.url, body });
      respond(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
});

afterEach(async () => {
  vi.restoreAllMocks();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function client(): stytch.Client {
  const { port } = server.address() as AddressInfo;
  return new stytch.Client({
    project_id: 'project-test-00000000-0000-4000-8000-000000000000',
    secret: projectSecret,
    env: `http://127.0.0.1:${port}`,
  });
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  ((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  }) satisfies typeof respond;

describe('the real stytch SDK over HTTP', () => {
  it('sends a code and signs in, with named fields only', async () => {
    respond = (request, response) =>
      json(
        200,
        request.url?.endsWith('authenticate') ? checked({ code: '123456' }) : sent({ phone_number: number }),
      )(request, response);
    const { browser } = createEndpoint({ stytch: client() });
    const page = browser();
    expect((await page.send(number, { locale: 'es' })).status).toBe(200);
    expect((await page.check('123456')).status).toBe(200);
    expect(seen.map(({ url, body }) => [url, JSON.parse(body)])).toEqual([
      [
        '/v1/otps/whatsapp/login_or_create',
        {
          phone_number: number,
          locale: 'es',
          attributes: { ip_address: '203.0.113.7' },
          create_user_as_pending: true,
        },
      ],
      [
        '/v1/otps/authenticate',
        {
          method_id: 'phone-number-test-d5a3b680-e8a3-40c0-b815-012025550123',
          code: '123456',
          session_duration_minutes: 60,
          attributes: { ip_address: '203.0.113.7' },
        },
      ],
    ]);
  });

  it('that hangs is left at the deadline, its connection closed, nothing sent again (H-057)', async () => {
    const closed = new Promise<void>((resolve) => {
      respond = (request) => {
        request.socket.once('close', () => resolve());
      };
    });
    const { events, browser } = createEndpoint({ stytch: client(), deadline: 200 });
    const reply = await browser().send();
    expect([reply.status, reply.body['error_type']]).toEqual([504, 'upstream_timeout']);
    await closed;
    expect(seen).toHaveLength(1);
    expect(events.find(({ type }) => type === 'upstream_fault')).toMatchObject({ fault: 'timeout' });
  });

  it.each([
    ['HTML 502', 502, 'text/html', '<h1>Bad gateway</h1>'],
    ['HTML 503', 503, 'text/html', '<h1>Unavailable</h1>'],
    ['an empty 500', 500, 'application/json', ''],
    ['JSON null', 500, 'application/json', 'null'],
    ['a JSON string', 500, 'application/json', '"oops"'],
    ['other JSON', 500, 'application/json', '{"x":1}'],
    ['JSON of no send', 200, 'application/json', '{"x":1}'],
    ['null with 200', 200, 'application/json', 'null'],
    [
      'another status in the body',
      200,
      'application/json',
      '{"status_code":400,"phone_id":"phone-number-test-1"}',
    ],
    ['an error with 200', 200, 'application/json', '{"error_type":"oops","phone_id":"phone-number-test-1"}'],
  ])('that answers %s is our 502 (H-059, H-060)', async (_name, status, type, text) => {
    respond = (_request, response) => {
      response.writeHead(status, { 'content-type': type });
      response.end(text);
    };
    const { browser } = createEndpoint({ stytch: client() });
    const page = browser();
    const reply = await page.send();
    expect([reply.status, reply.body['error_type']]).toEqual([502, 'upstream_error']);
    expect(JSON.stringify(reply.body)).not.toMatch(/<h1>|oops/);
    expect(seen).toHaveLength(1);
  });

  it('that closes the connection, or is not there, is a 502', async () => {
    respond = (request) => request.socket.destroy();
    const dead = client();
    expect((await createEndpoint({ stytch: dead }).browser().send()).status).toBe(502);
    await new Promise((resolve) => server.close(resolve));
    expect((await createEndpoint({ stytch: dead }).browser().send()).status).toBe(502);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  it('is not redirected with number and code', async () => {
    respond = (request, response) => {
      if (request.url === '/elsewhere') return json(200, sent({ phone_number: number }))(request, response);
      response.writeHead(307, { location: '/elsewhere' });
      response.end();
    };
    const reply = await createEndpoint({ stytch: client() }).browser().send();
    expect(reply.status).toBe(502);
    expect(seen.map(({ url }) => url)).toEqual(['/v1/otps/whatsapp/login_or_create']);
  });

  it.each([
    ['too_many_requests', 'too_many_requests', 30],
    ['captcha_failed', 'too_many_requests', 30],
    ['too_few_tokens_authenticated', 'too_few_tokens_authenticated', 300],
    ['user_lock_limit_reached', 'too_many_attempts', 3_600],
  ])(
    'that answers 429 %s is a 429 with a wait, and no second try (H-033, H-063)',
    async (type, code, seconds) => {
      respond = json(
        429,
        { status_code: 429, error_type: type, error_message: 'x' },
        { 'retry-after': '37' },
      );
      const reply = await createEndpoint({ stytch: client() }).browser().send();
      expect(reply.status).toBe(429);
      expect(reply.body).toMatchObject({ error_type: code, retry_after: seconds });
      expect(reply.headers.get('retry-after')).toBe(String(seconds));
      expect(seen).toHaveLength(1);
    },
  );

  it('leaks neither secret, number, code nor its own words on any path (H-056, H-064, H-065)', async () => {
    const lines: string[] = [];
    warned.mockImplementation((line) => {
      lines.push(String(line));
    });
    const answers = [
      json(400, {
        status_code: 400,
        error_type: 'brand_new',
        error_message: 'upstream words',
        error_url: 'https://u',
      }),
      json(401, { status_code: 401, error_type: 'unauthorized_credentials', error_message: projectSecret }),
      json(500, { error_type: 'internal_server_error', error_message: number }),
      json(200, {}),
      ((request) => request.socket.destroy()) satisfies typeof respond,
    ];
    const bodies: string[] = [];
    for (const [index, answer] of answers.entries()) {
      respond = answer;
      const { browser } = createEndpoint({ stytch: client(), onEvent: undefined });
      const page = browser();
      const reply = await page.send(number, {}, { authorization: 'Bearer client-token' });
      bodies.push(JSON.stringify([reply.body, [...reply.headers]]));
      respond = json(200, sent({ phone_number: usNumber(index) }));
      await page.send(usNumber(index));
      respond = answer;
      const wrong = await page.check('987654', usNumber(index));
      bodies.push(JSON.stringify([wrong.body, [...wrong.headers]]));
    }
    expect(bodies.every((body) => /upstream_error/.test(body))).toBe(true);
    expect(lines.some((line) => /upstream_fault.*unauthorized_credentials/.test(line))).toBe(true);
    const everything = [...bodies, ...lines].join('\n');
    for (const word of [
      projectSecret,
      secret,
      number.slice(1),
      '987654',
      'upstream words',
      'brand_new',
      'Bearer',
    ]) {
      expect(everything).not.toContain(word);
    }
  });
});

describe('what Stytch refuses', () => {
  it.each([
    ['invalid_phone_number', 400],
    ['invalid_phone_number_country_code', 400],
    ['unsubscribed_phone_number', 400],
    ['downstream_carrier_error', 400],
  ] as const)('is passed on for a send: %s', async (type, status) => {
    const stub = recordingStytch({
      loginOrCreate: () => {
        throw stytchError(400, type);
      },
    });
    const reply = await createEndpoint({ stytch: stub }).browser().send();
    expect([reply.status, reply.body['error_type']]).toEqual([status, type]);
    expect(reply.body['error_message']).not.toContain('upstream');
  });

  it.each([
    ['otp_code_not_found', 404],
    ['unable_to_auth_otp_code', 401],
    ['attribute_mismatch', 401],
    ['invalid_method_id', 400],
  ] as const)('is passed on for a check: %s', async (type, status) => {
    const stub = recordingStytch({
      authenticate: () => {
        throw stytchError(status, type);
      },
    });
    const page = createEndpoint({ stytch: stub }).browser();
    await page.send();
    const reply = await page.check('123456');
    expect([reply.status, reply.body['error_type']]).toEqual([status, type]);
  });

  it.each(['unauthorized_credentials', 'invalid_argument', 'project_not_found', 'brand_new', '__proto__'])(
    'is our fault, and never “wrong code”: %s',
    async (type) => {
      const fail = () => {
        throw stytchError(401, type);
      };
      let fails = false;
      const stub = recordingStytch({
        loginOrCreate: (data) => (fails ? fail() : sent(data)),
        authenticate: fail,
      });
      const page = createEndpoint({ stytch: stub }).browser();
      await page.send();
      expect((await page.check('123456')).status).toBe(502);
      fails = true;
      expect((await page.send(usNumber(3))).status).toBe(502);
    },
  );

  it('as a lock is too many attempts, wherever our own limit is (H-033)', async () => {
    let failures = 0;
    const stub = recordingStytch({
      authenticate: () => {
        failures += 1;
        throw failures > 10
          ? stytchError(429, 'user_lock_limit_reached')
          : stytchError(404, 'otp_code_not_found');
      },
    });
    const wrongPerNumber = [{ points: 1_000, seconds: 60 }];
    const page = createEndpoint({ stytch: stub, limits: { wrongPerNumber } }).browser();
    await page.send();
    for (let wrong = 0; wrong < 10; wrong += 1) expect((await page.check('000000')).status).toBe(404);
    const locked = await page.check('000000');
    expect([locked.status, locked.body['error_type'], locked.body['retry_after']]).toEqual([
      429,
      'too_many_attempts',
      3_600,
    ]);
  });

  it.each([null, undefined, 'x', 7, [], () => {}])('with %s is a 502 (H-060)', async (value) => {
    const rejecting = recordingStytch({ loginOrCreate: () => Promise.reject(value) });
    const resolving = recordingStytch({ loginOrCreate: () => value });
    expect((await createEndpoint({ stytch: rejecting }).browser().send()).status).toBe(502);
    expect((await createEndpoint({ stytch: resolving }).browser().send()).status).toBe(502);
  });

  it('late, after the deadline, gives the budget back; what it sent late does not', async () => {
    for (const [outcome, after] of [
      ['refused', 200],
      ['sent', 503],
    ] as const) {
      let first = true;
      const stub = recordingStytch({
        loginOrCreate: async (data) => {
          if (!first) return sent(data);
          first = false;
          await new Promise((resolve) => setTimeout(resolve, 60));
          if (outcome === 'refused') throw stytchError(500, 'internal_server_error');
          return sent(data);
        },
      });
      const { browser } = createEndpoint({ stytch: stub, deadline: 20, dailySendBudget: 1 });
      expect((await browser().send()).status).toBe(504);
      await new Promise((resolve) => setTimeout(resolve, 80));
      expect((await browser().send(usNumber(2))).status).toBe(after);
    }
  });
});
