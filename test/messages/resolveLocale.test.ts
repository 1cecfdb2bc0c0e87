import { expect, test } from 'vitest';
import { defaultLocales } from '../../src/messages/defaultLocales';
import { resolveLocale } from '../../src/messages/resolveLocale';

test.each([
  ['pt-br', 'pt-br'],
  ['pt-BR', 'pt-br'],
  ['pt_PT', 'pt-br'],
  ['es-MX', 'es'],
  ['ES', 'es'],
  ['xx', 'en'],
])('%s is %s', (tag, expected) => {
  expect(resolveLocale(tag, defaultLocales).tag).toBe(expected);
});

test('a tag that an app has defined with capitals is found', () => {
  const german = { tag: 'de-DE', name: 'Deutsch' };
  expect(resolveLocale('de-de', [...defaultLocales, german])).toBe(german);
  expect(resolveLocale('de', [...defaultLocales, german])).toBe(german);
});
