import type { LocaleDefinition } from './defineLocale.js';
import { en, type Messages } from './en.js';
import { es } from './es.js';
import { ptBr } from './pt-br.js';

/** A language with all of its words at hand. */
export type LoadedLocale = LocaleDefinition & { readonly messages: Messages };

/** English, Spanish and Brazilian Portuguese with all of their words, each named in itself. */
export const builtInLocales: readonly LoadedLocale[] = [
  { tag: 'en', name: 'English', messages: en },
  { tag: 'es', name: 'Español', messages: es },
  { tag: 'pt-br', name: 'Português (Brasil)', messages: ptBr },
];
