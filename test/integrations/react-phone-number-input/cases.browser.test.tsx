import { beforeAll, describe, expect, test } from 'vitest';
import { parsePhoneText } from '../../../src/phone-number/parsePhoneText.js';
import { loadPhoneEngine } from '../../../src/phone-number/loadPhoneEngine.js';
import { autofill, compose, paste, press } from '../../code-field/codeHarness.js';
import { marksOf, selectCountry } from '../../phone-field/phoneHarness.js';
import { renderStock } from './stockHarness.js';

beforeAll(async () => {
  await loadPhoneEngine();
});

/** The number or the error that our field reads. */
function readText(text: string, country: string): string {
  const reading = parsePhoneText(text, { country });
  return 'error' in reading ? reading.error : reading.phoneNumber;
}

const isError = (result: string) => !result.startsWith('+');

describe('typed', () => {
  test.each([
    ['P01', 'US', '2133734253', '+12133734253'],
    ['P03', 'US', '213.373.4253', '+12133734253'],
    ['P05', 'BR', '011987654321', '+5511987654321'],
    ['P06', 'BR', '01511987654321', '+5511987654321'],
    ['P07', 'BR', '1187654321', '+551187654321'],
    ['P08', 'ES', '612345678', '+34612345678'],
    ['P09', 'MX', '5512345678', '+525512345678'],
    ['P11', 'MX', '15512345678', '+525512345678'],
    ['P12', 'MX', '0445512345678', 'error'],
    ['P13', 'AR', '91123456789', '+5491123456789'],
    ['P15', 'AR', '1123456789', '+541123456789'],
    ['P17', 'GB', '07400123456', '+447400123456'],
    ['P17', 'GB', '7400123456', '+447400123456'],
    ['P21', 'RU', '89123456789', '+79123456789'],
    ['P22', 'AU', '0412345678', '+61412345678'],
    ['P25', 'JP', '09012345678', '+819012345678'],
    ['P27', 'CO', '3001234567', '+573001234567'],
    ['P28', 'CL', '912345678', '+56912345678'],
    ['P29', 'PE', '912345678', '+51912345678'],
    ['P30', 'PT', '912345678', '+351912345678'],
    ['P31', 'IN', '9876543210', '+919876543210'],
    ['P32', 'US', '+34612345678', '+34612345678'],
    ['P33', 'US', '+77012345678', '+77012345678'],
    ['P33', 'US', '+79123456789', '+79123456789'],
    ['P35', 'US', '3107385033', '+13107385033'],
    ['P41', 'US', '011 52 55 1234 5678', '+525512345678'],
    ['P42', 'PT', '0034612345678', '+34612345678'],
    ['P71', 'US', '+999123456789', 'error'],
    ['P72', 'US', '+', 'error'],
    ['P73', 'US', '21337342539', 'error'],
    ['P75', 'US', '+10000000000', '+10000000000'],
  ])(
    '%s: with %s selected, %s goes out as %s, and no digit is lost',
    async (_, defaultCountry, text, expected) => {
      const phone = renderStock({ defaultCountry });
      phone.input().focus();
      await press(text);
      expect(marksOf(phone.input().value)).toBe(marksOf(text));
      const result = await phone.submit();
      if (expected === 'error') expect(result).toSatisfy(isError);
      else expect(result).toBe(expected);
      expect(phone.entry()).toBe(expected === 'error' ? '' : expected);
    },
  );

  test.each([['P40', '', '34612345678', '+34612345678']])(
    '%s: with %s selected, %s goes out as itself or not at all',
    async (_, defaultCountry, text, meant) => {
      const phone = renderStock({ defaultCountry });
      phone.input().focus();
      await press(text);
      const result = await phone.submit();
      expect(isError(result) || result === meant).toBe(true);
    },
  );

  test.each([
    ['P204', 'BR', '55983063231'],
    ['P204', 'IT', '3931234567'],
    ['P204', 'IN', '9191234567'],
    ['P211', 'BR', '987654321'],
    ['P211', 'BR', '87654321'],
    ['P212', 'BR', '11987654321'],
    ['P212', 'BR', '08001234567'],
    ['P201', 'DE', '4915123456789'],
    ['P202', 'ID', '62812345678'],
    ['P203', 'XK', '38343201234'],
    ['P210', 'CL', '0912345678'],
    ['P210', 'CL', '0221234567'],
  ])('%s: with %s selected, %j goes out as our reading of it', async (_, defaultCountry, text) => {
    const phone = renderStock({ defaultCountry });
    phone.input().focus();
    await press(text);
    expect(await phone.submit()).toBe(readText(text, defaultCountry));
  });

  test('P81: what an input method composes is there once', async () => {
    const phone = renderStock({ defaultCountry: 'US' });
    phone.input().focus();
    await compose('213');
    expect(marksOf(phone.input().value)).toBe('213');
  });
});

