import { describe, expect, test } from 'vitest';
import { loadPhoneEngine } from '../../src/phone-number/loadPhoneEngine.js';
import { autofill, paste, press } from '../code-field/codeHarness.js';
import { marksOf, renderPhone } from './phoneHarness.js';

await loadPhoneEngine();

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
    ['P12', 'MX', '0445512345678', 'invalid'],
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
    ['P40', '', '34612345678', 'countryRequired'],
    ['P41', 'US', '011 52 55 1234 5678', '+525512345678'],
    ['P42', 'PT', '0034612345678', '+34612345678'],
    ['P42', 'US', '00 34 612 345 678', '+34612345678'],
    ['P71', 'US', '+999123456789', 'unknownCountry'],
    ['P72', 'US', '+', 'tooShort'],
    ['P73', 'US', '21337342539', 'ambiguous'],
    ['P75', 'US', '+10000000000', '+10000000000'],
    ['in Germany with a slash', 'DE', '030/1234567', '+49301234567'],
    ['with a zero that belongs to it', 'IT', '06 12345678', '+390612345678'],
    ['with a zero that belongs to it', 'CI', '0707070707', '+2250707070707'],
    ['with the old Argentine 15', 'AR', '011 15-2345-6789', '+5491123456789'],
    ['with an Australian prefix', 'AU', '0011 34 612345678', '+34612345678'],
    ['with a Japanese prefix', 'JP', '010 34 612345678', '+34612345678'],
    ['one digit short', 'ES', '61234567', 'tooShort'],
    ['two digits long', 'ES', '69999999999', 'tooLong'],
  ])('%s: with %s, %s goes out as %s, and no digit is lost', async (_, defaultCountry, text, expected) => {
    const phone = renderPhone({ defaultCountry });
    phone.input().focus();
    await press(text);
    expect(marksOf(phone.input().value)).toBe(marksOf(text));
    expect(await phone.submit()).toBe(expected);
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
    ['P51', 'US', '«  +1 213 373 4253\n»', '+12133734253'],
    ['P54', 'US', 'https://wa.me/34612345678', '+34612345678'],
    ['P55', 'US', '(213) 373-4253 ext. 123', 'extension'],
    ['P57', 'US', '+34612345678 / +34699999999', 'several'],
    ['on two lines', 'DE', '0301234567\n0307654321', 'several'],
    ['in two cells', 'DE', '0301234567\t0307654321', 'several'],
    ['P58', 'BR', '+5511987654321', '+5511987654321'],
    ['P58', 'BR', '+34612345678', '+34612345678'],
    ['P60', 'US', '1-800-FLOWERS', 'letters'],
    ['in Arabic digits', 'US', '+٣٤٦١٢٣٤٥٦٧٨', '+34612345678'],
    ['in full width', 'US', '２１３３７３４２５３', '+12133734253'],
  ])('%s: with %s, %j goes out as %s', async (_, defaultCountry, text, expected) => {
    const phone = renderPhone({ defaultCountry });
    phone.input().focus();
    await paste(text);
    expect(phone.input().value).not.toBe('');
    expect(await phone.submit()).toBe(expected);
  });

  test('a number with its plus replaces the text in the field', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    phone.input().focus();
    await press('213');
    await paste('+34 612 345 678');
    expect(phone.input().value).toBe('+34 612 34 56 78');
  });

  test('digits go to the caret', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    phone.input().focus();
    await press('213{ArrowLeft}{ArrowLeft}');
    phone.input().setSelectionRange(2, 2);
    await paste('00');
    expect(marksOf(phone.input().value)).toBe('20013');
  });
});

describe('filled in by the browser', () => {
  test.each([
    ['P62', 'BR', '+55 11 98765-4321', '+5511987654321'],
    ['P65', 'US', '12133734253', '+12133734253'],
    ['P66', 'ES', '34612345678', '+34612345678'],
    ['as a national number', 'US', '2133734253', '+12133734253'],
    ['for another country', 'US', '+34612345678', '+34612345678'],
  ])('%s: with %s, %s goes out as %s', async (_, defaultCountry, text, expected) => {
    const phone = renderPhone({ defaultCountry });
    autofill(phone.input(), text);
    expect(await phone.submit()).toBe(expected);
    expect(phone.values.at(-1)).toBe(expected);
  });

  test('text that is written into the element without an event is read too', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    phone.input().value = '2133734253';
    expect(await phone.submit()).toBe('+12133734253');
  });
});

describe('restricted', () => {
  const countries = ['US', 'ES', 'BR'];

  test('P77: a number of a country that is not accepted is refused by name', async () => {
    const phone = renderPhone({ defaultCountry: 'US', countries });
    phone.input().focus();
    await paste('+491701234567');
    expect(await phone.submit()).toBe('countryNotAllowed');
    await expect
      .poll(phone.error)
      .toBe('We can’t send codes to this country yet (Germany). Use another number.');
    expect(phone.select().value).toBe('');
  });

  test('P75: a strict field takes the sandbox number only when it is listed', async () => {
    const phone = renderPhone({ strict: true });
    autofill(phone.input(), '+10000000000');
    expect(await phone.submit()).toBe('invalid');
    phone.rerender({ testPhoneNumbers: ['+10000000000'] });
    expect(await phone.submit()).toBe('+10000000000');
  });

  test('the sandbox number counts as one of the main country of +1', async () => {
    const phone = renderPhone({ countries });
    autofill(phone.input(), '+10000000000');
    expect(await phone.submit()).toBe('+10000000000');
    phone.rerender({ countries: ['CA', 'ES'] });
    expect(await phone.submit()).toBe('countryNotAllowed');
  });
});
