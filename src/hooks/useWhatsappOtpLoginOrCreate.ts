'use client';
import { useMutation, type QueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { WhatsappOtpError } from '../client/WhatsappOtpError.js';
import type { LoginOrCreateRequest, LoginOrCreateResponse } from '../protocol/loginOrCreate.js';
import { useClient, type ClientSource } from './useClient.js';
import { whatsappOtpLoginOrCreateOptions } from './whatsappOtpMutations.js';

/**
 * Sends a passcode, and creates the user if no user has that number. An ordinary TanStack mutation: its `variables` and `data` hold the request and the
 * response until it is reset or unmounted. Needs a `QueryClientProvider`, or a `queryClient` as second argument.
 */
export function useWhatsappOtpLoginOrCreate(
  source: ClientSource,
  queryClient?: QueryClient,
): UseMutationResult<LoginOrCreateResponse, WhatsappOtpError, LoginOrCreateRequest> {
  return useMutation(whatsappOtpLoginOrCreateOptions(useClient(source)), queryClient);
}
