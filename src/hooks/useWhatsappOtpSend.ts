'use client';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { WhatsappOtpError } from '../client/WhatsappOtpError.js';
import type { SendRequest, SendResponse } from '../protocol/send.js';
import { useClient, useOwnQueryClient, type ClientSource } from './useClient.js';
import { whatsappOtpSendOptions } from './whatsappOtpMutations.js';

/**
 * Sends a passcode to an existing user, or adds the number to one. A TanStack mutation, untouched: its `variables` and `data` hold the request and the reply
 * until it is reset or unmounted. Works with the app's QueryClient and without any.
 */
export function useWhatsappOtpSend(
  source: ClientSource,
): UseMutationResult<SendResponse, WhatsappOtpError, SendRequest> {
  return useMutation(whatsappOtpSendOptions(useClient(source)), useOwnQueryClient());
}
