import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import { WhatsappOtpError, type WhatsappOtpClient } from 'react-whatsapp-otp';
import type { OtpRouter } from './otpRouter';

export function createOtpClient(url: string): WhatsappOtpClient {
  const otps = createTRPCClient<OtpRouter>({ links: [httpLink({ url })] });
  return {
    send: (request, { signal } = {}) => withOtpError(otps.send.mutate(request, signal ? { signal } : {})),
    loginOrCreate: (request, { signal } = {}) =>
      withOtpError(otps.loginOrCreate.mutate(request, signal ? { signal } : {})),
    authenticate: (request, { signal } = {}) =>
      withOtpError(otps.authenticate.mutate(request, signal ? { signal } : {})),
  };
}

function withOtpError<Reply>(call: Promise<Reply>): Promise<Reply> {
  return call.catch((error: unknown) => {
    if (!(error instanceof TRPCClientError)) throw WhatsappOtpError.from(error);
    const { otp } = (error.data ?? {}) as { otp?: unknown };
    throw WhatsappOtpError.from(otp ?? { code: 'network_error', outcomeUnknown: true });
  });
}
