import { describe, expect, test } from 'vitest';
import { builtInLocales, localeOf } from '../../src/messages/builtInLocales';
import { en, type MessageKey } from '../../src/messages/en';
import { errorTypes } from '../../src/protocol/errorType';
import { locales } from '../../src/protocol/locale';

const keys = Object.keys(en) as MessageKey[];
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe.each(locales)('%s', (locale) => {
  const catalogue = localeOf(locale, builtInLocales).messages;

  test('has the keys of English and no others', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...keys].sort());
  });

  test('has the placeholders of English', () => {
    const wanted = keys.map((key) => [key, placeholders(en[key])]);
    expect(keys.map((key) => [key, placeholders(catalogue[key])])).toEqual(wanted);
  });

  test('has one message for each error code', () => {
    const errors = errorTypes.map((type) => catalogue[`error.${type}`]);
    expect(errors.every((text) => typeof text === 'string' && text.length > 10)).toBe(true);
  });

  test('leaves no message empty or untrimmed', () => {
    expect(keys.filter((key) => catalogue[key] === '' || catalogue[key] !== catalogue[key].trim())).toEqual(
      [],
    );
  });

  test('holds plain strings, so that it can cross from a Server Component', () => {
    expect(JSON.parse(JSON.stringify(catalogue))).toEqual(catalogue);
  });
});

test('the other languages leave no sentence in English', () => {
  const others = builtInLocales.filter(({ tag }) => tag !== 'en');
  const same = keys.filter((key) => others.some(({ messages }) => messages[key] === en[key]));
  expect(same).toEqual([]);
});
