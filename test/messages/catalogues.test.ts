import { describe, expect, test } from 'vitest';
import { builtInLocales } from '../../src/messages/builtInLocales';
import { en, type MessageKey } from '../../src/messages/en';
import { errorTypes } from '../../src/protocol/errorType';
import { defaultLocales } from '../../src/messages/defaultLocales';
import { locales } from '../../src/protocol/locale';

const keys = Object.keys(en) as MessageKey[];
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe.each(builtInLocales)('$tag', ({ messages: catalogue }) => {
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

test('the languages of the package are the same with and without their words', () => {
  expect(defaultLocales).toEqual(builtInLocales.map(({ tag, name }) => ({ tag, name })));
  expect(defaultLocales.map(({ tag }) => tag)).toEqual(locales);
});
