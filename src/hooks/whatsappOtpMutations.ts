import type { UseMutationOptions } from '@tanstack/react-query';
import type { WhatsappOtpClient } from '../client/createWhatsappOtpClient.js';
import type { WhatsappOtpError } from '../client/WhatsappOtpError.js';
import type { AuthenticateRequest, AuthenticateResponse } from '../protocol/authenticate.js';
import type { LoginOrCreateRequest, LoginOrCreateResponse } from '../protocol/loginOrCreate.js';
import type { SendRequest, SendResponse } from '../protocol/send.js';

type Options<Response, Request> = UseMutationOptions<Response, WhatsappOtpError, Request>;

/** Options of a TanStack mutation that calls `client.send`. Its `mutationKey` is `['whatsapp-otp', 'send']`. */
export function whatsappOtpSendOptions(client: WhatsappOtpClient): Options<SendResponse, SendRequest> {
  return { ...mutationDefaults('send'), mutationFn: (request) => client.send(request) };
}

/** Options of a TanStack mutation that calls `client.loginOrCreate`. Its `mutationKey` is `['whatsapp-otp', 'loginOrCreate']`. */
export function whatsappOtpLoginOrCreateOptions(
  client: WhatsappOtpClient,
): Options<LoginOrCreateResponse, LoginOrCreateRequest> {
  return { ...mutationDefaults('loginOrCreate'), mutationFn: (request) => client.loginOrCreate(request) };
}

/** Options of a TanStack mutation that calls `client.authenticate`. Its `mutationKey` is `['whatsapp-otp', 'authenticate']`. */
export function whatsappOtpAuthenticateOptions(
  client: WhatsappOtpClient,
): Options<AuthenticateResponse, AuthenticateRequest> {
  return { ...mutationDefaults('authenticate'), mutationFn: (request) => client.authenticate(request) };
}

/**
 * Whatever the defaults of the app's QueryClient are: each send costs money, so nothing is repeated, queued or held up by
 * another mutation, and nothing with a code in it stays in a cache. Key and meta are for an app's global callbacks.
 */
function mutationDefaults(operation: 'send' | 'loginOrCreate' | 'authenticate') {
  const defaults = {
    mutationKey: ['whatsapp-otp', operation],
    meta: { whatsappOtp: operation },
    retry: false,
    networkMode: 'always',
    scope: undefined,
    gcTime: 0,
  } as const;
  // TanStack's types forbid the `undefined` that replaces an app's default scope.
  return defaults as Omit<typeof defaults, 'scope'>;
}
