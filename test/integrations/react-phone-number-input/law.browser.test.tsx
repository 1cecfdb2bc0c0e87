import fc from 'fast-check';
import {
  PhoneNumber,
  getCountryCallingCode,
  isValidPhoneNumber,
  type CountryCode,
} from 'libphonenumber-js/min';
import { expect, test } from 'vitest';
import { loadPhoneEngine } from '../../../src/phone-number/loadPhoneEngine.js';
import { parsePhoneNumber } from '../../../src/phone-number/parsePhoneNumber.js';
import { autofill } from '../../code-field/codeHarness.js';
import { moment } from '../../phone-field/phoneHarness.js';
import { writtenNumbers, type WrittenNumber } from '../../phone-number/writtenNumber.js';
import { renderStock } from './stockHarness.js';

const runs = 3_000;

test(`a valid number that is filled into the stock input is sent as that number or not at all, ${runs} times`, async () => {
  await loadPhoneEngine();
  const verdicts = { meant: 0, refused: 0, national: 0, another: 0 };
  const examples: unknown[] = [];
  const differing: unknown[] = [];
  const samples = fc.sample(writtenNumbers, { numRuns: runs, seed: 13 });
  for (const defaultCountry of new Set(samples.map(({ selected }) => selected))) {
    const numbers = samples.filter(({ selected }) => selected === defaultCountry);
    const phone = renderStock({ defaultCountry });
    for (const written of numbers) {
      autofill(phone.input(), written.text.replaceAll('\n', ''));
      const entry = String(phone.entry());
      const text = written.text.replaceAll('\n', '');
      const reading = parsePhoneNumber(text, { country: written.selected });
      if (entry !== ('error' in reading ? '' : reading.phoneNumber))
        differing.push({ ...written, entry, reading });
      const verdict = judge(written, entry);
      verdicts[verdict] += 1;
      if (verdict === 'another') examples.push({ ...written, entry });
      phone.rerender({ value: '+12133734253' });
      phone.rerender({ value: '' });
      // oxlint-disable-next-line no-await-in-loop
      await moment();
      phone.rerender({ value: undefined });
    }
    phone.unmount();
  }
  expect(differing).toEqual([]);
  expect(examples).toEqual([]);
  expect(verdicts.meant).toBeGreaterThan(runs * 0.6);
});

function judge({ form, meant, plain, selected }: WrittenNumber, entry: string) {
  if (entry === '') return 'refused';
  if (entry === meant) return 'meant';
  const isShort = form === 'well-known prefix' && meant.length <= 10;
  return isShort && isNational(plain, selected, entry) ? 'national' : 'another';
}

/** The same text can also be a national number of the selected country: both were written. */
function isNational(text: string, country: string, phoneNumber: string): boolean {
  if (!country) return false;
  const number = new PhoneNumber(phoneNumber);
  if (number.countryCallingCode !== getCountryCallingCode(country as CountryCode)) return false;
  return text.replace(/\D/g, '').endsWith(number.nationalNumber) && isValidPhoneNumber(phoneNumber);
}
