import type { Locale } from '../protocol/locale.js';
import { en, type MessageKey, type Messages } from './en.js';

/** A language of the words on screen, with all of its words. Plain data: it can cross from a Server Component. */
export interface LocaleDefinition {
  /** BCP 47 in lower case: `fr`, `pt-br`. Also the `lang` of the words, and what names of countries are in. */
  readonly tag: Locale;
  /** What the language calls itself: `Français`. */
  readonly name: string;
  readonly messages: Messages;
  /** Which way the words read. Left out: as the page does. */
  readonly direction?: 'ltr' | 'rtl' | undefined;
  /**
   * The `locale` of the WhatsApp message, where Stytch has no message in this language.
   * @default the tag
   */
  readonly messageLocale?: string | undefined;
}

/**
 * A language of an app's own, for the `locales` of the form, of `Root` and of `useWhatsappOtp`.
 * @throws TypeError naming the messages that are missing, or whose `{placeholders}` are not those of English.
 */
export function defineLocale(definition: LocaleDefinition): LocaleDefinition {
  const wrong = (Object.keys(en) as MessageKey[]).filter(
    (key) => placeholders(definition.messages[key]) !== placeholders(en[key]),
  );
  if (wrong.length === 0) return definition;
  throw new TypeError(
    `The locale "${definition.tag}" would leave gaps on screen: ${wrong.join(', ')} must have the {placeholders} of the English messages.`,
  );
}

function placeholders(text: string | undefined): string | undefined {
  return text && (text.match(/\{\w+\}/g) ?? []).sort().join();
}
