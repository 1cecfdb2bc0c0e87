import type { Client } from 'stytch';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckOptions } from '../../src/cli/check/createCheckContext.js';
import { checks } from '../../src/cli/checks/checks.js';
import { handlerUnderCheck } from './handlerUnderCheck.js';
import { failures, runCheckOn, withOutcome } from './runCheckOn.js';

type Endpoint = (request: Request) => Promise<Response>;

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue(); // the SDK warns about a custom `env`
});

const generous = [{ points: 1000, seconds: 60 }];
const limits = {
  sendPerNumber: generous,
  sendPerAddress: generous,
  sendPerPrefix: generous,
  sendPerDialCode: generous,
  wrongPerNumber: generous,
  authenticatePerAddress: generous,
  wrongOverall: generous,
};

/** An endpoint that keeps the contract until something is changed. */
const good = (stytch: Client) => handlerUnderCheck(stytch, { operations: { send: true }, limits });

/** Changes what the page sent before a good endpoint gets it. */
const changeRequest =
  (change: (request: Request) => Request | Response | Promise<Request | Response>) =>
  (stytch: Client): Endpoint => {
    const endpoint = good(stytch);
    return async (request) => {
      const changed = await change(request);
      return changed instanceof Response ? changed : endpoint(changed);
    };
  };

/** Changes the response of a good endpoint. */
const changeResponse =
  (change: (response: Response, request: Request) => Response | Promise<Response>) =>
  (stytch: Client): Endpoint => {
    const endpoint = good(stytch);
    return async (request) => change(await endpoint(request.clone()), request);
  };

async function withHeaders(response: Response, change: (headers: Headers) => void): Promise<Response> {
  const headers = new Headers(response.headers);
  change(headers);
  return new Response(response.status === 204 ? null : await response.text(), {
    status: response.status,
    headers,
  });
}

async function withBody(
  response: Response,
  change: (body: Record<string, unknown>) => unknown,
): Promise<Response> {
  const body = JSON.stringify(change(await response.json()));
  return new Response(body, { status: response.status, headers: response.headers });
}

/** Posts the body of the page to Stytch as it is, which the docs warn of. */
function passThrough(stytch: Client): Endpoint {
  return async (request) => {
    const { pathname } = new URL(request.url);
    const body = await request.json();
    const ask = pathname.endsWith('/authenticate')
      ? stytch.otps.authenticate(body)
      : pathname.endsWith('/send')
        ? stytch.otps.whatsapp.send(body)
        : stytch.otps.whatsapp.loginOrCreate(body);
    const reply: object = await ask.catch((error: unknown) => error as object);
    return Response.json(reply, { status: 'status_code' in reply ? Number(reply.status_code) : 502 });
  };
}

const otherOrigin = 'https://app.example.com';

/** Counts wrong codes per code that was sent, so that each new code allows five more. */
function resettingLimit(stytch: Client): Endpoint {
  const endpoint = good(stytch);
  let wrong = 0;
  return async (request) => {
    if (isPath(request, '/login_or_create')) wrong = 0;
    if (isPath(request, '/authenticate') && ++wrong > 10) {
      return Response.json(
        { error_type: 'too_many_requests' },
        { status: 429, headers: { 'retry-after': '60' } },
      );
    }
    return endpoint(request);
  };
}

const isPath = (request: Request, path: string) => new URL(request.url).pathname.endsWith(path);
const sameOrigin = (request: Request) => {
  const headers = new Headers(request.headers);
  headers.set('origin', new URL(request.url).origin);
  headers.set('sec-fetch-site', 'same-origin');
  return new Request(request, { headers });
};

