'use client';
import { useSyncExternalStore } from 'react';
import type { LocaleDefinition } from '../messages/defineLocale.js';
import { browserLanguages, onLanguageChange } from '../platform/browserLanguages.js';
import { matchLocale, type Locale } from '../protocol/locale.js';

/**
 * The best match of the browser's languages; the first locale in server-rendered HTML and if none matches.
 * @param isNeeded without it nothing is subscribed to.
 */
export function useBrowserLocale(definitions: readonly LocaleDefinition[], isNeeded: boolean): Locale {
  const tags = definitions.map(({ tag }) => tag);
  const first = tags[0] ?? 'en';
  return useSyncExternalStore(
    isNeeded ? onLanguageChange : subscribeToNothing,
    () => (isNeeded ? (matchLocale(browserLanguages(), tags) ?? first) : first),
    () => first,
  );
}

function subscribeToNothing(): () => void {
  return () => {};
}
