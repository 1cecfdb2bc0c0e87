'use client';
import { createContext, useContext, useMemo } from 'react';
import { useBrowserLocale } from '../hooks/useBrowserLocale.js';
import { catalogues } from '../messages/catalogues.js';
import type { MessageKey, Messages } from '../messages/en.js';
import { translate } from '../messages/translate.js';
import type { Locale } from '../protocol/locale.js';

/** What is said, and in which language. */
export interface Words {
  readonly locale: Locale;
  /** The message of a key with its placeholders filled in. */
  readonly t: (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;
}

/** Filled in by `Root`; a part on its own makes its words from its `locale` prop or the browser's languages. */
export const WordsContext = createContext<Words | null>(null);

/** Words of an app's own, by locale; the rest stays as the catalogue has it. */
export type MessageOverrides = Partial<Readonly<Record<Locale, Partial<Messages>>>>;

export interface UseWordsOptions {
  readonly locale?: Locale | undefined;
  readonly messages?: MessageOverrides | undefined;
}

/** The words of a part: its own props first, then `Root`'s, then the browser's languages. */
export function useWords({ locale, messages }: UseWordsOptions = {}): Words {
  const inherited = useContext(WordsContext);
  const browserLocale = useBrowserLocale();
  const chosen = locale ?? inherited?.locale ?? browserLocale;
  return useMemo(() => {
    if (inherited && inherited.locale === chosen && !messages) return inherited;
    const catalogue: Messages = { ...catalogues[chosen], ...messages?.[chosen] };
    return { locale: chosen, t: (key, values) => translate(catalogue, key, values) };
  }, [inherited, chosen, messages]);
}
