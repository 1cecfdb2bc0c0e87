import { expect, test } from 'vitest';
import { requireCodeLength } from '../../src/code/requireCodeLength.js';

test.each([4, 5, 6, 7, 8, 9, 10])('%d digits are allowed', (length) => {
  expect(requireCodeLength(length)).toBe(length);
});

test.each([0, -1, 3, 3.7, 11, Infinity, NaN, '6' as unknown as number])(
  '%s is an error that names the allowed lengths',
  (length) => {
    expect(() => requireCodeLength(length)).toThrow(TypeError);
    expect(() => requireCodeLength(length)).toThrow(/`length`.*whole number from 4 to 10/);
  },
);
