import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countryOfText,
  formatPhoneText,
  pastedPhoneText,
  textInCountry,
} from '../../src/phone-number/phoneEngine.js';
import { countries } from './writtenNumber.js';

describe('a text that is typed', () => {
  test.each([
    ['2133734253', 'US', '(213) 373-4253'],
    ['+34612345678', 'US', '+34 612 34 56 78'],
    ['٢١٣٣٧٣٤٢٥٣', 'US', '(213) 373-4253'],
    ['11987654321', 'BR', '(11) 98765-4321'],
    ['34612345678', '', '34612345678'],
    ['21337342539', 'US', '21337342539'],
  ])('%s with %s is grouped as %s', (text, country, shown) => {
    expect(formatPhoneText(text, country)).toBe(shown);
  });

  test.each(['(', '213/373', '213x', '213²', '+44 (0)20', '+1+', 'tel:+1'])('%s stays', (text) => {
    expect(formatPhoneText(text, 'US')).toBe(text);
  });

  test('keeps every digit, whatever it is and wherever it is typed', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\+?[\d ()-]{0,24}$/),
        fc.constantFrom('', ...countries),
        (text, country) => {
          const marks = (shown: string): string => shown.replace(/[^\d+]/g, '');
          expect(marks(formatPhoneText(text, country))).toBe(marks(text));
        },
      ),
      { numRuns: 20_000 },
    );
  });
});

describe('a text that comes in one piece', () => {
  test.each([
    ['2133734253', 'US', '(213) 373-4253'],
    ['12133734253', 'US', '1 (213) 373-4253'],
    ['34612345678', 'ES', '+34 612 34 56 78'],
    ['https://wa.me/34612345678', 'US', '+34 612 34 56 78'],
    ['+44 (0)7400 123456', 'US', '+44 7400 123456'],
    ['+52 1 55 1234 5678', 'MX', '+52 55 1234 5678'],
    ['00 34 612 345 678', 'PT', '+34 612 34 56 78'],
    ['Call me: 213 373 4253', 'US', '(213) 373-4253'],
    ['My number is +34612345678', 'US', '+34 612 34 56 78'],
    ['1-800-FLOWERS', 'US', '1-800-FLOWERS'],
    ['+34612345678 / +34699999999', 'US', '+34612345678 / +34699999999'],
    ['21337342539', 'US', '21337342539'],
  ])('%s with %s is shown as %s', (text, country, shown) => {
    expect(pastedPhoneText(text, country)).toBe(shown);
  });
});

describe('the country of a text', () => {
  test.each([
    ['2133734253', 'US', undefined],
    ['+', 'US', undefined],
    ['+3', 'US', undefined],
    ['+34', 'US', 'ES'],
    ['+1', 'ES', 'US'],
    ['+1', 'CA', 'CA'],
    ['+13107385', 'US', 'US'],
    ['+13107385033', 'CA', 'US'],
    ['+18761234567', 'US', 'JM'],
    ['+77012345678', 'US', 'KZ'],
    ['+447400123456', 'GB', 'GB'],
    ['+441534123456', 'GB', 'JE'],
    ['+88161234567', 'US', ''],
    ['https://wa.me/34612345678', 'US', 'ES'],
  ])('%s with %s is %s', (text, current, country) => {
    expect(countryOfText(text, current)).toBe(country);
  });
});

describe('after the choice of another country', () => {
  test.each([
    ['(213) 373-4253', 'US', 'CA', '(213) 373-4253'],
    ['(213) 373-4253', 'US', 'BR', '(21) 3373-4253'],
    ['+34 612 34 56 78', 'ES', 'PT', '612 345 678'],
    ['(213) 373-4253', 'US', '', '+1 213 373 4253'],
    ['213', 'US', '', '+1 213'],
    ['+34 612', 'ES', '', '+34 612'],
    ['1-800-FLOWERS', 'US', 'BR', '1-800-FLOWERS'],
    ['', 'US', 'BR', ''],
  ])('%s from %s to %s is %s', (text, from, to, shown) => {
    expect(textInCountry(text, from, to)).toBe(shown);
  });
});
