/** The languages the package speaks, spelled as Stytch's `locale` field takes them. */
export const locales = ['en', 'es', 'pt-br'] as const;

/** A language of the words on screen and of the WhatsApp message: an IETF BCP 47 tag in lower case. */
export type Locale = (typeof locales)[number];

/**
 * The first locale that a list of BCP 47 tags asks for: `es-MX` is `es`, any `pt` is `pt-br`.
 * @returns `undefined` when none of the tags is in a language that we speak.
 */
export function matchLocale(tags: readonly string[]): Locale | undefined {
  for (const tag of tags) {
    const language = tag.toLowerCase().split(/[-_]/)[0];
    const match = locales.find((locale) => locale.split('-')[0] === language);
    if (match) return match;
  }
  return undefined;
}
