import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { builtInLocales } from '../../src/messages/builtInLocales.js';
import { loadPhoneEngine } from '../../src/phone-number/loadPhoneEngine.js';
import { autofill, paste, press } from '../code-field/codeHarness.js';
import { marksOf, renderPhone } from './phoneHarness.js';

await loadPhoneEngine();

function speak(...languages: readonly string[]): void {
  Object.defineProperty(navigator, 'languages', { value: languages, configurable: true });
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'languages');
});

describe('the country of a number', () => {
  test('P33: is that of its plus, also where countries share it', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    phone.input().focus();
    await press('+7');
    expect(phone.select().value).toBe('RU');
    await press('7012345678');
    expect(phone.select().value).toBe('KZ');
    expect(phone.code()).toBe('KZ +7');
  });

  test('P35: does not jump while a national number is typed', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    phone.input().focus();
    const shown = new Set<string>();
    for (const digit of '3107385033') {
      await press(digit);
      shown.add(phone.select().value);
    }
    expect([...shown]).toEqual(['US']);
  });

  test('P35: does not jump while it is typed with its plus', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    phone.input().focus();
    const shown = new Set<string>();
    for (const key of '+13107385033') {
      await press(key);
      shown.add(phone.select().value);
    }
    expect([...shown]).toEqual(['US']);
  });

  test('P17: stays for a national number of a shared calling code', async () => {
    const phone = renderPhone({ defaultCountry: 'GB' });
    phone.input().focus();
    await press('07400123456');
    expect(phone.select().value).toBe('GB');
  });

  test('gives way to the country that a whole number of its calling code belongs to', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    phone.input().focus();
    await press('+1876123456');
    expect(phone.select().value).toBe('US');
    await press('7');
    expect(phone.select().value).toBe('JM');
  });

  test('of a pasted number is said', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    phone.input().focus();
    await paste('+34 612 345 678');
    await expect.poll(phone.announcement).toBe('Country changed: Spain.');
    expect(phone.select().value).toBe('ES');
    expect(phone.container.querySelectorAll('[aria-live="polite"]')).toHaveLength(2);
  });

  test('is reported by name of its code', async () => {
    const countries: string[] = [];
    const phone = renderPhone({
      defaultCountry: 'US',
      onCountryChange: (country) => countries.push(country),
    });
    autofill(phone.input(), '+34612345678');
    await userEvent.selectOptions(phone.select(), 'PT');
    expect(countries).toEqual(['ES', 'PT']);
  });

  test('of a number that was dialled without its plus is shown when the user leaves', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    phone.input().focus();
    await press('011525512345678');
    expect(phone.select().value).toBe('US');
    await press('{Tab}');
    expect(phone.input().value).toBe('+52 55 1234 5678');
    await expect.poll(() => phone.select().value).toBe('MX');
    expect(phone.values.at(-1)).toBe('+525512345678');
  });
});

describe('a choice', () => {
  test('P36: of a country with the same calling code keeps the number', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    phone.input().focus();
    await press('2133734253');
    await userEvent.selectOptions(phone.select(), 'CA');
    expect(phone.input().value).toBe('(213) 373-4253');
    expect(phone.select().value).toBe('CA');
    expect(await phone.submit()).toBe('+12133734253');
  });

  test('P37: of another country reads the same digits as its number', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    phone.input().focus();
    await press('2133734253');
    await userEvent.selectOptions(phone.select(), 'BR');
    expect(phone.input().value).toBe('(21) 3373-4253');
    expect(phone.values.at(-1)).toBe('+552133734253');
    expect(await phone.submit()).toBe('+552133734253');
  });

  test('takes the calling code off a number that had one', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    autofill(phone.input(), '+34612345678');
    await userEvent.selectOptions(phone.select(), 'PT');
    expect(marksOf(phone.input().value)).toBe('612345678');
    expect(phone.select().value).toBe('PT');
  });

  test('of no country gives the number its plus', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    autofill(phone.input(), '2133734253');
    await userEvent.selectOptions(phone.select(), '');
    expect(phone.input().value).toBe('+1 213 373 4253');
    expect(await phone.submit()).toBe('+12133734253');
  });

  test('leaves a text that is not a number unchanged', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    autofill(phone.input(), '1-800-FLOWERS');
    await userEvent.selectOptions(phone.select(), 'BR');
    expect(phone.input().value).toBe('1-800-FLOWERS');
  });

  test('P39: goes country by country with the arrow keys, and the focus stays', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    phone.select().focus();
    const before = phone.select().selectedIndex;
    await press('{ArrowDown}{ArrowDown}');
    expect(phone.select().selectedIndex).toBe(before + 2);
    expect(phone.select()).toHaveFocus();
  });

  test('goes to a country by typing its name', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    phone.select().focus();
    await press('mex');
    expect(phone.select().value).toBe('MX');
  });
});

