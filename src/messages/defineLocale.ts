import type { Locale } from '../protocol/locale.js';
import { en, type MessageKey, type Messages } from './en.js';

/** A language of the words on screen. Plain data, unless it fetches its words: it can cross from a Server Component. */
export interface LocaleDefinition {
  /** BCP 47 in lower case: `fr`, `pt-br`. Also the `lang` of the words, and what names of countries are in. */
  readonly tag: Locale;
  /** What the language calls itself: `Français`. */
  readonly name: string;
  /**
   * All of its words, or a function that fetches them when they are needed; until then the words are English.
   * @default those of the package for `en`, `es` and `pt-br`, fetched when they are needed
   */
  readonly messages?: Messages | FetchMessages | undefined;
  /** Which way the words read. Left out: as the page does. */
  readonly direction?: 'ltr' | 'rtl' | undefined;
  /**
   * The `locale` of the WhatsApp message, where Stytch has no message in this language.
   * @default the tag
   */
  readonly messageLocale?: string | undefined;
}

/** Fetches the words of a language: `() => import('./fr').then(({ fr }) => fr)`. */
export type FetchMessages = () => Promise<Messages>;

/**
 * A language of an app's own, for the `locales` of the form, of `Root` and of `useWhatsappOtp`.
 * @throws TypeError naming the messages that are missing, or whose `{placeholders}` are not those of English. Words that
 * are fetched are checked when they arrive.
 */
export function defineLocale<Definition extends LocaleDefinition>(definition: Definition): Definition {
  const { messages } = definition;
  if (typeof messages === 'function') {
    return { ...definition, messages: () => messages().then((fetched) => whole(definition.tag, fetched)) };
  }
  if (messages) whole(definition.tag, messages);
  return definition;
}

function whole(tag: string, messages: Messages): Messages {
  const wrong = (Object.keys(en) as MessageKey[]).filter(
    (key) => placeholdersOf(messages[key]) !== placeholdersOf(en[key]),
  );
  if (wrong.length === 0) return messages;
  throw new TypeError(
    `The locale "${tag}" would leave gaps on screen: ${wrong.join(', ')} must have the {placeholders} of the English messages.`,
  );
}

function placeholdersOf(text: string | undefined): string | undefined {
  return text && (text.match(/\{\w+\}/g) ?? []).sort().join();
}
