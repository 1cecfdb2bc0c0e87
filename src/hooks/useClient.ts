'use client';
import { QueryClient, QueryClientContext } from '@tanstack/react-query';
import { useContext, useMemo, useRef } from 'react';
import { createWhatsappOtpClient, type WhatsappOtpClient } from '../client/createWhatsappOtpClient.js';

/** Where the calls go: the base URL of the app's endpoint, or any object with the client's three functions. */
export type ClientSource =
  | { readonly endpoint: string; readonly client?: undefined }
  | { readonly client: WhatsappOtpClient; readonly endpoint?: undefined };

/**
 * The client that was given, or one for the endpoint.
 * @throws TypeError when there is neither.
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

/** The app's QueryClient where there is a provider, else one of our own. */
export function useOwnQueryClient(): QueryClient {
  const inherited = useContext(QueryClientContext);
  const own = useRef<QueryClient>(undefined);
  return inherited ?? (own.current ??= new QueryClient());
}
