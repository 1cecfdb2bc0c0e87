import { isRecord } from '../../protocol/isRecord.js';
import type { FakeStytchConnection } from '../fake-stytch/connectFakeStytch.js';
import type { FakeStytchRequest } from '../fake-stytch/fakeStytchControl.js';
import type { PlainRequest, PlainResponse } from '../http/sendRequest.js';

export interface CheckOptions {
  /** The base URL, without a slash at the end. */
  readonly endpoint: string;
  /** The origin of the page that uses the endpoint. */
  readonly origin: string;
  /** E.164. */
  readonly phoneNumber: string;
  /** Sent with each request; names in lower case. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Also check the limits. */
  readonly limits?: boolean | undefined;
  readonly stytch: FakeStytchConnection;
  readonly send: (request: PlainRequest) => Promise<PlainResponse>;
  /** Waits for this many seconds. */
  readonly wait?: ((seconds: number) => Promise<void>) | undefined;
}

/** A request to the endpoint, its response, and what the backend asked Stytch meanwhile. */
export interface Exchange {
  /** For details: `POST /whatsapp/send`. */
  readonly name: string;
  /** Whether it was a POST to one of the three paths. */
  readonly isOperation: boolean;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly text: string;
  /** The parsed body, if it is a JSON object. */
  readonly json: Readonly<Record<string, unknown>> | undefined;
  readonly stytchCalls: readonly FakeStytchRequest[];
}

export interface RequestDetails {
  readonly method?: string | undefined;
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
}

export interface CheckContext {
  readonly options: CheckOptions;
  /** Posts to a path under the endpoint, as the page of the app does; a string is sent as it is. */
  readonly post: (path: string, body: unknown, details?: RequestDetails) => Promise<Exchange>;
  /** Every exchange so far, oldest first. */
  readonly exchanges: readonly Exchange[];
  /** What earlier checks found out. */
  readonly found: {
    /** The send that succeeded. */
    sent?: Exchange;
    /** The send with fields that a page must not choose; the same as `sent` if it succeeded. */
    sentWithForeignFields?: Exchange;
    /** The right code was accepted. */
    signedIn?: Exchange;
    /** Whether the code of `sent` can still be entered. */
    isFlowOpen?: boolean;
  };
}

export const paths = {
  send: '/whatsapp/send',
  loginOrCreate: '/whatsapp/login_or_create',
  authenticate: '/authenticate',
} as const;

export function createCheckContext(options: CheckOptions): CheckContext {
  const exchanges: Exchange[] = [];
  const jar = new Map<string, string>();

  async function post(path: string, body: unknown, details: RequestDetails = {}): Promise<Exchange> {
    const { method = 'POST' } = details;
    const before = await options.stytch.count();
    const response = await options.send({
      method,
      url: `${options.endpoint}${path}`,
      headers: requestHeaders(options, jar, details.headers),
      ...(method === 'POST' ? { body: typeof body === 'string' ? body : JSON.stringify(body) } : {}),
    });
    keepCookies(jar, response.cookies);
    const exchange: Exchange = {
      name: `${method} ${path}`,
      isOperation: method === 'POST' && Object.values<string>(paths).includes(path),
      status: response.status,
      headers: response.headers,
      cookies: response.cookies,
      text: response.body,
      json: parseObject(response.body),
      stytchCalls: await options.stytch.requestsAfter(before),
    };
    exchanges.push(exchange);
    return exchange;
  }

  return { options, post, exchanges, found: {} };
}

function requestHeaders(
  options: CheckOptions,
  jar: ReadonlyMap<string, string>,
  changes: RequestDetails['headers'] = {},
): Record<string, string> {
  const { endpoint, origin } = options;
  const cookies = Array.from(jar, ([name, value]) => `${name}=${value}`).join('; ');
  const all: Record<string, string | undefined> = {
    host: new URL(endpoint).host,
    accept: 'application/json',
    'content-type': 'application/json',
    'user-agent': 'react-whatsapp-otp check',
    origin,
    'sec-fetch-site': new URL(endpoint).origin === origin ? 'same-origin' : 'same-site',
    'sec-fetch-mode': 'cors',
    ...(cookies ? { cookie: cookies } : {}),
    ...options.headers,
    ...changes,
  };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** A cookie jar for one host, which is all that an endpoint needs. `Secure` cookies are kept over plain HTTP too. */
function keepCookies(jar: Map<string, string>, cookies: readonly string[]): void {
  for (const cookie of cookies) {
    const [, name, value] = /^\s*([^=;]+)=([^;]*)/.exec(cookie) ?? [];
    if (name === undefined || value === undefined) continue;
    if (value === '' || /;\s*max-age=(0|-\d+)\s*(;|$)/i.test(cookie)) jar.delete(name);
    else jar.set(name, value);
  }
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