describe('pasted', () => {
  test.each([
    ['P03', 'US', '(213) 373-4253', '+12133734253'],
    ['P10', 'MX', '+52 1 55 1234 5678', '+525512345678'],
    ['P18', 'US', '+44 (0)7400 123456', '+447400123456'],
    ['P49', 'US', '\u202a+1 (213) 373\u20114253\u202c', '+12133734253'],
    ['P50', 'US', 'tel:+1-213-373-4253', '+12133734253'],
    ['P51', 'US', '  +1 213 373 4253\n', '+12133734253'],
    ['P54', 'US', 'https://wa.me/34612345678', '+34612345678'],
    ['P55', 'US', '(213) 373-4253 ext. 123', 'error'],
    ['P57', 'US', '+34612345678 / +34699999999', 'error'],
    ['on two lines', 'DE', '0301234567\n0307654321', 'error'],
    ['P58', 'BR', '+5511987654321', '+5511987654321'],
    ['P58', 'BR', '+34612345678', '+34612345678'],
    ['P60', 'US', '1-800-FLOWERS', 'error'],
  ])('%s: with %s selected, %j goes out as %s', async (_, defaultCountry, text, expected) => {
    const phone = renderStock({ defaultCountry });
    phone.input().focus();
    await paste(text);
    const result = await phone.submit();
    if (expected === 'error') expect(result).toSatisfy(isError);
    else expect(result).toBe(expected);
    expect(phone.entry()).toBe(expected === 'error' ? '' : expected);
    if (expected === 'error') await expect.poll(phone.error).not.toBe('');
    else if (phone.values.at(-1) !== undefined) expect(phone.values.at(-1)).toBe(expected);
  });

  test.each([
    ['P207', 'AR', '+54 (9) 11 2345-6789'],
    ['P207', 'US', '+54 (9)(11) 2345-6789'],
    ['P207', 'US', '+54 (9) 351 234-5678'],
    ['P208', 'US', '+39 (0)6 12345678'],
    ['P208', 'US', '+52 (1) 55 1234 5678'],
    ['P208', 'US', '+1 (1) 213 373 4253'],
    ['P209', 'US', '+1\ufe0f-213-373-4253'],
    ['P209', 'US', '+1\u3164-213-373-4253'],
    ['P209', 'US', '+1\u2800-213-373-4253'],
    ['P215', 'IT', '0034 612 345 67'],
    ['P215', 'IT', '0045 34 73 97 40'],
    ['P215', 'IT', '055 12345678'],
    ['P215', 'IT', '347 1234567'],
    ['P216', 'AU', '0011 33 6 52 34 56 78'],
    ['P219', 'RU', '+7 800 555 35 35 5'],
    ['P219', 'RU', '+7 800 555 35 35'],
    ['P220', 'JP', '090\u30fc1234\u30fc5678'],
    ['P201', 'DE', '4915123456789'],
    ['P202', 'ID', '62812345678'],
    ['P203', 'XK', '383 43 201 234'],
    ['P210', 'CL', '+56 09 1234 5678'],
    ['P210', 'CL', '(09) 8765 4321'],
    ['P215', 'IT', '0047 412 34 567'],
    ['P215', 'IT', '0432 1234567'],
    ['P216', 'AU', '0011 33 6 52 34 56 7'],
    ['P216', 'TH', '001 33 6 52 34 56 7'],
    ['P216', 'TH', '001 33 6 52 34 56 78'],
  ])('%s: with %s selected, %j goes out as our reading of it', async (_, defaultCountry, text) => {
    const phone = renderStock({ defaultCountry });
    phone.input().focus();
    await paste(text);
    expect(await phone.submit()).toBe(readText(text, defaultCountry));
  });
});

describe('filled in', () => {
  test.each([
    ['P62', 'BR', '+55 11 98765-4321', '+5511987654321'],
    ['P65', 'US', '12133734253', '+12133734253'],
    ['P66', 'ES', '34612345678', '+34612345678'],
    ['in another script', 'US', '+٣٤٦١٢٣٤٥٦٧٨', '+34612345678'],
  ])('%s: with %s selected, %s goes out as %s', async (_, defaultCountry, text, expected) => {
    const phone = renderStock({ defaultCountry });
    autofill(phone.input(), text);
    expect(await phone.submit()).toBe(expected);
  });
});

describe('an error that was pasted', () => {
  test('stays although the stock input shows digits, until the text changes', async () => {
    const phone = renderStock({ defaultCountry: 'US' });
    phone.input().focus();
    await paste('(213) 373-4253 ext. 123');
    expect(await phone.submit()).toBe('extension');
    expect(await phone.submit()).toBe('extension');
    await press('{End}{Backspace}{Backspace}{Backspace}');
    expect(await phone.submit()).toBe('+12133734253');
    await expect.poll(phone.error).toBe('');
  });
});

