import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { editCode } from '../../src/code-field/editCode.js';
import { isCode } from '../../src/code/isCode.js';
import { parseCode } from '../../src/code/parseCode.js';

/** An insertion into a text with its selection in brackets: `12[3]4`, or a caret: `12[]34`. */
function insert(data: string, into: string, length = 6) {
  const start = into.indexOf('[');
  const end = into.indexOf(']') - 1;
  const { code, caret, isRefused } = editCode({ text: into.replace(/[[\]]/g, ''), start, end, data, length });
  return `${code.slice(0, caret)}|${code.slice(caret)}${isRefused ? '!' : ''}`;
}

test('a digit goes in at the caret', () => {
  expect(insert('1', '[]')).toBe('1|');
  expect(insert('1', '12[]3')).toBe('121|3');
});

test('a digit takes the place of what is selected', () => {
  expect(insert('1', '1234[56]')).toBe('12341|');
  expect(insert('9', '[123456]')).toBe('9|');
});

test('anything but a digit changes nothing, and erases no selection', () => {
  expect(insert('a', '1[2]')).toBe('12|');
  expect(insert(' ', '[12]')).toBe('12|');
});

test('a digit more than a code has changes nothing, wherever the caret is', () => {
  expect(insert('7', '123456[]')).toBe('123456|');
  expect(insert('9', '[]123456')).toBe('|123456');
});

test('a whole code replaces everything, wherever the caret is', () => {
  expect(insert('222222', '11[]1111')).toBe('222222|');
  expect(insert('222 222', '11[]')).toBe('222222|');
});

test('some digits go in where they fit, and are refused where they do not', () => {
  expect(insert('3456', '12[]')).toBe('123456|');
  expect(insert('99', '12[34]56')).toBe('1299|56');
  expect(insert('567', '1234[]')).toBe('1234|!');
});

test('too many digits are refused rather than cut', () => {
  expect(insert('123456789', '[]')).toBe('|!');
  expect(insert('123456789', '12[]')).toBe('12|!');
});

test('a code may be four to ten digits long', () => {
  expect(insert('1234', '[]', 4)).toBe('1234|');
  expect(insert('5', '1234[]', 4)).toBe('1234|');
  expect(insert('0123456789', '55[]', 10)).toBe('0123456789|');
});

test('no insertion makes a code that is neither in the data nor typed as it stands', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 10 });
  const data = fc.oneof(digits, fc.string({ unit: fc.constantFrom(...'0123456789 -*a.١'), maxLength: 16 }));
  fc.assert(
    fc.property(digits, data, fc.nat(10), fc.nat(10), fc.integer({ min: 4, max: 10 }), (...generated) => {
      const [any, data, one, other, length] = generated;
      const text = any.slice(0, length);
      const [start, end] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)];
      const { code, caret, isRefused } = editCode({ text, start, end, data, length });
      const reading = parseCode(data, length);
      const read = 'digits' in reading ? reading.digits : '';
      const inPlace = text.slice(0, start) + read + text.slice(end);
      expect(isCode(code, length)).toBe(true);
      expect(caret).toBeLessThanOrEqual(code.length);
      expect([text, read, inPlace]).toContain(code);
      expect(code === read || code === text || reading.kind === 'part').toBe(true);
      expect(isRefused && code !== text).toBe(false);
    }),
    { numRuns: 5000 },
  );
});
