import { expect, test } from 'vitest';
import { matchLocale } from '../../src/protocol/locale';

test.each([
  [['en-US'], 'en'],
  [['es-MX', 'en'], 'es'],
  [['es-419'], 'es'],
  [['pt-BR'], 'pt-br'],
  [['pt-PT'], 'pt-br'],
  [['PT'], 'pt-br'],
  [['sv-SE', 'es-AR'], 'es'],
  [['de', 'fr'], undefined],
  [[], undefined],
])('%j asks for %s', (tags, locale) => {
  expect(matchLocale(tags)).toBe(locale);
});
