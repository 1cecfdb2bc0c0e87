import { createAbort } from '../platform/createAbort.js';
import { readBody } from './readBody.js';
import { replyError } from './replyError.js';
import { WhatsappOtpError } from './WhatsappOtpError.js';

export interface PostOptions {
  /** Base URL of the three paths, with or without a slash at its end: `/api/otps`. */
  readonly endpoint: string;
  /** @default globalThis.fetch */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Extra headers; a function is called for each request, for CSRF and captcha tokens. */
  readonly headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined;
  /** @default 'same-origin' */
  readonly credentials?: RequestCredentials | undefined;
  /**
   * Milliseconds until a call without a complete answer rejects with `timeout`.
   * @default 15000
   */
  readonly timeout?: number | undefined;
}

/**
 * One POST of JSON, and the JSON object that answers it.
 * @throws WhatsappOtpError, and nothing else.
 */
export async function post(
  path: string,
  body: Readonly<Record<string, unknown>>,
  options: PostOptions,
  signal: AbortSignal | undefined,
): Promise<Record<string, unknown>> {
  if (signal?.aborted) throw aborted(false);
  const { signal: stopSignal, abort } = createAbort();
  const request: RequestProgress = { hasLeft: false };
  let forget = () => {};
  const stop = new Promise<never>((_resolve, reject) => {
    const end = (error: WhatsappOtpError) => {
      reject(error);
      abort();
    };
    const timeout = options.timeout ?? 15_000;
    // A timer set to more than that ends at once.
    const timer =
      timeout <= longestTimer
        ? setTimeout(() => end(timedOut(timeout, request.hasLeft)), timeout)
        : undefined;
    const onAbort = () => end(aborted(request.hasLeft));
    signal?.addEventListener('abort', onAbort);
    forget = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
  });
  try {
    return await Promise.race([stop, exchange(path, body, options, { signal: stopSignal, request })]);
  } finally {
    // Not aborted: the browser's log would list an answered call as canceled.
    forget();
  }
}

/** Whether the request was given to `fetch`: before that nothing can have been sent. */
interface RequestProgress {
  hasLeft: boolean;
}

/** In milliseconds. */
const longestTimer = 2 ** 31 - 1;

async function exchange(
  path: string,
  body: Readonly<Record<string, unknown>>,
  options: PostOptions,
  { signal, request }: { readonly signal: AbortSignal | undefined; readonly request: RequestProgress },
): Promise<Record<string, unknown>> {
  const headers = await requestHeaders(options.headers);
  if (signal?.aborted) throw aborted(false);
  // Some VPNs make a browser say so though its network works: only a request that fails proves it.
  const wasOffline = isOffline();
  let response: Response;
  let reply: Record<string, unknown> | undefined;
  try {
    request.hasLeft = true;
    response = await (options.fetch ?? globalThis.fetch)(options.endpoint.replace(/\/+$/, '') + path, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      credentials: options.credentials ?? 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
      ...(signal && { signal }),
    });
    reply = isRedirect(response) ? undefined : await readBody(response);
  } catch {
    // The reason is not passed on: engines word it differently, and it may quote the request.
    throw isOffline()
      ? new WhatsappOtpError('offline', { message: 'The browser is offline.', outcomeUnknown: !wasOffline })
      : new WhatsappOtpError('network_error', {
          message: 'No answer from the endpoint. Is it running, and does it allow this origin (CORS)?',
          outcomeUnknown: true,
        });
  }
  if (isRedirect(response)) throw redirected(response);
  if (reply && response.ok && typeof reply['error_type'] !== 'string') return reply;
  throw replyError(response, reply);
}

async function requestHeaders(given: PostOptions['headers']): Promise<HeadersInit> {
  try {
    const values = (typeof given === 'function' ? await given() : given) ?? undefined;
    const headers = createHeaders(values);
    if (!headers) return { ...Object(values), ...jsonHeaders };
    for (const [name, value] of Object.entries(jsonHeaders)) headers.set(name, value);
    return headers;
  } catch {
    throw new WhatsappOtpError('unknown_error', {
      message: 'The `headers` option threw, or returned something that is not a header. Nothing was sent.',
    });
  }
}

const jsonHeaders = { 'content-type': 'application/json', accept: 'application/json' };

/**
 * @returns `undefined` in a browser without a working `Headers`.
 * @throws TypeError for values that are not headers.
 */
function createHeaders(values: HeadersInit | undefined): Headers | undefined {
  try {
    new Headers().set('accept', 'application/json');
  } catch {
    return undefined;
  }
  return new Headers(values);
}

function isRedirect(response: Response): boolean {
  return (
    response.type === 'opaqueredirect' ||
    response.redirected ||
    (response.status >= 300 && response.status < 400)
  );
}

function redirected(response: Response): WhatsappOtpError {
  return new WhatsappOtpError('unexpected_redirect', {
    message: 'The endpoint answered with a redirect, often to a login page. Let it answer 401 instead.',
    status: response.status || undefined,
  });
}

function aborted(outcomeUnknown: boolean): WhatsappOtpError {
  return new WhatsappOtpError('aborted', { message: 'The call was aborted.', outcomeUnknown });
}

function timedOut(timeout: number, outcomeUnknown: boolean): WhatsappOtpError {
  return new WhatsappOtpError('timeout', {
    message: `No complete answer within ${timeout} ms.`,
    outcomeUnknown,
  });
}

function isOffline(): boolean {
  try {
    return navigator.onLine === false;
  } catch {
    return false;
  }
}
