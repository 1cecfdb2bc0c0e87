'use client';
import { useMemo } from 'react';
import { createWhatsappOtpClient, type WhatsappOtpClient } from '../client/createWhatsappOtpClient.js';

/** Where the calls go: the base URL of the app's endpoint, or any object with the client's three functions. */
export type ClientSource =
  | {
      /** The base URL of your three paths, such as `/api/otps`. This or `client`. */
      readonly endpoint: string;
      readonly client?: undefined;
    }
  | {
      /** Makes the calls in place of `endpoint`: any object with the three functions of a client. */
      readonly client: WhatsappOtpClient;
      readonly endpoint?: undefined;
    };

/**
 * The client that was given, or one for the endpoint.
 * @throws TypeError if both are missing.
 */
export function useClient({ client, endpoint }: ClientSource): WhatsappOtpClient {
  return useMemo(() => {
    if (client) return client;
    if (endpoint) return createWhatsappOtpClient({ endpoint });
    throw new TypeError(
      'Pass `endpoint` (the base URL of your server’s three paths, for example "/api/otps") or `client`: without one there is nowhere to send to.',
    );
  }, [client, endpoint]);
}
