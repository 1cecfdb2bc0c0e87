import { isLanguageTag } from '../platform/languageName.js';
import type { Locale } from '../protocol/locale.js';
import { en, type MessageKey, type Messages } from './en.js';

/** A language of the messages on screen. Plain data, unless it fetches them: it can cross from a Server Component. */
export interface LocaleDefinition {
  /** BCP 47 in lower case: `fr`, `pt-br`. Also the `lang` attribute, and the language of country names. */
  readonly tag: Locale;
  /** The language's name in itself: `Français`. */
  readonly name: string;
  /**
   * All of its messages, or a function that fetches them when they are needed; until then the messages are English.
   * @default the package's for `en`, `es` and `pt-br`, fetched when they are needed
   */
  readonly messages?: Messages | FetchMessages | undefined;
  /** The direction of the messages. @default the page's */
  readonly direction?: 'ltr' | 'rtl' | undefined;
  /**
   * The `locale` of the WhatsApp message, if Stytch has no message in this language.
   * @default the tag
   */
  readonly messageLocale?: string | undefined;
}

/** Fetches the messages of a language: `() => import('./fr').then(({ fr }) => fr)`. */
export type FetchMessages = () => Promise<Messages>;

/**
 * Your language for the `locales` of the form, of `Root` and of `useWhatsappOtp`.
 * @throws TypeError if the tag is not a BCP 47 language tag, and for messages that are missing or whose
 * `{placeholders}` differ from English. Messages that are fetched are checked when they arrive.
 */
export function defineLocale<Definition extends LocaleDefinition>(definition: Definition): Definition {
  const { tag, messages } = definition;
  if (!isLanguageTag(tag)) {
    throw new TypeError(
      `"${tag}" is not a BCP 47 language tag, so browsers refuse it. Write it with hyphens, for example "es-mx".`,
    );
  }
  if (typeof messages === 'function') {
    return { ...definition, messages: () => messages().then((fetched) => assertPlaceholders(tag, fetched)) };
  }
  if (messages) assertPlaceholders(tag, messages);
  return definition;
}

function assertPlaceholders(tag: string, messages: Messages): Messages {
  const wrong = (Object.keys(en) as MessageKey[]).filter(
    (key) => sortedPlaceholders(messages[key]) !== sortedPlaceholders(en[key]),
  );
  if (wrong.length === 0) return messages;
  throw new TypeError(
    `The locale "${tag}" would leave gaps on screen: ${wrong.join(', ')} must have the {placeholders} of the English messages.`,
  );
}

function sortedPlaceholders(text: string | undefined): string | undefined {
  return text && (text.match(/\{\w+\}/g) ?? []).sort().join();
}