describe('the list', () => {
  test('has every country with its calling code, in the order of the language', () => {
    const phone = renderPhone({ locale: 'es', locales: builtInLocales });
    const texts = [...phone.select().options].map((option) => option.text);
    expect(texts).toHaveLength(246);
    expect(texts[0]).toBe('Internacional');
    expect(texts).toContain('España +34');
    const names = texts.slice(1).map((text) => text.replace(/ \+\d+$/, ''));
    expect(names).toEqual(names.toSorted(new Intl.Collator('es').compare));
  });

  test('P88: is the first of two stops, and has a name', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    await press('{Tab}');
    await expect.element(page.getByRole('combobox', { name: 'Country or region' })).toHaveFocus();
    await press('{Tab}');
    await expect.element(page.getByRole('textbox', { name: 'WhatsApp number' })).toHaveFocus();
    await press('{Tab}');
    await expect.element(page.getByRole('button', { name: 'Send' })).toHaveFocus();
    expect(phone.code()).toBe('US +1');
  });

  test('has only the accepted countries', () => {
    const phone = renderPhone({ defaultCountry: 'US', countries: ['us', 'ES', 'BR', 'nowhere'] });
    const shown = [...phone.select().options].filter((option) => !option.hidden);
    expect(shown.map((option) => option.value)).toEqual(['BR', 'ES', 'US']);
  });

  test('is not there for one country', async () => {
    const phone = renderPhone({ countries: ['BR'] });
    expect(phone.container.querySelector('select')).toBeNull();
    expect(phone.code()).toBe('BR +55');
    autofill(phone.input(), '11987654321');
    expect(await phone.submit()).toBe('+5511987654321');
    autofill(phone.input(), '+34612345678');
    expect(await phone.submit()).toBe('countryNotAllowed');
    expect(phone.input().value).toBe('+34 612 34 56 78');
  });

  test('cannot be used while the field is read-only or disabled', async () => {
    const phone = renderPhone({ defaultCountry: 'US', readOnly: true });
    phone.select().focus();
    await press('{ArrowDown}bra');
    expect(phone.select().value).toBe('US');
    expect(phone.field()).toHaveAttribute('data-readonly');
    phone.rerender({ readOnly: false, disabled: true });
    expect(phone.select()).toBeDisabled();
    expect(phone.input()).toBeDisabled();
    expect(phone.field()).toHaveAttribute('data-disabled');
  });
});

describe('the default', () => {
  test('P82: follows the language while the field is untouched', () => {
    speak('en-US', 'en');
    const phone = renderPhone();
    expect(phone.select().value).toBe('US');
    phone.rerender({ locale: 'pt-br' });
    expect(phone.select().value).toBe('BR');
  });

  test('P82: follows the prop while the field is untouched', () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    phone.rerender({ defaultCountry: 'BR' });
    expect(phone.select().value).toBe('BR');
  });

  test('P83: stays the country that the user selected', async () => {
    speak('en-US', 'en');
    const phone = renderPhone();
    await userEvent.selectOptions(phone.select(), 'MX');
    phone.rerender({ locale: 'pt-br' });
    expect(phone.select().value).toBe('MX');
  });

  test('P84: stays once something is typed', async () => {
    speak('en-US', 'en');
    const phone = renderPhone();
    phone.input().focus();
    await press('213');
    phone.rerender({ locale: 'pt-br' });
    expect(phone.select().value).toBe('US');
    expect(marksOf(phone.input().value)).toBe('213');
  });

  test('P85: is not a guess for Spanish without a region', async () => {
    speak('en-US', 'en');
    const phone = renderPhone({ locale: 'es' });
    expect(phone.select().value).toBe('');
    phone.input().focus();
    await press('5512345678');
    expect(await phone.submit()).toBe('countryRequired');
    await expect.poll(phone.error).toBe('Elige tu país o empieza con + y el código de país.');
  });

  test.each([
    [['es-MX', 'es'], 'MX'],
    [['es-419', 'es', 'en-US'], ''],
    [['sv-SE', 'sv', 'en-US'], 'SE'],
    [['pt-PT'], 'PT'],
    [['pt'], 'BR'],
    [['en-GB', 'en'], 'GB'],
    [['ar'], ''],
  ])('is the region of the browser’s languages %j: %s', (languages, country) => {
    speak(...languages);
    const phone = renderPhone({ locale: undefined });
    expect(phone.select().value).toBe(country);
  });

  test('moves with the languages of the browser', async () => {
    speak('en-US');
    const phone = renderPhone();
    speak('en-GB');
    dispatchEvent(new Event('languagechange'));
    await expect.poll(() => phone.select().value).toBe('GB');
  });
});
