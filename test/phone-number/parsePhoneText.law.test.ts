import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePhoneText } from '../../src/phone-number/parsePhoneText.js';
import { judgeReading, ways } from './judgeReading.js';
import { countries, forms, usualLengths, writtenNumbersOf } from './writtenNumber.js';

// `npm run phone-laws` puts a million other texts to the law.
const lawSeed = 20_261_127;

it('reads a number, however it is written and whatever country is selected, as that number or not at all', () => {
  fc.assert(
    fc.property(writtenNumbersOf(forms, ['complete']), (written) => {
      expect(judgeReading(written)).not.toBe('another');
    }),
    { numRuns: 30_000, seed: lawSeed },
  );
});

it('keeps to that when the text is typed or pasted, and grouped on the way', () => {
  fc.assert(
    fc.property(writtenNumbersOf(forms, ['complete']), fc.constantFrom(...ways), (written, way) => {
      expect(judgeReading(written, way)).not.toBe('another');
    }),
    { numRuns: 5_000, seed: lawSeed },
  );
});

it('does not read a number with a digit missing or added, or of an unknown range, as one of another country', () => {
  // One in 10,000 is accepted: the seed is fixed.
  const mistaken = writtenNumbersOf(forms, ['digit missing', 'digit added', 'unknown range']);
  const verdicts = fc.sample(mistaken, { numRuns: 20_000, seed: 1 }).map((written) => judgeReading(written));
  expect(verdicts.filter((verdict) => verdict === 'another').length).toBeLessThanOrEqual(6);
});

it('reads every mobile and landline of usual length that is written out with its country', () => {
  const named = writtenNumbersOf(
    ['plus', 'plus, grouped', 'plus and 00', 'tel', 'link', 'sentence'],
    ['complete'],
  )
    .filter(({ isMobileOrLandline }) => isMobileOrLandline)
    .filter(({ code, meant }) => usualLengths(code).includes(meant.length - 1 - code.length));
  fc.assert(
    fc.property(named, (written) => {
      expect(judgeReading(written)).toBe('meant');
    }),
    { numRuns: 5_000 },
  );
});

it('refuses at most one in a thousand true national numbers', () => {
  const nationals = fc
    .sample(writtenNumbersOf(['national', 'national, grouped', 'national without trunk'], ['complete']), {
      numRuns: 20_000,
      seed: 1,
    })
    .filter(({ isMobileOrLandline }) => isMobileOrLandline)
    .filter(({ code, meant }) => usualLengths(code).includes(meant.length - 1 - code.length));
  const refused = nationals.filter((written) => judgeReading(written) === 'refused');
  expect(refused.length).toBeLessThanOrEqual(nationals.length / 1_000);
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
      const reading = parsePhoneText(text, { country });
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
        const reading = parsePhoneText(`+${digits}`, { country });
        if ('error' in reading) return;
        expect(reading).toEqual(parsePhoneText(`+${digits}`));
        expect(digits.startsWith(reading.phoneNumber.slice(1, 2))).toBe(true);
      },
    ),
    { numRuns: 20_000 },
  );
});
