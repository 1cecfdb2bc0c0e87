'use client';
import { useCallback, useSyncExternalStore } from 'react';
import { loadMessages } from '../messages/loadMessages.js';
import type { FetchMessages, LocaleDefinition } from '../messages/defineLocale.js';
import type { Messages } from '../messages/en.js';
import { isRecord } from '../protocol/isRecord.js';

/** The outcome of each fetch so far. */
const outcomes = new WeakMap<FetchMessages, Messages | 'failed'>();
const pendingFetches = new WeakMap<FetchMessages, Promise<void>>();

/**
 * The messages of a language; `undefined` while they are being fetched, in server-rendered HTML and its hydration, and
 * without a language; `'failed'` if they could not be fetched. A part that mounts later fetches them again.
 */
export function useLoadedMessages(definition: LocaleDefinition | undefined): Messages | 'failed' | undefined {
  const source = definition && loadMessages(definition);
  const subscribe = useCallback(
    (onChange: () => void) => {
      if (typeof source !== 'function' || typeof outcomes.get(source) === 'object') return () => {};
      let isGone = false;
      void fetchOnce(source).then(() => {
        if (!isGone) onChange();
      });
      return () => {
        isGone = true;
      };
    },
    [source],
  );
  return useSyncExternalStore(
    subscribe,
    () => (typeof source === 'function' ? outcomes.get(source) : source),
    () => (typeof source === 'function' ? undefined : source),
  );
}

function fetchOnce(fetchMessages: FetchMessages): Promise<void> {
  const pending = pendingFetches.get(fetchMessages);
  if (pending) return pending;
  // An app's function may throw, or return something else than a promise.
  const started = new Promise<Messages>((resolve) => resolve(fetchMessages())).then(
    (messages) => {
      outcomes.set(fetchMessages, isRecord(messages) ? messages : 'failed');
    },
    (error: unknown) => {
      outcomes.set(fetchMessages, 'failed');
      pendingFetches.delete(fetchMessages);
      // Incomplete messages are for the developer to fix.
      // eslint-disable-next-line no-console
      console.error(error);
    },
  );
  pendingFetches.set(fetchMessages, started);
  return started;
}
