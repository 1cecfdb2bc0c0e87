'use client';
import { MutationCache, QueryClientContext, type QueryClient } from '@tanstack/react-query';
import { useContext, useMemo, useRef } from 'react';
import { createWhatsappOtpClient, type WhatsappOtpClient } from '../client/createWhatsappOtpClient.js';

/** Where the calls go: the base URL of the app's endpoint, or any object with the client's three functions. */
export type ClientSource =
  | {
      /** The base URL of your three paths, such as `/api/otps`. This or `client`. */
      readonly endpoint: string;
      readonly client?: undefined;
    }
  | {
      /** What makes the calls in place of `endpoint`: any object with the three functions of a client. */
      readonly client: WhatsappOtpClient;
      readonly endpoint?: undefined;
    };

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
  return inherited ?? (own.current ??= mutationClient());
}

/**
 * As much of a QueryClient as a mutation asks for. A whole one would add 4 kB of queries to an app that has none; of this
 * one a version of TanStack Query that asks for more would fail our tests at once.
 */
function mutationClient(): QueryClient {
  const cache = new MutationCache();
  const client: Pick<QueryClient, 'getMutationCache' | 'defaultMutationOptions'> = {
    getMutationCache: () => cache,
    defaultMutationOptions: (options) => ({ ...options }) as never,
  };
  return client as QueryClient;
}