/** Broken endpoints, each with checks that must fail. */
const broken: readonly [string, readonly string[], (stytch: Client) => Endpoint, Partial<CheckOptions>?][] = [
  ['a base URL that is wrong', ['reachable'], () => async () => new Response('Not found', { status: 404 })],
  ['a page of another origin', ['reachable'], good, { origin: 'https://app.example.com' }],
  ['a redirect', ['reachable'], () => async () => Response.redirect('https://app.example.com/', 307)],
  ['everything answered with 200', ['reachable'], () => async () => Response.json({})],
  ['no response', ['reachable'], () => () => Promise.reject(new Error('connection breaks'))],
  [
    'a send by GET',
    ['methods'],
    changeRequest((request) => (request.method === 'GET' ? Response.json({}) : request)),
  ],
  [
    'any path that contains "whatsapp"',
    ['paths'],
    changeRequest((request) => (isPath(request, '/unknown') ? Response.json({ phone_id: 'x' }) : request)),
  ],
  [
    'a crash when the body is not JSON',
    ['body', 'errors'],
    changeResponse(async (response, request) =>
      (await request.text()) === '{' ? new Response('<h1>Oops</h1>', { status: 500 }) : response,
    ),
  ],
  [
    'JSON with any content type',
    ['content-type'],
    changeRequest((request) => {
      const headers = new Headers(request.headers);
      headers.set('content-type', 'application/json');
      return new Request(request, { headers });
    }),
  ],
  [
    'a body of any size',
    ['size'],
    changeRequest(async (request) => {
      if (request.method !== 'POST') return request;
      const headers = new Headers(request.headers);
      headers.delete('content-length');
      return new Request(request, {
        method: 'POST',
        headers,
        body: (await request.text()).replaceAll(/ {2,}/g, ''),
      });
    }),
  ],
  [
    'phone numbers that are not checked',
    ['phone-number'],
    changeResponse(async (response, request) =>
      /"phone_number":"(abc|\+1)"/.test(await request.text()) ? Response.json({ phone_id: 'x' }) : response,
    ),
  ],
  [
    'codes of any length',
    ['code'],
    changeResponse(async (response, request) =>
      (await request.text()).includes('"12345"') ? Response.json({}) : response,
    ),
  ],
  ['pages of any site', ['origin'], changeRequest((request) => sameOrigin(request))],
  [
    'an origin that is echoed',
    ['origin', 'preflight'],
    changeResponse((response, request) =>
      withHeaders(response, (headers) =>
        headers.set('access-control-allow-origin', request.headers.get('origin') ?? '*'),
      ),
    ),
  ],
  [
    'a backend that talks to another Stytch',
    ['stytch'],
    () => good({ otps: otherStytch() } as unknown as Client),
  ],
  [
    'a sandbox number that is refused',
    ['stytch'],
    (stytch) => handlerUnderCheck(stytch, { testPhoneNumbers: [] }),
  ],
  [
    'a limit that is full',
    ['stytch'],
    changeResponse((response, request) =>
      response.status === 200 && isPath(request, '/login_or_create')
        ? Response.json({ error_type: 'too_many_requests' }, { status: 429 })
        : response,
    ),
  ],
  [
    'no phone_id, and whether the user is new',
    ['send-response'],
    changeResponse((response, request) =>
      response.status === 200 && isPath(request, '/login_or_create')
        ? withBody(response, () => ({ user_created: true }))
        : response,
    ),
  ],
  [
    'a language that is ignored',
    ['send-request'],
    changeRequest(async (request) => {
      if (!isPath(request, '/login_or_create') || request.method !== 'POST') return request;
      const text = await request.text();
      return new Request(request, { method: 'POST', body: text.replace('"locale":"es",', '') });
    }),
  ],
  ['the body passed on as it is', ['send-fields', 'authenticate-fields', 'session', 'origin'], passThrough],
  [
    'a send that fails',
    ['send-operation'],
    changeResponse((response, request) =>
      isPath(request, '/whatsapp/send') && response.status === 200
        ? Response.json({ error_type: 'internal_server_error' }, { status: 500 })
        : response,
    ),
  ],
  [
    'one error for all wrong codes',
    ['wrong-code', 'expired-code'],
    changeResponse((response, request) =>
      isPath(request, '/authenticate') && [401, 404].includes(response.status)
        ? withBody(response, (body) => ({ ...body, error_type: 'invalid_request' }))
        : response,
    ),
  ],
  [
    'any code signs in',
    ['wrong-code'],
    changeResponse((response, request) =>
      isPath(request, '/authenticate') && response.status === 404 ? Response.json({}) : response,
    ),
  ],
  [
    'a fault of Stytch shown as a wrong code',
    ['stytch-credentials', 'stytch-fault'],
    changeResponse((response) =>
      response.status === 502
        ? Response.json({ error_type: 'unable_to_auth_otp_code' }, { status: 401 })
        : response,
    ),
  ],
  [
    'a limit without a time to wait',
    ['stytch-rate-limit'],
    changeResponse((response) => withHeaders(response, (headers) => headers.delete('retry-after'))),
  ],
  [
    'a right code that is refused',
    ['authenticate'],
    changeResponse((response, request) =>
      isPath(request, '/authenticate') && response.status === 200
        ? Response.json({ error_type: 'flow_not_found' }, { status: 401 })
        : response,
    ),
  ],
  [
    'a cookie that scripts can read',
    ['session'],
    changeResponse((response) =>
      withHeaders(response, (headers) => {
        const cookies = headers.getSetCookie();
        headers.delete('set-cookie');
        for (const cookie of cookies) headers.append('set-cookie', cookie.replace(/; HttpOnly/i, ''));
      }),
    ),
  ],
  [
    'a cookie that browsers refuse',
    ['session'],
    changeResponse((response) =>
      withHeaders(response, (headers) => {
        const cookies = headers.getSetCookie();
        headers.delete('set-cookie');
        for (const cookie of cookies) headers.append('set-cookie', cookie.replace(/Lax/i, 'None'));
      }),
    ),
  ],
  [
    'an endpoint that wants a token of the app',
    ['stytch'],
    changeResponse((response) =>
      response.status === 200 ? Response.json({ error_type: 'unauthorized' }, { status: 401 }) : response,
    ),
  ],
  [
    'responses that may be cached',
    ['no-store'],
    changeResponse((response) => withHeaders(response, (headers) => headers.set('cache-control', 'private'))),
  ],
  [
    'a wait in words',
    ['retry-after'],
    changeResponse((response) =>
      response.status === 429
        ? withHeaders(response, (headers) => headers.set('retry-after', 'Wed, 21 Oct 2026 07:28:00 GMT'))
        : response,
    ),
  ],
  [
    'a debug page',
    ['leaks'],
    changeResponse((response) =>
      response.status === 400
        ? withBody(response, (body) => ({ ...body, error_message: 'Error\n    at send (/srv/app.js:12:3)' }))
        : response,
    ),
  ],
  ['no limits', ['limit-sends', 'limit-wrong-codes'], good, { limits: true }],
  ['a limit of wrong codes that a new code resets', ['limit-wrong-codes'], resettingLimit, { limits: true }],
  [
    'a page of another origin without CORS headers',
    ['cors'],
    (stytch) => {
      const endpoint = handlerUnderCheck(stytch, { origins: [otherOrigin] });
      return async (request) =>
        withHeaders(await endpoint(request), (headers) => headers.delete('access-control-allow-origin'));
    },
    { origin: otherOrigin },
  ],
  [
    'a send that is repeated',
    ['send-request'],
    (stytch) => {
      const [endpoint, again] = [good(stytch), good(stytch)];
      return async (request) => {
        if (isPath(request, '/login_or_create')) await again(request.clone());
        return endpoint(request);
      };
    },
  ],
  [
    'JSON that is called text',
    ['send-response', 'authenticate', 'errors'],
    changeResponse((response) =>
      withHeaders(response, (headers) => headers.set('content-type', 'text/plain')),
    ),
  ],
];

