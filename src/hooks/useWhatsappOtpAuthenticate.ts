'use client';
import { useMutation, type QueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { WhatsappOtpError } from '../client/WhatsappOtpError.js';
import type { AuthenticateRequest, AuthenticateResponse } from '../protocol/authenticate.js';
import { useClient, type ClientSource } from './useClient.js';
import { whatsappOtpAuthenticateOptions } from './whatsappOtpMutations.js';

/**
 * Authenticates a passcode. An ordinary TanStack mutation: its `variables` and `data` hold the request and the
 * response until it is reset or unmounted. Needs a `QueryClientProvider`, or a `queryClient` as second argument.
 */
export function useWhatsappOtpAuthenticate(
  source: ClientSource,
  queryClient?: QueryClient,
): UseMutationResult<AuthenticateResponse, WhatsappOtpError, AuthenticateRequest> {
  return useMutation(whatsappOtpAuthenticateOptions(useClient(source)), queryClient);
}
