'use client';
import { createContext, useContext, useMemo } from 'react';
import { useBrowserLocale } from '../hooks/useBrowserLocale.js';
import { builtInLocales, localeOf } from '../messages/builtInLocales.js';
import type { LocaleDefinition } from '../messages/defineLocale.js';
import type { MessageKey, Messages } from '../messages/en.js';
import { translate } from '../messages/translate.js';
import type { Locale } from '../protocol/locale.js';

/** What is said, and in which language. */
export interface Words {
  readonly locale: Locale;
  /** The languages there are to choose from. */
  readonly locales: readonly LocaleDefinition[];
  /** Which way the words read; `undefined`: as the page does. */
  readonly direction: 'ltr' | 'rtl' | undefined;
  /** The message of a key with its placeholders filled in. */
  readonly t: (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;
}

/** Filled in by `Root`; a part on its own makes its words from its `locale` prop or the browser's languages. */
export const WordsContext = createContext<Words | null>(null);

/** Words of an app's own, by locale; the rest stays as the catalogue has it. */
export type MessageOverrides = Readonly<Partial<Record<Locale, Partial<Messages>>>>;

export interface UseWordsOptions {
  readonly locale?: Locale | undefined;
  readonly messages?: MessageOverrides | undefined;
  readonly locales?: readonly LocaleDefinition[] | undefined;
}

/** The words of a part: its own props first, then `Root`'s, then the browser's languages. */
export function useWords({ locale, messages, locales }: UseWordsOptions = {}): Words {
  const inherited = useContext(WordsContext);
  const definitions = locales ?? inherited?.locales ?? builtInLocales;
  const browserLocale = useBrowserLocale(definitions);
  const chosen = localeOf(locale ?? inherited?.locale ?? browserLocale, definitions);
  return useMemo(() => {
    if (inherited && inherited.locale === chosen.tag && inherited.locales === definitions && !messages) {
      return inherited;
    }
    const catalogue: Messages = { ...chosen.messages, ...messages?.[chosen.tag] };
    const { tag, direction } = chosen;
    return {
      locale: tag,
      locales: definitions,
      direction,
      t: (key, values) => translate(catalogue, key, values),
    };
  }, [inherited, chosen, definitions, messages]);
}
