import { expect, test } from 'vitest';
import { asciiDigits } from '../../src/code/asciiDigits.js';

test('ASCII digits, letters and separators stay as they are', () => {
  expect(asciiDigits('*123-456* is your code, señor')).toBe('*123-456* is your code, señor');
});

test('the digits of every numbering system that the runtime knows turn into ASCII', () => {
  const decimal = Intl.supportedValuesOf('numberingSystem')
    .map((numberingSystem) => new Intl.NumberFormat('en', { numberingSystem, useGrouping: false }))
    .map((format) => Array.from({ length: 10 }, (_, digit) => format.format(digit)))
    .filter((digits) => digits.every((digit) => /^\p{Nd}$/u.test(digit)));
  expect(decimal.length).toBeGreaterThan(50);
  for (const digits of decimal) expect(asciiDigits(digits.join(''))).toBe('0123456789');
});

test('every decimal digit of Unicode turns into one ASCII digit', () => {
  const digits = Array.from({ length: 0x110000 }, (_, point) => point)
    .filter((point) => point < 0xd800 || point > 0xdfff)
    .map((point) => String.fromCodePoint(point))
    .filter((character) => /\p{Nd}/u.test(character));
  expect(asciiDigits(digits.join(''))).toMatch(/^(0123456789)+$/);
});

test('bidi marks, zero-width characters and the parts of keycap emoji vanish', () => {
  expect(asciiDigits('\u200e123\u200b45\u20606\u202c\ufeff')).toBe('123456');
  expect(asciiDigits('1\ufe0f\u20e32\ufe0f\u20e3')).toBe('12');
});

test('a circled or raised number is not a digit', () => {
  expect(asciiDigits('①²½')).toBe('①²½');
});