describe('the country', () => {
  test('P36: keeps the digits when another one of the same code is selected', async () => {
    const phone = renderStock({ defaultCountry: 'US' });
    phone.input().focus();
    await press('2133734253');
    selectCountry(phone.select(), 'CA');
    expect(await phone.submit()).toBe('+12133734253');
  });

  test('P37: reads the digits on screen with the selected one', async () => {
    const phone = renderStock({ defaultCountry: 'US' });
    phone.input().focus();
    await press('2133734253');
    selectCountry(phone.select(), 'BR');
    await expect.poll(phone.country).toBe('BR');
    const result = await phone.submit();
    expect(isError(result) || result === '+552133734253').toBe(true);
  });

  test('P80: is the default one again after the text was removed', async () => {
    const phone = renderStock({ defaultCountry: 'US' });
    phone.input().focus();
    await press('+34612{Control>}a{/Control}{Delete}2133734253');
    expect(await phone.submit()).toBe('+12133734253');
  });

  test('P217: a plus alone is not kept', async () => {
    const phone = renderStock({ defaultCountry: 'US' });
    phone.input().focus();
    await press('+');
    selectCountry(phone.select(), 'DE');
    phone.input().focus();
    await press('{End}15137899065');
    const result = await phone.submit();
    expect(isError(result) || result === '+4915137899065').toBe(true);
  });

  test('P77: a country that is not accepted is refused by name', async () => {
    const phone = renderStock({ defaultCountry: 'US', countries: ['US', 'ES', 'BR'] });
    phone.input().focus();
    await paste('+491701234567');
    expect(await phone.submit()).toBe('countryNotAllowed');
    await expect.poll(phone.error).toBe('We can’t send codes to Germany yet.');
  });

  test('P82: follows the default as long as nothing was typed', async () => {
    const phone = renderStock({ defaultCountry: 'US' });
    phone.rerender({ defaultCountry: 'BR' });
    await expect.poll(phone.country).toBe('BR');
    phone.input().focus();
    await press('1187654321');
    expect(await phone.submit()).toBe('+551187654321');
    phone.rerender({ defaultCountry: 'US' });
    expect(phone.country()).toBe('BR');
  });
});

describe('what the app holds', () => {
  test('P206: is shown and sent as it is, and not reported back', async () => {
    const phone = renderStock({ value: '+12133734253', defaultCountry: 'US' });
    expect(await phone.submit()).toBe('+12133734253');
    phone.rerender({ value: '+5511987654321' });
    await expect.poll(phone.country).toBe('BR');
    expect(await phone.submit()).toBe('+5511987654321');
    expect(phone.values).toEqual([]);
  });

  test.each([null, ''])('P213: %j empties the field', async (value) => {
    const phone = renderStock({ value: '+12133734253', defaultCountry: 'US' });
    phone.rerender({ value });
    await expect.poll(() => phone.input().value).toBe('');
    expect(await phone.submit()).toBe('required');
  });
});

describe('a form', () => {
  test('P67: the input is a field for a telephone number', () => {
    const { input } = renderStock();
    expect(input()).toMatchObject({ type: 'tel', autocomplete: 'tel', name: 'phone', readOnly: false });
  });

  test('P68 and P76: an empty field is an error until there is a number', async () => {
    const phone = renderStock({ required: true, defaultCountry: 'US' });
    expect(await phone.submit()).toBe('required');
    await expect.element(phone.input()).toHaveAttribute('aria-invalid', 'true');
    await expect
      .element(phone.input())
      .toHaveAccessibleDescription(/Start with \+.*Enter your WhatsApp number/);
    expect(document.activeElement).toBe(phone.input());
    await press('2133734253');
    await expect.element(phone.input()).toHaveAttribute('aria-invalid', 'false');
  });

  test('P88: has two stops, the country and the number', async () => {
    const phone = renderStock();
    phone.container.querySelector<HTMLElement>('form')?.setAttribute('tabindex', '-1');
    phone.container.querySelector<HTMLElement>('form')?.focus();
    await press('{Tab}');
    expect(document.activeElement).toBe(phone.select());
    await press('{Tab}');
    expect(document.activeElement).toBe(phone.input());
  });

  test('a reset brings back the first number', async () => {
    const phone = renderStock({ defaultValue: '+12133734253', defaultCountry: 'US' });
    phone.input().focus();
    await press('{Control>}a{/Control}{Delete}612');
    phone.input().form?.reset();
    await expect.poll(() => marksOf(phone.input().value)).toBe('+12133734253');
    expect(await phone.submit()).toBe('+12133734253');
  });
});
