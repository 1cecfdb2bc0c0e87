'use client';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { WhatsappOtpError } from '../client/WhatsappOtpError.js';
import type { AuthenticateRequest, AuthenticateResponse } from '../protocol/authenticate.js';
import { useClient, useOwnQueryClient, type ClientSource } from './useClient.js';
import { whatsappOtpAuthenticateOptions } from './whatsappOtpMutations.js';

/**
 * Checks a passcode. A TanStack mutation, untouched: its `variables` and `data` hold the request and the reply
 * until it is reset or unmounted. Works with the app's QueryClient and without any.
 */
export function useWhatsappOtpAuthenticate(
  source: ClientSource,
): UseMutationResult<AuthenticateResponse, WhatsappOtpError, AuthenticateRequest> {
  return useMutation(whatsappOtpAuthenticateOptions(useClient(source)), useOwnQueryClient());
}
