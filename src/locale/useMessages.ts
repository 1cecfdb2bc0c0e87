'use client';
import { useContext, useEffect, useMemo, useState } from 'react';
import { MessagesContext, type UseMessagesResult } from './MessagesContext.js';
import { useLocale } from './useLocale.js';
import { useLoadedMessages } from './useLoadedMessages.js';
import type { LoadedLocale } from '../messages/builtInLocales.js';
import type { LocaleDefinition } from '../messages/defineLocale.js';
import { en, type Messages } from '../messages/en.js';
import { resolveLocale } from '../messages/resolveLocale.js';
import { validateMessages } from '../messages/validateMessages.js';
import { translate } from '../messages/translate.js';
import type { Locale } from '../protocol/locale.js';

export type { UseMessagesResult } from './MessagesContext.js';

/** An app's replacements of single messages, by locale. */
export type MessagesByLocale = Readonly<Partial<Record<Locale, Partial<Messages>>>>;

export interface UseMessagesOptions {
  readonly locale?: Locale | undefined;
  readonly messages?: MessagesByLocale | undefined;
  readonly locales?: readonly LocaleDefinition[] | undefined;
}

/** The messages of a part: its own props first, then `Root`'s, then the browser's languages. */
export function useMessages({ locale, messages, locales }: UseMessagesOptions = {}): UseMessagesResult {
  const inherited = useContext(MessagesContext);
  const language = useLocale({ locale: locale ?? inherited?.locale, locales: locales ?? inherited?.locales });
  const definitions = language.locales;
  const chosen = resolveLocale(language.locale, definitions);
  const isInherited = inherited?.locale === chosen.tag && inherited.locales === definitions && !messages;
  const loaded = useLoadedMessages(isInherited ? undefined : chosen);
  const current = useMemo(
    () => (typeof loaded === 'object' ? { ...chosen, messages: loaded } : undefined),
    [chosen, loaded],
  );
  const [before, setBefore] = useState(current);
  if (current && current !== before) setBefore(current);
  const isLoading = loaded === undefined && !before && !isInherited;
  useEffect(() => report(messages, definitions), [messages, definitions]);
  return useMemo(() => {
    if (inherited && isInherited) return inherited;
    const shown: LoadedLocale = current ?? before ?? english;
    const texts: Messages = { ...shown.messages, ...replacements(messages, shown.tag) };
    return {
      locale: chosen.tag,
      lang: shown.tag,
      isLoading,
      locales: definitions,
      direction: shown.direction,
      t: (key, values) => translate(texts, key, values),
    };
  }, [inherited, isInherited, chosen, current, before, definitions, isLoading, messages]);
}

const english: LoadedLocale = { tag: 'en', name: 'English', messages: en };

/** An app's messages for a language, however it spells the tag. */
function replacements(messages: MessagesByLocale | undefined, tag: Locale): Partial<Messages> | undefined {
  const own = Object.entries(messages ?? {}).find(([locale]) => locale.toLowerCase() === tag.toLowerCase());
  return own?.[1];
}

const reported = new Set<string>();

/** Tells the developer about messages that users would see unfilled, once each. */
function report(messages: MessagesByLocale | undefined, definitions: readonly LocaleDefinition[]): void {
  const tags = definitions.map(({ tag }) => tag.toLowerCase());
  for (const [locale, own] of Object.entries(messages ?? {})) {
    const isKnown = tags.includes(locale.toLowerCase());
    const problems = isKnown
      ? validateMessages(own ?? {})
      : [`it is not one of the \`locales\`: ${tags.join(', ')}.`];
    for (const problem of problems) {
      const text = `react-whatsapp-otp: \`messages\` for "${locale}": ${problem}`;
      // eslint-disable-next-line no-console
      if (!reported.has(text)) console.error(text);
      reported.add(text);
    }
  }
}
