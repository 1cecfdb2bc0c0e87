'use client';
import { useMutation, type QueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { WhatsappOtpError } from '../client/WhatsappOtpError.js';
import type { SendRequest, SendResponse } from '../protocol/send.js';
import { useClient, type ClientSource } from './useClient.js';
import { whatsappOtpSendOptions } from './whatsappOtpMutations.js';

/**
 * Sends a passcode to an existing user, or adds the number to one. An ordinary TanStack mutation: its `variables` and `data` hold the request and the
 * response until it is reset or unmounted. Needs a `QueryClientProvider`, or a `queryClient` as second argument.
 *
 * @example
 * const { mutate, isPending, error } = useWhatsappOtpSend({ endpoint: '/api/otps' });
 * mutate({ phoneNumber: '+12025550123' }, { onSuccess: ({ phoneId }) => setPhoneId(phoneId) });
 */
export function useWhatsappOtpSend(
  source: ClientSource,
  queryClient?: QueryClient,
): UseMutationResult<SendResponse, WhatsappOtpError, SendRequest> {
  return useMutation(whatsappOtpSendOptions(useClient(source)), queryClient);
}
