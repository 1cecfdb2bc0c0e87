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
   * Milliseconds until a call without a whole answer rejects with `timeout`.
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
  if (isOffline()) throw new WhatsappOtpError('offline', { message: 'The browser is offline.' });
  const controller = new AbortController();
  let forget = () => {};
  const stop = new Promise<never>((_resolve, reject) => {
    const end = (error: WhatsappOtpError) => {
      reject(error);
      controller.abort();
    };
    const timeout = options.timeout ?? 15_000;
    const timer = setTimeout(() => end(timedOut(timeout)), timeout);
    const onAbort = () => end(aborted(true));
    signal?.addEventListener('abort', onAbort);
    forget = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
  });
  try {
    return await Promise.race([stop, exchange(path, body, options, controller.signal)]);
  } finally {
    // Not aborted: a call that was answered would stand in the browser's log as canceled.
    forget();
  }
}

async function exchange(
  path: string,
  body: Readonly<Record<string, unknown>>,
  options: PostOptions,
  signal: AbortSignal,
): Promise<Record<string, unknown>> {
  const headers = await requestHeaders(options.headers);
  if (signal.aborted) throw aborted(false);
  let response: Response;
  let reply: Record<string, unknown> | undefined;
  try {
    response = await (options.fetch ?? globalThis.fetch)(options.endpoint.replace(/\/+$/, '') + path, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      credentials: options.credentials ?? 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
      signal,
    });
    reply = isRedirect(response) ? undefined : await readBody(response);
  } catch {
    // The reason is left behind: engines word it differently, and it may quote the request.
    throw isOffline()
      ? new WhatsappOtpError('offline', { message: 'The browser went offline.', outcomeUnknown: true })
      : new WhatsappOtpError('network_error', {
          message: 'No answer from the endpoint. Is it running, and does it allow this origin (CORS)?',
          outcomeUnknown: true,
        });
  }
  if (isRedirect(response)) throw redirected(response);
  if (reply && response.ok && typeof reply['error_type'] !== 'string') return reply;
  throw replyError(response, reply, Date.now());
}

async function requestHeaders(given: PostOptions['headers']): Promise<Headers> {
  try {
    const headers = new Headers(typeof given === 'function' ? await given() : given);
    headers.set('content-type', 'application/json');
    headers.set('accept', 'application/json');
    return headers;
  } catch {
    throw new WhatsappOtpError('unknown_error', {
      message: 'The `headers` option threw, or gave what is no header. Nothing was sent.',
    });
  }
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

function timedOut(timeout: number): WhatsappOtpError {
  return new WhatsappOtpError('timeout', {
    message: `No whole answer within ${timeout} ms.`,
    outcomeUnknown: true,
  });
}

function isOffline(): boolean {
  return typeof navigator !== 'undefined' && navigator.onLine === false;
}
