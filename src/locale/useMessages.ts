'use client';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { useBrowserLocale } from './useBrowserLocale.js';
import { useLoadedMessages } from './useLoadedMessages.js';
import type { LoadedLocale } from '../messages/builtInLocales.js';
import { defaultLocales } from '../messages/defaultLocales.js';
import type { LocaleDefinition } from '../messages/defineLocale.js';
import { en, type MessageKey, type Messages } from '../messages/en.js';
import { resolveLocale } from '../messages/resolveLocale.js';
import { validateMessages } from '../messages/validateMessages.js';
import { translate } from '../messages/translate.js';
import type { Locale } from '../protocol/locale.js';

/** What is said, and in which language. */
export interface UseMessagesResult {
  /** The language that was chosen. */
  readonly locale: Locale;
  /** The language that the words are in: while those of the chosen one are being fetched the one before, or English. */
  readonly lang: Locale;
  /** There are no words in a language that was chosen yet, but there will be. */
  readonly isLoading: boolean;
  /** The languages there are to choose from. */
  readonly locales: readonly LocaleDefinition[];
  /** Which way the words read; `undefined`: as the page does. */
  readonly direction: 'ltr' | 'rtl' | undefined;
  /** The message of a key with its placeholders filled in. */
  readonly t: (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;
}

/** Filled in by `Root`; a part on its own makes its words from its `locale` prop or the browser's languages. */
export const MessagesContext = createContext<UseMessagesResult | null>(null);

/** Words of an app's own, by locale; the rest stays as the catalogue has it. */
export type MessageOverrides = Readonly<Partial<Record<Locale, Partial<Messages>>>>;

export interface UseMessagesOptions {
  readonly locale?: Locale | undefined;
  readonly messages?: MessageOverrides | undefined;
  readonly locales?: readonly LocaleDefinition[] | undefined;
}

/** The words of a part: its own props first, then `Root`'s, then the browser's languages. */
export function useMessages({ locale, messages, locales }: UseMessagesOptions = {}): UseMessagesResult {
  const inherited = useContext(MessagesContext);
  const definitions = locales ?? inherited?.locales ?? defaultLocales;
  const browserLocale = useBrowserLocale(definitions);
  const chosen = resolveLocale(locale ?? inherited?.locale ?? browserLocale, definitions);
  const isInherited = inherited?.locale === chosen.tag && inherited.locales === definitions && !messages;
  const catalogue = useLoadedMessages(isInherited ? undefined : chosen);
  const current = useMemo(
    () => (typeof catalogue === 'object' ? { ...chosen, messages: catalogue } : undefined),
    [chosen, catalogue],
  );
  const [before, setBefore] = useState(current);
  if (current && current !== before) setBefore(current);
  const isLoading = catalogue === undefined && !before && !isInherited;
  useEffect(() => report(messages, definitions), [messages, definitions]);
  return useMemo(() => {
    if (inherited && isInherited) return inherited;
    const said: LoadedLocale = current ?? before ?? english;
    const words: Messages = { ...said.messages, ...ownWords(messages, said.tag) };
    return {
      locale: chosen.tag,
      lang: said.tag,
      isLoading,
      locales: definitions,
      direction: said.direction,
      t: (key, values) => translate(words, key, values),
    };
  }, [inherited, isInherited, chosen, current, before, definitions, isLoading, messages]);
}

const english: LoadedLocale = { tag: 'en', name: 'English', messages: en };

/** An app's own words for a language, however it spells the tag. */
function ownWords(messages: MessageOverrides | undefined, tag: Locale): Partial<Messages> | undefined {
  const own = Object.entries(messages ?? {}).find(([locale]) => locale.toLowerCase() === tag.toLowerCase());
  return own?.[1];
}

const reported = new Set<string>();

/** Tells the developer of words that people would see as they are written, once each. */
function report(messages: MessageOverrides | undefined, definitions: readonly LocaleDefinition[]): void {
  const tags = definitions.map(({ tag }) => tag.toLowerCase());
  for (const [locale, own] of Object.entries(messages ?? {})) {
    const isKnown = tags.includes(locale.toLowerCase());
    const problems = isKnown
      ? validateMessages(own ?? {})
      : [`it is none of the \`locales\`: ${tags.join(', ')}.`];
    for (const problem of problems) {
      const text = `react-whatsapp-otp: \`messages\` for "${locale}": ${problem}`;
      // eslint-disable-next-line no-console
      if (!reported.has(text)) console.error(text);
      reported.add(text);
    }
  }
}
