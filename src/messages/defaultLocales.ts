import type { LocaleDefinition } from './defineLocale.js';

/** The languages of the package without their words, which are fetched when they are needed. */
export const defaultLocales: readonly LocaleDefinition[] = [
  { tag: 'en', name: 'English' },
  { tag: 'es', name: 'Español' },
  { tag: 'pt-br', name: 'Português (Brasil)' },
];
