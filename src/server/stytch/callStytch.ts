import { withTimeout } from '../../platform/withTimeout.js';
import type { StytchLike } from './StytchLike.js';

/** How a call ended. Only named fields of what the SDK threw are kept: its errors contain the number and the code. */
export type StytchReply =
  | { readonly kind: 'ok'; readonly body: Readonly<Record<string, unknown>> }
  | {
      readonly kind: 'error';
      readonly errorType: string;
      readonly status: number | undefined;
      readonly requestId: string | undefined;
    }
  | {
      readonly kind: 'fault';
      readonly fault: 'timeout' | 'network' | 'invalid_response';
      /** What happened, without the request. */
      readonly cause?: Error | undefined;
    };

/** One of the three calls, with the object that its method belongs to. */
export type StytchMethod = 'send' | 'loginOrCreate' | 'authenticate';

/**
 * Calls Stytch once, with a deadline that holds and no redirect followed. Never throws.
 *
 * The SDK's `timeout` does nothing and it follows a 307 with number and code; but it spreads its configuration into
 * `fetch`, so a shadow of it, with a signal and `redirect: 'error'`, fixes both without touching the app's client.
 */
export async function callStytch(
  stytch: StytchLike,
  method: StytchMethod,
  data: object,
  deadline: number,
  onLate?: (reply: StytchReply) => void,
): Promise<StytchReply> {
  const controller = new AbortController();
  let late = false;
  const reply = exchange(stytch, method, data, controller.signal).then(readReply).catch(readError);
  reply.then((known) => {
    if (late) onLate?.(known);
  }, noop);
  try {
    return await withTimeout(deadline, () => reply);
  } catch (error) {
    late = true;
    controller.abort();
    return { kind: 'fault', fault: 'timeout', cause: error as Error };
  }
}

async function exchange(
  stytch: StytchLike,
  method: StytchMethod,
  data: object,
  signal: AbortSignal,
): Promise<unknown> {
  const owner: object = method === 'authenticate' ? stytch.otps : stytch.otps.whatsapp;
  const run = (owner as Record<string, (data: object) => Promise<unknown>>)[method];
  return run?.call(shadowClient(owner, signal), data);
}

function shadowClient(owner: object, signal: AbortSignal): object {
  const config: unknown = (owner as { fetchConfig?: unknown }).fetchConfig;
  if (typeof config !== 'object' || config === null) return owner;
  const fetchConfig = { ...config, redirect: 'error', signal };
  return Object.create(owner, { fetchConfig: { value: fetchConfig } }) as object;
}

function readReply(value: unknown): StytchReply {
  if (typeof value !== 'object' || value === null) return { kind: 'fault', fault: 'invalid_response' };
  const body = value as Readonly<Record<string, unknown>>;
  const status = body['status_code'];
  if (typeof body['error_type'] === 'string') return readError(value);
  if (typeof status === 'number' && (status < 200 || status > 299)) {
    return { kind: 'fault', fault: 'invalid_response' };
  }
  return { kind: 'ok', body };
}

function readError(error: unknown): StytchReply {
  try {
    const {
      error_type: errorType,
      status_code: status,
      request_id: id,
      request,
    } = error as Record<string, unknown>;
    if (typeof errorType === 'string') {
      return {
        kind: 'error',
        errorType,
        status: typeof status === 'number' ? status : undefined,
        requestId: readRequestId(id),
      };
    }
    return {
      kind: 'fault',
      fault: request === undefined ? 'invalid_response' : 'network',
      cause: withoutRequest(error),
    };
  } catch {
    return { kind: 'fault', fault: 'invalid_response' };
  }
}

/** The SDK attaches the request, with the number and the code, to what it throws. */
function withoutRequest(error: unknown): Error | undefined {
  if (!(error instanceof Error)) return undefined;
  const { name, message, stack } = error;
  return Object.assign(new Error(message), { name, stack });
}

/** An id of Stytch's, or nothing: what ends up in responses and events has the shape of an id. */
export function readRequestId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w-]{1,100}$/.test(value) ? value : undefined;
}

function noop(): void {}
