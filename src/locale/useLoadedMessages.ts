'use client';
import { useCallback, useSyncExternalStore } from 'react';
import { loadMessages } from '../messages/loadMessages.js';
import type { FetchMessages, LocaleDefinition } from '../messages/defineLocale.js';
import type { Messages } from '../messages/en.js';

/** What has come of each fetch so far: the words, or that there will be none. */
const outcomes = new WeakMap<FetchMessages, Messages | 'failed'>();
const onTheirWay = new WeakMap<FetchMessages, Promise<void>>();

/**
 * The words of a language; `undefined` while they are being fetched, in server-rendered HTML and in the hydration that
 * adopts it, and without a language; `'failed'` when they did not come. A part that mounts later asks for them again.
 */
export function useLoadedMessages(definition: LocaleDefinition | undefined): Messages | 'failed' | undefined {
  const catalogue = definition && loadMessages(definition);
  const subscribe = useCallback(
    (onChange: () => void) => {
      if (typeof catalogue !== 'function' || typeof outcomes.get(catalogue) === 'object') return () => {};
      let isGone = false;
      void fetchOnce(catalogue).then(() => {
        if (!isGone) onChange();
      });
      return () => {
        isGone = true;
      };
    },
    [catalogue],
  );
  return useSyncExternalStore(
    subscribe,
    () => (typeof catalogue === 'function' ? outcomes.get(catalogue) : catalogue),
    () => (typeof catalogue === 'function' ? undefined : catalogue),
  );
}

function fetchOnce(fetchMessages: FetchMessages): Promise<void> {
  const pending = onTheirWay.get(fetchMessages);
  if (pending) return pending;
  const started = fetchMessages().then(
    (messages) => {
      outcomes.set(fetchMessages, messages);
    },
    (error: unknown) => {
      outcomes.set(fetchMessages, 'failed');
      onTheirWay.delete(fetchMessages);
      // A catalogue with gaps is the developer's to mend.
      // eslint-disable-next-line no-console
      console.error(error);
    },
  );
  onTheirWay.set(fetchMessages, started);
  return started;
}
