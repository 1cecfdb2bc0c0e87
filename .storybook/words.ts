import { builtInLocales, translate, type Locale, type MessageKey, type Messages } from 'react-whatsapp-otp';

/** The globals of a story: the settings of the toolbar. */
type Globals = Readonly<Record<string, unknown>>;
type Values = Readonly<Record<string, string | number>>;

/** The toolbar's language. */
export function resolveLocale(globals: Globals): Locale {
  return globals['locale'] as Locale;
}

/** A message in the toolbar's language, so that a play function works in each language. */
export function said(globals: Globals, key: MessageKey, values?: Values): string {
  return translate(loadMessages(globals), key, values);
}

/** The same as a pattern, if the story cannot know a value: a placeholder without a pattern matches anything. */
export function saying(globals: Globals, key: MessageKey, patterns: Values = {}): RegExp {
  const parts = loadMessages(globals)[key].split(/\{(\w+)\}/);
  return new RegExp(
    parts
      .map((part, index) =>
        index % 2 === 0 ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : (patterns[part] ?? '.+'),
      )
      .join(''),
  );
}

function loadMessages(globals: Globals): Messages {
  const found = builtInLocales.find(({ tag }) => tag === resolveLocale(globals));
  if (!found) throw new Error(`The toolbar's language is ${resolveLocale(globals)}, which has no words.`);
  return found.messages;
}
