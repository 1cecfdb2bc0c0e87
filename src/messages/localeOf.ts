import type { LocaleDefinition } from './defineLocale.js';

/** The definition of a locale, or of the first one where there is none. */
export function localeOf(tag: string, definitions: readonly LocaleDefinition[]): LocaleDefinition {
  const found = definitions.find((definition) => definition.tag === tag) ?? definitions[0];
  if (found) return found;
  throw new TypeError('`locales` is empty, so there are no words. Leave it out for those of the package.');
}
