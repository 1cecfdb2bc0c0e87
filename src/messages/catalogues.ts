import type { Locale } from '../protocol/locale.js';
import { en, type Messages } from './en.js';
import { es } from './es.js';
import { ptBr } from './pt-br.js';

/** The words of every locale of the package. */
export const catalogues: Readonly<Record<Locale, Messages>> = { en, es, 'pt-br': ptBr };

/** What each language calls itself. */
export const localeNames: Readonly<Record<Locale, string>> = {
  en: 'English',
  es: 'Español',
  'pt-br': 'Português (Brasil)',
};
