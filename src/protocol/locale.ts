/** The languages the package speaks, spelled as Stytch's `locale` field takes them. */
export const locales = ['en', 'es', 'pt-br'] as const;

/** A language of the package itself. */
export type BuiltInLocale = (typeof locales)[number];

/** A language of the messages on screen: built in, or defined by the app. A BCP 47 tag in lower case. */
export type Locale = BuiltInLocale | (string & {});

/**
 * The first of the `available` locales that a list of BCP 47 tags asks for: `es-MX` is `es`, any `pt` is `pt-br`.
 * @returns `undefined` when none of the tags is in a language that is available.
 */
export function matchLocale<Tag extends string = BuiltInLocale>(
  tags: readonly string[],
  available: readonly Tag[] = locales as readonly string[] as readonly Tag[],
): Tag | undefined {
  for (const tag of tags) {
    const wanted = tag.toLowerCase();
    const match =
      available.find((locale) => locale.toLowerCase() === wanted) ??
      available.find((locale) => language(locale) === language(wanted));
    if (match) return match;
  }
  return undefined;
}

function language(tag: string): string | undefined {
  return tag.toLowerCase().split(/[-_]/)[0];
}
