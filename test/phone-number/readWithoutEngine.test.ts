import { expect, test } from 'vitest';
import { readWithoutEngine } from '../../src/phone-number/readWithoutEngine.js';

test.each([
  ['+34612345678', '+34612345678', 'ES'],
  [' +34 612-345.678 ', '+34612345678', 'ES'],
  ['+12133734253', '+12133734253', 'US'],
])('%j is taken as it is', (text, phoneNumber, country) => {
  expect(readWithoutEngine(text)).toEqual({ phoneNumber, country });
});

test.each([
  ['', 'required'],
  ['2133734253', 'notChecked'],
  ['+44 (0)7400 123456', 'notChecked'],
  ['https://wa.me/34612345678', 'notChecked'],
  ['+0034612345678', 'notChecked'],
  ['+34612345678\n+34699999999', 'notChecked'],
  ['+3', 'tooShort'],
  ['+34612', 'tooShort'],
  ['+3461234567890123', 'tooLong'],
  ['+999123456789', 'unknownCountry'],
])('%j is not: %s', (text, error) => {
  expect(readWithoutEngine(text)).toMatchObject({ error });
});

test('the accepted countries hold, as far as a calling code tells them', () => {
  const countries = ['es', 'CA'];
  expect(readWithoutEngine('+34612345678', { countries })).toMatchObject({ country: 'ES' });
  expect(readWithoutEngine('+12133734253', { countries })).toMatchObject({ country: 'CA' });
  expect(readWithoutEngine('+4915112345678', { countries })).toEqual({
    error: 'countryNotAllowed',
    country: 'DE',
  });
  expect(readWithoutEngine('+88312345678', { countries })).toEqual({ error: 'unknownCountry' });
});

test('a test number is taken', () => {
  const options = { countries: ['ES'], testPhoneNumbers: ['+10000000000'] };
  expect(readWithoutEngine('+1 000 000 0000', options)).toMatchObject({ phoneNumber: '+10000000000' });
});
