'use client';
import { useSyncExternalStore } from 'react';
import { matchLocale, type Locale } from '../protocol/locale.js';

/** The best match of the browser's languages; `en` in server-rendered HTML and where none matches. */
export function useBrowserLocale(): Locale {
  return useSyncExternalStore(subscribeToLanguages, browserLocale, serverLocale);
}

function subscribeToLanguages(onChange: () => void): () => void {
  addEventListener('languagechange', onChange);
  return () => removeEventListener('languagechange', onChange);
}

function browserLocale(): Locale {
  return matchLocale(navigator.languages) ?? 'en';
}

function serverLocale(): Locale {
  return 'en';
}
