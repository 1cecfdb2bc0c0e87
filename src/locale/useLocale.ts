'use client';
import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import { defaultLocales } from '../messages/defaultLocales.js';
import type { LocaleDefinition } from '../messages/defineLocale.js';
import { resolveLocale } from '../messages/resolveLocale.js';
import { callSafely } from '../platform/callSafely.js';
import type { Locale } from '../protocol/locale.js';
import { useBrowserLocale } from './useBrowserLocale.js';

export interface UseLocaleOptions {
  /** The language, controlled: of the messages on screen and of each WhatsApp message. */
  readonly locale?: Locale | undefined;
  /** The language until the user chooses one. @default the best match of the browser's languages, or `en` */
  readonly defaultLocale?: Locale | undefined;
  /** Called when the user chooses a language. */
  readonly onLocaleChange?: ((locale: Locale) => void) | undefined;
  /** The available languages; the first one is used if no other fits. @default English, Spanish, Brazilian Portuguese */
  readonly locales?: readonly LocaleDefinition[] | undefined;
}

export interface UseLocaleResult {
  /** The language of the messages on screen and of the next WhatsApp message. */
  readonly locale: Locale;
  /** The available languages. */
  readonly locales: readonly LocaleDefinition[];
  /** Changes the language; sends nothing. */
  readonly setLocale: (locale: Locale) => void;
}

/** The language of the form around, resolved once by `Root`. */
export const LocaleContext = createContext<UseLocaleResult | null>(null);

/**
 * Which language is spoken: the `locale` that is given, then the one of the form around, then what the user chose, then
 * the default, then the browser's.
 * @param resumedLocale the language of a flow that was restored, which the user left it in.
 */
export function useLocale(options: UseLocaleOptions = {}, resumedLocale?: Locale): UseLocaleResult {
  const inherited = useContext(LocaleContext);
  const { defaultLocale, onLocaleChange } = options;
  const locales = options.locales ?? inherited?.locales ?? defaultLocales;
  const [chosen, setChosen] = useState<Locale>();
  // Kept after the flow has forgotten its code.
  if (chosen === undefined && resumedLocale !== undefined) setChosen(resumedLocale);
  const wanted = options.locale ?? inherited?.locale ?? chosen ?? resumedLocale ?? defaultLocale;
  const browserLocale = useBrowserLocale(locales, wanted === undefined);
  const locale = resolveLocale(wanted ?? browserLocale, locales).tag;
  const isControlled = options.locale !== undefined;
  const setLocale = useCallback(
    (next: Locale) => {
      if (!isControlled) (inherited?.setLocale ?? setChosen)(next);
      callSafely(onLocaleChange, next);
    },
    [isControlled, inherited, onLocaleChange],
  );
  return useMemo(() => ({ locale, locales, setLocale }), [locale, locales, setLocale]);
}
