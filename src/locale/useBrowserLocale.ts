'use client';
import { useSyncExternalStore } from 'react';
import type { LocaleDefinition } from '../messages/defineLocale.js';
import { matchLocale, type Locale } from '../protocol/locale.js';

/** The best match of the browser's languages; the first locale in server-rendered HTML and where none matches. */
export function useBrowserLocale(definitions: readonly LocaleDefinition[]): Locale {
  const tags = definitions.map(({ tag }) => tag);
  const first = tags[0] ?? 'en';
  return useSyncExternalStore(
    subscribeToLanguages,
    () => matchLocale(navigator.languages, tags) ?? first,
    () => first,
  );
}

function subscribeToLanguages(onChange: () => void): () => void {
  addEventListener('languagechange', onChange);
  return () => removeEventListener('languagechange', onChange);
}
