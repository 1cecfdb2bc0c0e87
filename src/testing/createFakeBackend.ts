import { createFakeStytch, type FakeStytch } from './createFakeStytch.js';
import { mswHandlers, type MswHttp } from './mswHandlers.js';
import { operationOf, operationPaths, type Operation } from './operation.js';
import { Refusal } from './refusal.js';
import { faultsOf, type Scenario } from './scenarios.js';
import { testId } from './testId.js';

export interface FakeBackendOptions {
  /** The Stytch behind the endpoint; one of its own when left out. */
  readonly stytch?: FakeStytch | undefined;
  /** What it does to a person from the start. @default 'normal' */
  readonly scenario?: Scenario | undefined;
}

/** An app's endpoint in memory, with a fake Stytch behind it. */
export interface FakeBackend {
  /** For the client: the three operations under any base. Anything else is 404. */
  readonly fetch: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;
  readonly stytch: FakeStytch;
  /** The code of the newest message to this number (E.164). */
  readonly latestCode: (phoneNumber: string) => string | undefined;
  /**
   * What it does to a person from now on, in place of the scenario before and of faults that were added by hand.
   * `wrongCode`, `expiredCode` and `locked` (an hour) refuse the check; `rateLimited` (a minute), `blockedCountry` and
   * `lostAnswer` (the code goes out, the answer does not come) hit the sends; `offline`, `slow` (2 s), `outage` (500),
   * `unreadable` (HTML, 502) and `misconfigured` (Stytch refuses the secret) hit every call; `normal` none.
   */
  readonly setScenario: (scenario: Scenario) => void;
  /** Request handlers for msw's `http`, on any host: `setupServer(...backend.mswHandlers(http, '/api/otps'))`. */
  readonly mswHandlers: <Handler>(http: MswHttp<Handler>, endpoint: string) => Handler[];
  /** What came in, oldest first; the array grows. */
  readonly requests: readonly FakeBackendRequest[];
}

export interface FakeBackendRequest {
  readonly operation: Operation;
  readonly path: string;
  /** The parsed JSON, or the text when it is none. */
  readonly body: unknown;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * A double of an app's endpoint: `createWhatsappOtpClient({ endpoint: '/api/otps', fetch: createFakeBackend().fetch })`.
 *
 * It passes named fields on, as a careful endpoint does, but believes those that a real one must take from its own
 * session (`user_id`, `session_token`, `session_duration_minutes` ...), so that a test can reach every answer.
 */
export function createFakeBackend(options: FakeBackendOptions = {}): FakeBackend {
  const { stytch = createFakeStytch(), scenario = 'normal' } = options;
  const requests: FakeBackendRequest[] = [];

  const fetch: FakeBackend['fetch'] = async (input, init) => {
    const request = toRequest(input, init);
    const { pathname: path } = new URL(request.url);
    const operation = operationOf(path);
    if (!operation) return new Refusal('route_not_found').toResponse(testId('request-id'));
    const body = parse(await request.text());
    requests.push({ operation, path, body, headers: Object.fromEntries(request.headers) });
    const forwarded = new Request(`https://stytch.test/v1/otps${operationPaths[operation]}`, {
      method: request.method,
      ...(request.method === 'POST' ? { body: JSON.stringify(named(body, operation)) } : {}),
      headers: stytch.authorization ? { Authorization: stytch.authorization } : {},
    });
    return stytch.fetch(forwarded, { signal: init?.signal ?? request.signal });
  };

  const setScenario: FakeBackend['setScenario'] = (next) => {
    stytch.clearFaults();
    for (const fault of faultsOf(next)) stytch.fault(fault);
  };
  if (scenario !== 'normal') setScenario(scenario);

  return {
    fetch,
    stytch,
    latestCode: stytch.latestCode,
    setScenario,
    mswHandlers: (http, endpoint) => mswHandlers(http, endpoint, fetch),
    requests,
  };
}

/**
 * Outside a browser there is no page that a relative address could be relative to. The signal stays out: jsdom's is not
 * one that Node's `Request` takes.
 */
function toRequest(input: RequestInfo | URL, init: RequestInit = {}): Request {
  const { signal: _, ...rest } = init;
  if (input instanceof Request) return new Request(input, rest);
  return new Request(new URL(String(input), 'http://localhost'), rest);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const sendNames = ['phone_number', 'expiration_minutes', 'attributes', 'locale'];

const names: Readonly<Record<Operation, readonly string[]>> = {
  send: [...sendNames, 'user_id', 'session_token', 'session_jwt'],
  loginOrCreate: [...sendNames, 'create_user_as_pending'],
  authenticate: [
    'method_id',
    'code',
    'attributes',
    'options',
    'session_token',
    'session_jwt',
    'session_duration_minutes',
    'session_custom_claims',
    'telemetry_id',
  ],
};

function named(body: unknown, operation: Operation): unknown {
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).filter(([name]) => names[operation].includes(name)));
}
