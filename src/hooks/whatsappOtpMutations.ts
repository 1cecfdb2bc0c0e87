import type { UseMutationOptions } from '@tanstack/react-query';
import type { WhatsappOtpClient } from '../client/createWhatsappOtpClient.js';
import type { WhatsappOtpError } from '../client/WhatsappOtpError.js';
import type { AuthenticateRequest, AuthenticateResponse } from '../protocol/authenticate.js';
import type { LoginOrCreateRequest, LoginOrCreateResponse } from '../protocol/loginOrCreate.js';
import type { SendRequest, SendResponse } from '../protocol/send.js';

/**
 * What every call of ours needs, whatever the app's QueryClient says: each send costs money, so nothing is repeated or
 * queued, and nothing with a code in it stays in a cache.
 */
export const mutationDefaults = { retry: false, networkMode: 'always', gcTime: 0 } as const;

type Options<Response, Request> = UseMutationOptions<Response, WhatsappOtpError, Request>;

/** Options of a TanStack mutation that calls `client.send`. */
export function whatsappOtpSendOptions(client: WhatsappOtpClient): Options<SendResponse, SendRequest> {
  return { ...mutationDefaults, mutationFn: (request) => client.send(request) };
}

/** Options of a TanStack mutation that calls `client.loginOrCreate`. */
export function whatsappOtpLoginOrCreateOptions(
  client: WhatsappOtpClient,
): Options<LoginOrCreateResponse, LoginOrCreateRequest> {
  return { ...mutationDefaults, mutationFn: (request) => client.loginOrCreate(request) };
}

/** Options of a TanStack mutation that calls `client.authenticate`. */
export function whatsappOtpAuthenticateOptions(
  client: WhatsappOtpClient,
): Options<AuthenticateResponse, AuthenticateRequest> {
  return { ...mutationDefaults, mutationFn: (request) => client.authenticate(request) };
}
