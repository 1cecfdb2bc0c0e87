import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCode } from '../../src/code/isCode.js';
import { normalizeCode } from '../../src/code-field/normalizeCode.js';

test('a code stays as it is, and so does the caret', () => {
  const code = normalizeCode({ before: undefined, fallback: '1', text: '123', caret: 2, length: 6 });
  expect(code).toEqual({ code: '123', caret: 2, isRefused: false });
});

test('an autofilled text is read as a whole', () => {
  const fill = (text: string) =>
    normalizeCode({ before: undefined, fallback: '11', text, caret: 0, length: 6 });
  expect(fill('123 456').code).toBe('123456');
  expect(fill('Your code is 123456, valid for 10 minutes').code).toBe('123456');
  expect(fill('12 3').code).toBe('123');
});

test('an autofill without a code leaves the field as it was', () => {
  const fill = (text: string) =>
    normalizeCode({ before: undefined, fallback: '11', text, caret: 0, length: 6 });
  expect(fill('hello')).toMatchObject({ code: '11', isRefused: false });
  expect(fill('123456789')).toMatchObject({ code: '11', isRefused: true });
});

test('what a composition wrote goes in where the caret was', () => {
  const compose = (text: string, start: number, after: string) =>
    normalizeCode({ before: { text, start, end: start }, fallback: text, text: after, caret: 0, length: 6 });
  expect(compose('12', 1, '1３2')).toMatchObject({ code: '132', caret: 2 });
  expect(compose('12', 2, '12あ')).toMatchObject({ code: '12' });
  expect(compose('123456', 0, '９123456')).toMatchObject({ code: '123456' });
});

test('a composition that rewrote what stood there is read as a whole', () => {
  const before = { text: '12', start: 2, end: 2 };
  expect(normalizeCode({ before, fallback: '12', text: '１３', caret: 2, length: 6 }).code).toBe('13');
});

test('whatever is written, a code is left', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789 -a１١*'), maxLength: 14 });
  fc.assert(
    fc.property(text, text, fc.nat(6), fc.nat(6), (known, after, one, other) => {
      const fallback = known.replace(/[^0-9]/g, '').slice(0, 6);
      const start = Math.min(one, other, fallback.length);
      const before = { text: fallback, start, end: Math.min(Math.max(one, other), fallback.length) };
      for (const seen of [before, undefined]) {
        const { code, caret } = normalizeCode({ before: seen, fallback, text: after, caret: 0, length: 6 });
        expect(isCode(code, 6)).toBe(true);
        expect(caret).toBeLessThanOrEqual(code.length);
      }
    }),
    { numRuns: 3000 },
  );
});
