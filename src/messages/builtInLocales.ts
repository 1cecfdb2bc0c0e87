import { en } from './en.js';
import { es } from './es.js';
import type { LocaleDefinition } from './defineLocale.js';
import { ptBr } from './pt-br.js';

/** English, Spanish and Brazilian Portuguese, each named in itself. */
export const builtInLocales: readonly LocaleDefinition[] = [
  { tag: 'en', name: 'English', messages: en },
  { tag: 'es', name: 'Español', messages: es },
  { tag: 'pt-br', name: 'Português (Brasil)', messages: ptBr },
];

/** The definition of a locale, or of the first one where there is none. */
export function localeOf(tag: string, definitions: readonly LocaleDefinition[]): LocaleDefinition {
  const found = definitions.find((definition) => definition.tag === tag) ?? definitions[0];
  if (found) return found;
  throw new TypeError('`locales` is empty, so there are no words. Leave it out for those of the package.');
}
