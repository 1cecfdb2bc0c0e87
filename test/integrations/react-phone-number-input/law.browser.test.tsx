import { render } from '@testing-library/react';
import fc from 'fast-check';
import { StockPhoneField } from 'react-whatsapp-otp/react-phone-number-input';
import { expect, test } from 'vitest';
import { loadPhoneEngine } from '../../../src/phone-number/loadPhoneEngine.js';
import { parsePhoneText } from '../../../src/phone-number/parsePhoneText.js';
import { autofill } from '../../code-field/codeHarness.js';
import { judgeResult } from '../../phone-number/judgeReading.js';
import { forms, writtenNumbersOf } from '../../phone-number/writtenNumber.js';

const runs = 1_000;
const noCountries = () => null;

test.each([1, 2, 3])(
  'a number in the stock input is sent as it is written or not at all, and as our field reads it: 1,000 texts, seed %i',
  async (seed) => {
    await loadPhoneEngine();
    const verdicts = { meant: 0, refused: 0, everyday: 0, dialled: 0, another: 0 };
    const problems: unknown[] = [];
    const samples = fc.sample(writtenNumbersOf(forms, ['complete']), { numRuns: runs, seed });
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
      const reading = parsePhoneText(text, { country: selected });
      const verdict =
        entry === '' ? 'refused' : judgeResult(written, { phoneNumber: entry, country: undefined });
      verdicts[verdict] += 1;
      const isOurs = entry === ('error' in reading ? '' : reading.phoneNumber);
      if (!isOurs || verdict === 'another') problems.push({ ...written, entry, reading });
      unmount();
    }
    expect(problems).toEqual([]);
    expect(verdicts.meant).toBeGreaterThan(runs * 0.6);
  },
);
