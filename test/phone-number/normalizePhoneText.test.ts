import { describe, expect, test } from 'vitest';
import { normalizePhoneText } from '../../src/phone-number/normalizePhoneText.js';

test.each([
  ['2133734253', '2133734253'],
  [' (213) 373-4253 ', '2133734253'],
  ['213.373.4253', '2133734253'],
  ['213\u2013373\u20114253', '2133734253'],
  ['213\u00ad373\u00a04253', '2133734253'],
  ['٢١٣٣٧٣٤٢٥٣', '2133734253'],
  ['۲۱۳۳۷۳۴۲۵۳', '2133734253'],
  ['２１３３７３４２５３', '2133734253'],
  ['𝟐𝟏𝟑𝟑𝟕𝟑𝟒𝟐𝟓𝟑', '2133734253'],
  ['030/1234567', '0301234567'],
  ['8~10 34 612345678', '81034612345678'],
  ['213 373 4253.', '2133734253'],
])('%j has the digits %s, and no country', (text, digits) => {
  expect(normalizePhoneText(text)).toMatchObject({ digits, isInternational: false });
});

test.each([
  ['+1 213 373 4253', '12133734253'],
  ['＋1 213 373 4253', '12133734253'],
  ['➕1 213 373 4253', '12133734253'],
  ['++34 612 345 678', '34612345678'],
  ['(+34) 612 345 678', '34612345678'],
  ['«+34 612 345 678»', '34612345678'],
  ['\u2068+34 612 345 678\u2069', '34612345678'],
  ['tel:+34-612-345-678', '34612345678'],
  ['TEL: +34 612 345 678', '34612345678'],
  ['tel:%2B34612345678', '34612345678'],
  ['sms:+34612345678', '34612345678'],
  ['whatsapp:+34612345678', '34612345678'],
  ['https://wa.me/34612345678', '34612345678'],
  ['http://wa.me/34612345678/', '34612345678'],
  ['WA.ME/+34612345678', '34612345678'],
  ['https://wa.me/34612345678?text=Call%20213', '34612345678'],
  ['https://api.whatsapp.com/send?phone=34612345678&text=Hi', '34612345678'],
  ['https://api.whatsapp.com/send/?text=Hi&phone=%2B34612345678', '34612345678'],
  ['whatsapp://send?phone=34612345678', '34612345678'],
])('%j has the digits %s with their country', (text, digits) => {
  expect(normalizePhoneText(text)).toMatchObject({ digits, isInternational: true });
});

test('a trunk prefix in brackets can be left out', () => {
  expect(normalizePhoneText('+44 (0)20 7946 0958')).toMatchObject({
    digits: '4402079460958',
    isInternational: true,
    bracketed: { digit: '0', without: '442079460958' },
  });
});

describe('is not a single number', () => {
  test.each([
    ['', 'required'],
    [' \u200e ', 'required'],
    ['+', 'tooShort'],
    ['()', 'tooShort'],
    ['1'.repeat(251), 'tooLong'],
    ['1-800-FLOWERS', 'letters'],
    ['call me', 'letters'],
    ['213 373 4253²', 'letters'],
    ['*67 213 373 4253', 'letters'],
    ['wa.me/message/ABCDEF', 'letters'],
    ['https://wa.me/c/34612345678', 'letters'],
    ['https://example.com/34612345678', 'letters'],
    ['+34612345678 / +34699999999', 'several'],
    ['+34612345678 +34699999999', 'several'],
    ['612345678, 699999999', 'several'],
    ['612345678; 699999999', 'several'],
    ['612345678\n699999999', 'several'],
    ['612345678\t699999999', 'several'],
    ['612345678/699999999', 'several'],
    ['+34 612345678/9', 'several'],
    ['030/123/456', 'several'],
    ['213 373 4253 ext. 12', 'extension'],
    ['213 373 4253 x12', 'extension'],
    ['213 373 4253 #12', 'extension'],
    ['213 373 4253 extensión 12', 'extension'],
    ['11 98765-4321 ramal 12', 'extension'],
    ['tel:+1-213-373-4253;ext=12', 'extension'],
    ['tel:373-4253;phone-context=+1213', 'ambiguous'],
    ['34612345678+', 'ambiguous'],
    ['2133734253.0', 'invalid'],
  ])('%j: %s', (text, error) => {
    expect(normalizePhoneText(text)).toEqual({ error });
  });
});
