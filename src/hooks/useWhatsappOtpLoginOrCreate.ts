'use client';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { WhatsappOtpError } from '../client/WhatsappOtpError.js';
import type { LoginOrCreateRequest, LoginOrCreateResponse } from '../protocol/loginOrCreate.js';
import { useClient, useOwnQueryClient, type ClientSource } from './useClient.js';
import { whatsappOtpLoginOrCreateOptions } from './whatsappOtpMutations.js';

/**
 * Sends a passcode, creating the user when there is none with that number. A TanStack mutation, untouched: its `variables` and `data` hold the request and the reply
 * until it is reset or unmounted. Works with the app's QueryClient and without any.
 */
export function useWhatsappOtpLoginOrCreate(
  source: ClientSource,
): UseMutationResult<LoginOrCreateResponse, WhatsappOtpError, LoginOrCreateRequest> {
  return useMutation(whatsappOtpLoginOrCreateOptions(useClient(source)), useOwnQueryClient());
}
