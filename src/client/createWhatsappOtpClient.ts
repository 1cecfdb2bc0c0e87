import {
  authenticatePath,
  fromAuthenticateBody,
  toAuthenticateBody,
  type AuthenticateRequest,
  type AuthenticateResponse,
} from '../protocol/authenticate.js';
import {
  fromLoginOrCreateBody,
  loginOrCreatePath,
  toLoginOrCreateBody,
  type LoginOrCreateRequest,
  type LoginOrCreateResponse,
} from '../protocol/loginOrCreate.js';
import { fromSendBody, sendPath, toSendBody, type SendRequest, type SendResponse } from '../protocol/send.js';
import { assertEndpoint } from './assertEndpoint.js';
import { post, type PostOptions } from './post.js';
import { WhatsappOtpError } from './WhatsappOtpError.js';

/**
 * A client that posts to your endpoint.
 *
 * Every failure is a `WhatsappOtpError`; nothing is ever sent twice.
 * @throws TypeError at once if `endpoint` cannot be posted to from this page.
 * @example
 * const client = createWhatsappOtpClient({
 *   endpoint: '/api/otps',
 *   headers: () => ({ 'x-csrf-token': readCsrfToken() }),
 * });
 * <WhatsappOtpForm client={client} />
 */
export function createWhatsappOtpClient(options: WhatsappOtpClientOptions): WhatsappOtpClient {
  assertEndpoint(options.endpoint);
  return {
    endpoint: options.endpoint,
    send: async (request, { signal } = {}) =>
      requirePhoneId(fromSendBody(await post(sendPath, toSendBody(request), options, signal))),
    loginOrCreate: async (request, { signal } = {}) =>
      requirePhoneId(
        fromLoginOrCreateBody(await post(loginOrCreatePath, toLoginOrCreateBody(request), options, signal)),
      ),
    authenticate: async (request, { signal } = {}) =>
      fromAuthenticateBody(await post(authenticatePath, toAuthenticateBody(request), options, signal)),
  };
}

/** Options of the client. */
export type WhatsappOtpClientOptions = PostOptions;

export interface WhatsappOtpCallOptions {
  /** Aborting it rejects the call with `aborted`. */
  readonly signal?: AbortSignal | undefined;
}

/** Anything with these three functions is a client: a tRPC caller, server actions, a test double. */
export interface WhatsappOtpClient {
  /** Where it posts to. Flows of different endpoints share neither storage nor other tabs. */
  readonly endpoint?: string | undefined;
  readonly send: (request: SendRequest, options?: WhatsappOtpCallOptions) => Promise<SendResponse>;
  readonly loginOrCreate: (
    request: LoginOrCreateRequest,
    options?: WhatsappOtpCallOptions,
  ) => Promise<LoginOrCreateResponse>;
  readonly authenticate: (
    request: AuthenticateRequest,
    options?: WhatsappOtpCallOptions,
  ) => Promise<AuthenticateResponse>;
}

function requirePhoneId<T>(response: T | undefined): T {
  if (response !== undefined) return response;
  throw new WhatsappOtpError('invalid_response', {
    message:
      'The endpoint’s reply has no `phone_id`, so no code could be authenticated. Pass Stytch’s field on.',
    status: 200,
    outcomeUnknown: true,
  });
}
