import fc from 'fast-check';
import { AsYouType, PhoneNumber, type CountryCode } from 'libphonenumber-js/min';
import { expect, test } from 'vitest';
import { formatPhoneNumber } from '../../src/phone-number/formatPhoneNumber.js';
import { groupDigits } from '../../src/phone-number/groupDigits.js';
import { writtenNumbersOf } from './writtenNumber.js';

const numbers = writtenNumbersOf(['plus', 'national', 'national without trunk'], ['complete']);

test('groups at least 99 in 100 texts as libphonenumber does, at each length', () => {
  const texts = fc
    .sample(fc.tuple(numbers, fc.nat({ max: 14 })), { numRuns: 3_000, seed: 1 })
    .map(([{ plain, selected, form }, length]) => ({
      digits: plain.slice(0, length + 2),
      country: form === 'plus' ? '' : selected,
    }));
  const different = texts.filter(
    ({ digits, country }) => groupDigits(digits, country) !== expected(digits, country),
  );
  expect(different.length).toBeLessThanOrEqual(texts.length / 100);
});

test('writes at least 99 in 100 numbers out as libphonenumber does', () => {
  const written = fc.sample(numbers, { numRuns: 3_000, seed: 2 });
  const different = written.filter(
    ({ meant }) => formatPhoneNumber(meant) !== new PhoneNumber(meant).formatInternational(),
  );
  expect(different.length).toBeLessThanOrEqual(written.length / 100);
});

/** libphonenumber cuts some digits, or throws, after a prefix of international calls: then the digits are as typed. */
function expected(digits: string, country: string): string {
  try {
    const shown = new AsYouType(country ? (country as CountryCode) : undefined).input(digits);
    return shown.replace(/[^\d+]/g, '') === digits ? shown : digits;
  } catch {
    return digits;
  }
}
