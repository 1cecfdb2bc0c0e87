import { createFakeStytch, type FakeStytch } from '../stytch/createFakeStytch.js';
import { createLostCodeWarning } from './createLostCodeWarning.js';
import { findTabStorage } from './findTabStorage.js';
import { mswHandlers, type MswHttp } from '../msw/mswHandlers.js';
import { findStytchOperation } from '../stytch/stytchOperation.js';
import { operationPaths, type Operation } from '../../protocol/operation.js';
import { StytchRefusal } from '../state/StytchRefusal.js';
import { scenarioFaults, type Scenario } from './scenarios.js';
import { createTestId } from '../state/createTestId.js';

export interface FakeBackendOptions {
  /** The Stytch behind the endpoint. @default a new `createFakeStytch()` */
  readonly stytch?: FakeStytch | undefined;
  /**
   * Keeps the fake's users and codes in the tab's `sessionStorage`, so that a form that waits for a code still works
   * after the page is reloaded. Without it a reload makes every sent code unknown, and the console says so. For
   * development only; with `stytch`, pass `storage` to `createFakeStytch` instead. @default false
   */
  readonly persist?: boolean | undefined;
  /** The scenario at the start. @default 'normal' */
  readonly scenario?: Scenario | undefined;
}

/** An app's endpoint in memory, in front of a fake Stytch. */
export interface FakeBackend {
  /** Pass this to the client. It answers the three operations under any base, and 404 for other paths. */
  readonly fetch: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;
  readonly stytch: FakeStytch;
  /** The code of the newest message to this number (E.164). */
  readonly latestCode: (phoneNumber: string) => string | undefined;
  /**
   * Switches to a scenario. It replaces the scenario before it and all faults that were added by hand.
   * `wrongCode`, `expiredCode` and `locked` (an hour) affect `authenticate`; `rateLimited` (a minute), `blockedCountry`
   * and `lostAnswer` (the code is sent, the response is lost) affect `send` and `loginOrCreate`; `offline`, `slow` (2 s),
   * `outage` (500), `unreadable` (HTML, 502) and `misconfigured` (Stytch refuses the secret) affect every request.
   */
  readonly setScenario: (scenario: Scenario) => void;
  /** Request handlers for msw's `http`, on any host: `setupServer(...backend.mswHandlers(http, '/api/otps'))`. */
  readonly mswHandlers: <Handler>(http: MswHttp<Handler>, endpoint: string) => Handler[];
  /** The requests so far, oldest first. The array grows. */
  readonly requests: readonly FakeBackendRequest[];
}

export interface FakeBackendRequest {
  readonly operation: Operation;
  readonly path: string;
  /** The parsed JSON, or the text if it is not JSON. */
  readonly body: unknown;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * A fake of an app's endpoint, for tests, stories and development.
 *
 * It forwards named fields only, as a careful endpoint does. Unlike a real one it also accepts the fields that must come
 * from the server's own session (`user_id`, `session_token`, `session_duration_minutes` ...), so that a test can reach
 * every response.
 * @throws Error if `NODE_ENV` is `production`.
 * @throws TypeError if both `stytch` and `persist` are given.
 * @example
 * const backend = createFakeBackend();
 * const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: backend.fetch });
 * // in a test, after the form has sent a code:
 * await user.type(codeField, backend.latestCode('+12025550123') ?? '');
 */
export function createFakeBackend(options: FakeBackendOptions = {}): FakeBackend {
  const { scenario = 'normal', persist = false } = options;
  if (persist && options.stytch) {
    throw new TypeError(
      'createFakeBackend: `persist` has no effect on the `stytch` you pass. Pass `storage: sessionStorage` to createFakeStytch instead.',
    );
  }
  const stytch = options.stytch ?? createFakeStytch({ storage: persist ? findTabStorage() : undefined });
  const explainLostCode = createLostCodeWarning();
  const requests: FakeBackendRequest[] = [];

  const fetch: FakeBackend['fetch'] = async (input, init) => {
    const request = toRequest(input, init);
    const { pathname: path } = new URL(request.url);
    const operation = findStytchOperation(path);
    if (!operation) return new StytchRefusal('route_not_found').toResponse(createTestId('request-id'));
    const body = parse(await request.text());
    requests.push({ operation, path, body, headers: Object.fromEntries(request.headers) });
    const forwarded = new Request(`https://stytch.test/v1/otps${operationPaths[operation]}`, {
      method: request.method,
      ...(request.method === 'POST' ? { body: JSON.stringify(pickFields(body, operation)) } : {}),
      headers: stytch.authorization ? { Authorization: stytch.authorization } : {},
    });
    const isFirst = requests.every((earlier) => earlier.operation === 'authenticate');
    const response = await stytch.fetch(forwarded, { signal: init?.signal ?? request.signal });
    if (operation === 'authenticate' && isFirst) await explainLostCode(response.clone());
    return response;
  };

  const setScenario: FakeBackend['setScenario'] = (next) => {
    stytch.clearFaults();
    for (const fault of scenarioFaults(next)) stytch.fault(fault);
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

// Outside a browser a relative URL has no base. The signal is left out because Node's `Request` rejects jsdom's.
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

function pickFields(body: unknown, operation: Operation): unknown {
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).filter(([name]) => names[operation].includes(name)));
}
