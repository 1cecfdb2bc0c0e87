import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import metadata from 'libphonenumber-js/min/metadata';
import { expect, test } from 'vitest';
import {
  callingCodeOf,
  callingCodes,
  countriesOfCallingCode,
  knownCountry,
} from '../../src/phone-number/plans/countries.js';

test('the table has the countries and calling codes of the number engine, in its order', () => {
  expect([...callingCodes.keys()].toSorted()).toEqual(Object.keys(metadata.countries).toSorted());
  for (const [code, countries] of Object.entries(metadata.country_calling_codes)) {
    expect(countriesOfCallingCode(code)).toEqual(countries);
    for (const country of countries) expect(callingCodes.get(country)).toBe(code);
  }
});

test('the table has the calling codes of no country', () => {
  for (const code of Object.keys(metadata.nonGeographic)) {
    expect(callingCodeOf(`${code}123`)).toBe(code);
    expect(countriesOfCallingCode(code)).toEqual([]);
  }
});

test('the table takes no more than 1.5 kB', () => {
  const table = readFileSync(new URL('../../src/phone-number/plans/countryTable.ts', import.meta.url));
  expect(gzipSync(table).length).toBeLessThan(1_500);
});

test('finds the calling code of digits', () => {
  expect(callingCodeOf('12133734253')).toBe('1');
  expect(callingCodeOf('34')).toBe('34');
  expect(callingCodeOf('3519')).toBe('351');
  expect(callingCodeOf('35')).toBeUndefined();
  expect(callingCodeOf('0')).toBeUndefined();
  expect(callingCodeOf('999')).toBeUndefined();
});

test('knows countries in either case, and no others', () => {
  expect(knownCountry('es')).toBe('ES');
  expect(knownCountry('XX')).toBe('');
  expect(knownCountry(undefined)).toBe('');
});
