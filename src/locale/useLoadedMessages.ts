'use client';
import { useCallback, useSyncExternalStore } from 'react';
import { loadMessages } from '../messages/loadMessages.js';
import type { LocaleDefinition } from '../messages/defineLocale.js';
import type { Messages } from '../messages/en.js';
import { fetchedMessages, fetchMessages } from './fetchMessages.js';

/**
 * The messages of a language; `undefined` while they are being fetched, in server-rendered HTML and its hydration, and
 * without a language; `'failed'` if they could not be fetched. A part that mounts later fetches them again.
 */
export function useLoadedMessages(definition: LocaleDefinition | undefined): Messages | 'failed' | undefined {
  const source = definition && loadMessages(definition);
  const subscribe = useCallback(
    (onChange: () => void) => {
      if (typeof source !== 'function' || typeof fetchedMessages(source) === 'object') return () => {};
      let isGone = false;
      void fetchMessages(source).then(() => {
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
    () => (typeof source === 'function' ? fetchedMessages(source) : source),
    () => (typeof source === 'function' ? undefined : source),
  );
}
