import { render } from '@testing-library/react';
import fc from 'fast-check';
import {
  PhoneNumber,
  getCountryCallingCode,
  isValidPhoneNumber,
  type CountryCode,
} from 'libphonenumber-js/min';
import { StockPhoneField } from 'react-whatsapp-otp/react-phone-number-input';
import { expect, test } from 'vitest';
import { loadPhoneEngine } from '../../../src/phone-number/loadPhoneEngine.js';
import { parsePhoneNumber } from '../../../src/phone-number/parsePhoneNumber.js';
import { autofill } from '../../code-field/codeHarness.js';
import { writtenNumbers, type WrittenNumber } from '../../phone-number/writtenNumber.js';

const runs = 1_000;
const noCountries = () => null;

test.each([1, 2, 3])(
  'a number in the stock input is sent as it is written or not at all, and as our field reads it: 1,000 texts, seed %i',
  async (seed) => {
    await loadPhoneEngine();
    const verdicts = { meant: 0, refused: 0, national: 0, another: 0 };
    const problems: unknown[] = [];
    const samples = fc.sample(writtenNumbers, { numRuns: runs, seed });
    for (const written of samples) {
      const { selected } = written;
      // Without the list, whose 250 options would be rendered each time.
      const { container, unmount } = render(
        <form>
          <StockPhoneField
            defaultCountry={selected}
            locale="en"
            inputProps={{ countrySelectComponent: noCountries }}
          />
        </form>,
      );
      const text = written.text.replaceAll('\n', '');
      autofill(container.querySelector('input') as HTMLInputElement, text);
      const entry = String(new FormData(container.querySelector('form') as HTMLFormElement).get('phone'));
      const reading = parsePhoneNumber(text, { country: selected });
      const verdict = judge(written, entry);
      verdicts[verdict] += 1;
      const isOurs = entry === ('error' in reading ? '' : reading.phoneNumber);
      if (!isOurs || verdict === 'another') problems.push({ ...written, entry, reading });
      unmount();
    }
    expect(problems).toEqual([]);
    expect(verdicts.meant).toBeGreaterThan(runs * 0.6);
  },
);

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
