'use client';
import { createContext } from 'react';
import type { LocaleDefinition } from '../messages/defineLocale.js';
import type { MessageKey } from '../messages/en.js';
import type { Locale } from '../protocol/locale.js';

/** The messages, and their language. */
export interface UseMessagesResult {
  /** The language that was chosen. */
  readonly locale: Locale;
  /** The language that the messages are in: the one before, or English, until the messages of the chosen one are fetched. */
  readonly lang: Locale;
  /** The messages of the chosen language are still being fetched, and there were none before. */
  readonly isLoading: boolean;
  /** The available languages. */
  readonly locales: readonly LocaleDefinition[];
  /** The direction of the messages; `undefined`: the page's. */
  readonly direction: 'ltr' | 'rtl' | undefined;
  /** The message of a key with its placeholders filled in. */
  readonly t: (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;
}

/** Filled in by `Root`; a part outside it uses its `locale` prop or the browser's languages. */
export const MessagesContext = createContext<UseMessagesResult | null>(null);
