// Compiled by `npm run types`, never run.
import { useMutation, type QueryClient, type UseMutationResult } from '@tanstack/react-query';
import {
  useWhatsappOtpAuthenticate,
  useWhatsappOtpLoginOrCreate,
  useWhatsappOtpSend,
  whatsappOtpAuthenticateOptions,
  whatsappOtpLoginOrCreateOptions,
  whatsappOtpSendOptions,
  type AuthenticateRequest,
  type AuthenticateResponse,
  type ClientSource,
  type LoginOrCreateRequest,
  type LoginOrCreateResponse,
  type SendRequest,
  type SendResponse,
  type WhatsappOtpClient,
  type WhatsappOtpError,
} from 'react-whatsapp-otp';
import { expectTypeOf } from 'vitest';

declare const client: WhatsappOtpClient;
declare function accept(...values: readonly unknown[]): void;

// The hooks return TanStack's result, with the error's class in it.
expectTypeOf(useWhatsappOtpSend).returns.toEqualTypeOf<
  UseMutationResult<SendResponse, WhatsappOtpError, SendRequest>
>();
expectTypeOf(useWhatsappOtpLoginOrCreate).returns.toEqualTypeOf<
  UseMutationResult<LoginOrCreateResponse, WhatsappOtpError, LoginOrCreateRequest>
>();
expectTypeOf(useWhatsappOtpAuthenticate).returns.toEqualTypeOf<
  UseMutationResult<AuthenticateResponse, WhatsappOtpError, AuthenticateRequest>
>();
expectTypeOf(useWhatsappOtpSend).parameter(0).toEqualTypeOf<ClientSource>();
expectTypeOf(useWhatsappOtpSend).parameter(1).toEqualTypeOf<QueryClient | undefined>();

// The options factories infer the same in an app's own mutation.
export function useInferred() {
  const send = useMutation(whatsappOtpSendOptions(client));
  const loginOrCreate = useMutation(whatsappOtpLoginOrCreateOptions(client));
  const authenticate = useMutation({
    ...whatsappOtpAuthenticateOptions(client),
    onSuccess: ({ sessionToken }) => expectTypeOf(sessionToken).toEqualTypeOf<string | undefined>(),
    onError: (error) => expectTypeOf(error).toEqualTypeOf<WhatsappOtpError>(),
  });
  expectTypeOf(send.data).toEqualTypeOf<SendResponse | undefined>();
  expectTypeOf(loginOrCreate.data).toEqualTypeOf<LoginOrCreateResponse | undefined>();
  expectTypeOf(authenticate.error).toEqualTypeOf<WhatsappOtpError | null>();
  authenticate.mutate({ methodId: 'phone-number-test-1', code: '012345' });
  // @ts-expect-error a code is a string, because it may begin with 0
  authenticate.mutate({ methodId: 'phone-number-test-1', code: 12345 });
  // @ts-expect-error the number is required
  send.mutate({});
  // @ts-expect-error `createUserAsPending` belongs to `loginOrCreate`
  send.mutate({ phoneNumber: '+12133734253', createUserAsPending: true });
}

// A client is any object with the three functions.
accept((own: WhatsappOtpClient) => useWhatsappOtpSend({ client: own }));
// @ts-expect-error a function is missing
accept(() => useWhatsappOtpSend({ client: { send: client.send, loginOrCreate: client.loginOrCreate } }));
// @ts-expect-error neither endpoint nor client
accept(() => useWhatsappOtpSend({}));
