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
import { post, type PostOptions } from './post.js';
import { WhatsappOtpError } from './WhatsappOtpError.js';

/**
 * A client that posts to the app's own endpoint.
 *
 * Every failure is a `WhatsappOtpError`; nothing is ever sent twice by itself.
 * @throws TypeError at once when `endpoint` is empty.
 */
export function createWhatsappOtpClient(options: WhatsappOtpClientOptions): WhatsappOtpClient {
  if (!options.endpoint) {
    throw new TypeError(
      'createWhatsappOtpClient needs an `endpoint`: the base URL of your server’s three paths, for example "/api/otps".',
    );
  }
  return {
    send: async (request, { signal } = {}) =>
      whole(fromSendBody(await post(sendPath, toSendBody(request), options, signal))),
    loginOrCreate: async (request, { signal } = {}) =>
      whole(
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

function whole<T>(response: T | undefined): T {
  if (response !== undefined) return response;
  throw new WhatsappOtpError('invalid_response', {
    message: 'The endpoint’s reply has no `phone_id`, so no code could be checked. Pass Stytch’s field on.',
    status: 200,
    outcomeUnknown: true,
  });
}
