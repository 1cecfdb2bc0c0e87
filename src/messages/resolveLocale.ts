import { matchLocale } from '../protocol/locale.js';
import type { LocaleDefinition } from './defineLocale.js';

/**
 * The definition of a locale, however its tag is spelled (`pt-BR`), otherwise of its language (`es-MX` is `es`), otherwise
 * the first one.
 */
export function resolveLocale(tag: string, definitions: readonly LocaleDefinition[]): LocaleDefinition {
  const known = matchLocale(
    [tag],
    definitions.map((definition) => definition.tag),
  );
  const found = definitions.find((definition) => definition.tag === known) ?? definitions[0];
  if (found) return found;
  throw new TypeError(
    '`locales` is empty, so there are no messages. Leave it out for the built-in languages.',
  );
}