describe('check finds', () => {
  it.each(broken)('%s', async (_, ids, endpoint, options = {}) => {
    const report = await runCheckOn(endpoint, options);
    expect(withOutcome(report, 'fails')).toEqual(expect.arrayContaining([...ids]));
    expect(report.ok).toBe(false);
  });

  it('nothing in the endpoint that these change', async () => {
    const report = await runCheckOn(good);
    expect(failures(report)).toEqual([]);
    expect(withOutcome(report, 'skipped')).toEqual(['cors', 'limit-wrong-codes', 'limit-sends']);
  });
});

it('every check fails for one of these endpoints', () => {
  expect(new Set(broken.flatMap(([, ids]) => ids))).toEqual(new Set(checks.map(({ id }) => id)));
});

it('a problem is reported once, with advice', async () => {
  const report = await runCheckOn(passThrough);
  const origin = report.checks.find(({ id }) => id === 'send-fields');
  expect(origin?.details).toEqual([
    'POST /whatsapp/login_or_create: Stytch received user_id, session_token, session_jwt, attributes as the page chose. Build the request to Stytch from named fields, never from the body as it is.',
  ]);
  for (const { details } of report.checks) {
    expect(details.length).toBeLessThanOrEqual(6);
    expect(new Set(details).size).toBe(details.length);
  }
});

/** A Stytch that the check cannot see. */
function otherStytch() {
  const reply = { status_code: 200, request_id: 'r', phone_id: 'phone-number-test-1' };
  const send = async () => reply;
  return { whatsapp: { send, loginOrCreate: send }, authenticate: send };
}
