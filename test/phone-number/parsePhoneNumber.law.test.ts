import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePhoneNumber } from '../../src/phone-number/parsePhoneNumber.js';
import { judgeReading, ways } from './judgeReading.js';
import { countries, writtenNumbers } from './writtenNumber.js';

it('reads a valid number, however it is written and whatever country is selected, as that number or not at all', () => {
  fc.assert(
    fc.property(writtenNumbers, (written) => {
      expect(judgeReading(written)).not.toBe('another');
    }),
    { numRuns: 50_000 },
  );
});

it('keeps to that when the text is typed or pasted, and grouped on the way', () => {
  fc.assert(
    fc.property(writtenNumbers, fc.constantFrom(...ways), (written, way) => {
      expect(judgeReading(written, way)).not.toBe('another');
    }),
    { numRuns: 10_000 },
  );
});

it('reads every number that is written out with its country, but for those that cannot be called from abroad', () => {
  const named = writtenNumbers
    .filter(({ form }) => ['plus', 'tel', 'link', 'plus, grouped'].includes(form))
    .filter(({ meant }) => !/^\+1\d{7}$/.test(meant));
  fc.assert(
    fc.property(named, (written) => {
      expect(judgeReading(written)).toBe('meant');
    }),
    { numRuns: 5_000 },
  );
});

/** Texts of the characters that turn up in number fields. */
const anyTexts = fc.string({
  unit: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...'0123456789') },
    { weight: 1, arbitrary: fc.constantFrom(...'+ ()-./#*;,xa\u200e\u00a0٣३²') },
  ),
  maxLength: 24,
});

it('invents no digit and drops none at the end, whatever the text', () => {
  fc.assert(
    fc.property(anyTexts, fc.constantFrom('', ...countries), (text, country) => {
      const reading = parsePhoneNumber(text, { country });
      if ('error' in reading) return;
      expect(reading.phoneNumber).toMatch(/^\+[1-9]\d{1,14}$/);
      const written = text.replaceAll('٣', '3').replaceAll('३', '3').replace(/\D/g, '');
      expect(written.slice(-4)).toBe(reading.phoneNumber.slice(-4));
      expect(written.length).toBeGreaterThanOrEqual(4);
    }),
    { numRuns: 30_000 },
  );
});

it('reads a text that begins with a plus and a calling code as a number of that calling code', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[1-9]\d{5,16}$/),
      fc.constantFrom('', ...countries),
      (digits, country) => {
        const reading = parsePhoneNumber(`+${digits}`, { country });
        if ('error' in reading) return;
        expect(reading).toEqual(parsePhoneNumber(`+${digits}`));
        expect(digits.startsWith(reading.phoneNumber.slice(1, 2))).toBe(true);
      },
    ),
    { numRuns: 20_000 },
  );
});
