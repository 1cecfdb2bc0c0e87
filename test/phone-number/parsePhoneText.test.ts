import { describe, expect, it } from 'vitest';
import { parsePhoneText } from '../../src/phone-number/parsePhoneText.js';

/** Country, text, and the number or the error that comes out. */
const cases: readonly (readonly [id: string, country: string, text: string, expected: string])[] = [
  ['P01', 'US', '2133734253', '+12133734253'],
  ['P03', 'US', '213.373.4253', '+12133734253'],
  ['P03', 'US', '(213) 373-4253', '+12133734253'],
  ['P05', 'BR', '011987654321', '+5511987654321'],
  ['P06', 'BR', '01511987654321', '+5511987654321'],
  ['P07', 'BR', '1187654321', '+551187654321'],
  ['P08', 'ES', '612345678', '+34612345678'],
  ['P09', 'MX', '5512345678', '+525512345678'],
  ['P10', 'MX', '+52 1 55 1234 5678', '+525512345678'],
  ['P11', 'MX', '15512345678', '+525512345678'],
  ['P12', 'MX', '0445512345678', 'invalid'],
  ['P13', 'AR', '91123456789', '+5491123456789'],
  ['P15', 'AR', '1123456789', '+541123456789'],
  ['P17', 'GB', '07400123456', '+447400123456'],
  ['P17', 'GB', '7400123456', '+447400123456'],
  ['P18', 'US', '+44 (0)7400 123456', '+447400123456'],
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
  ['P36', 'CA', '2133734253', '+12133734253'],
  ['P40', '', '34612345678', 'countryRequired'],
  ['P41', 'US', '011 52 55 1234 5678', '+525512345678'],
  ['P42', 'PT', '0034612345678', '+34612345678'],
  ['P49', 'US', '\u202a+1 (213) 373\u20114253\u202c', '+12133734253'],
  ['P50', 'US', 'tel:+1-213-373-4253', '+12133734253'],
  ['P51', 'US', '  +1 213 373 4253\n', '+12133734253'],
  ['P51', 'US', '«  +1 213 373 4253\n»', '+12133734253'],
  ['P54', 'US', 'https://wa.me/34612345678', '+34612345678'],
  ['P55', 'US', '(213) 373-4253 ext. 123', 'extension'],
  ['P57', 'US', '+34612345678 / +34699999999', 'several'],
  ['P58', 'BR', '+5511987654321', '+5511987654321'],
  ['P58', 'BR', '+34612345678', '+34612345678'],
  ['P60', 'US', '1-800-FLOWERS', 'letters'],
  ['P62', 'BR', '+55 11 98765-4321', '+5511987654321'],
  ['P65', 'US', '12133734253', '+12133734253'],
  ['P66', 'ES', '34612345678', '+34612345678'],
  ['P68', 'US', '', 'required'],
  ['P71', 'US', '+999123456789', 'unknownCountry'],
  ['P72', 'US', '+', 'tooShort'],
  ['P75', 'US', '+10000000000', '+10000000000'],
  ['P201', 'DE', '4915123456789', 'ambiguous'],
  ['P202', 'ID', '62812345678', 'ambiguous'],
  ['P203', 'XK', '383 43 201 234', 'ambiguous'],
  ['P204', 'BR', '55 98306-3231', '+5555983063231'],
  ['P204', 'IT', '393 1234567', '+393931234567'],
  ['P204', 'IN', '9191234567', '+919191234567'],
  ['P207', 'AR', '+54 (9) 11 2345-6789', '+5491123456789'],
  ['P207', 'US', '+54 (9) 11 2345-6789', '+5491123456789'],
  ['P207', 'US', '+54 (9)(11) 2345-6789', '+5491123456789'],
  ['P207', 'AR', '+54 (9) 351 234-5678', '+5493512345678'],
  ['P208', 'US', '+44 (0)7400 123456', '+447400123456'],
  ['P208', 'US', '+39 (0)6 12345678', '+390612345678'],
  ['P208', 'US', '+52 (1) 55 1234 5678', '+525512345678'],
  ['P208', 'US', '+1 (1) 213 373 4253', '+12133734253'],
  ['P209', 'US', '+1\ufe0d-213-373-4253', '+12133734253'],
  ['P209', 'US', '+1\ufe0f-213-373-4253', '+12133734253'],
  ['P209', 'US', '+1\u034f-213-373-4253', '+12133734253'],
  ['P209', 'US', '+1\u3164-213-373-4253', '+12133734253'],
  ['P209', 'US', '+1\u2800-213-373-4253', '+12133734253'],
  ['P210', 'CL', '09 1234 5678', 'invalid'],
  ['P210', 'CL', '+56 09 1234 5678', 'tooLong'],
  ['P210', 'CL', '(09) 8765 4321', 'invalid'],
  ['P210', 'CL', '02 2123 4567', 'invalid'],
  ['P210', 'CL', '+56 (0)9 1234 5678', '+56912345678'],
  ['P211', 'BR', '98765-4321', 'areaCodeMissing'],
  ['P211', 'BR', '8765-4321', 'areaCodeMissing'],
  ['P211', 'US', '+55 98765-4321', 'areaCodeMissing'],
  ['P212', 'BR', '1187654321', '+551187654321'],
  ['P212', 'BR', '11987654321', '+5511987654321'],
  ['P212', 'BR', '0800 123 4567', '+558001234567'],
  ['P215', 'IT', '0034 612 345 67', 'tooShort'],
  ['P215', 'VA', '0034 612 345 67', 'tooShort'],
  ['P215', 'IT', '0045 34 73 97 40', '+4534739740'],
  ['P215', 'IT', '0047 412 34 567', '+4741234567'],
  ['P215', 'IT', '055 12345678', '+3905512345678'],
  ['P215', 'IT', '0432 1234567', '+3904321234567'],
  ['P215', 'IT', '347 1234567', '+393471234567'],
  ['P216', 'AU', '0011 33 6 52 34 56 7', 'ambiguous'],
  ['P216', 'AU', '0011 33 6 52 34 56 78', '+33652345678'],
  ['P216', 'TH', '001 33 6 52 34 56 7', 'ambiguous'],
  ['P216', 'TH', '001 33 6 52 34 56 78', '+33652345678'],
  ['P219', 'RU', '+7 800 555 35 35 5', 'tooLong'],
  ['P219', 'RU', '+7 800 555 35 35', '+78005553535'],
  ['P220', 'JP', '090\u30fc1234\u30fc5678', '+819012345678'],
  ['P220', 'JP', '０９０\u30fc１２３４\u30fc５６７８', '+819012345678'],
  ['keycaps', 'US', '2\ufe0f\u20e31\ufe0f\u20e33 373 4253', '+12133734253'],
  ['a Brazilian mobile that begins like a Peruvian', 'BR', '51947388336', '+5551947388336'],
  ['a code before a code', 'DE', '+49 49 151 23456789', 'ambiguous'],
  ['a prefix behind the code', 'DE', '+49 0043 664 1234567', 'invalid'],
  ['a plus before a prefix', 'US', '+0034612345678', '+34612345678'],
  ['a trunk prefix in brackets, with a dot', '', '+3 7 5 (8.)291234567', '+375291234567'],
  ['code and trunk prefix', 'DE', '49 (0)151 23456789', '+4915123456789'],
  ['a trunk prefix and the code', 'IN', '091 98765 43210', '+919876543210'],
  ['0 before an Italian mobile', 'IT', '0347 1234567', 'invalid'],
  ['0 before an Italian mobile', 'US', '+39 0347 1234567', 'invalid'],
  ['0 before a mobile', 'CZ', '0601123456', 'invalid'],
  ['0 before a mobile', 'PL', '0512345678', 'invalid'],
  ['0 before a mobile', 'GR', '06912345678', 'invalid'],
  ['0 before a mobile', 'ES', '0612345678', 'invalid'],
  ['0 before a mobile', 'PT', '0912345678', 'invalid'],
  ['0 before a mobile', 'DK', '020123456', 'invalid'],
  ['without the area code', 'AR', '2345-6789', 'areaCodeMissing'],
  ['without the area code', 'US', '373-4253', 'areaCodeMissing'],
  ['without the area code', 'BB', '2462501', 'areaCodeMissing'],
  ['without the area code, beginning like the own code', 'KR', '8255-2677', 'areaCodeMissing'],
  ['without the area code', 'GB', '7946 0958', 'areaCodeMissing'],
  ['another country’s prefix', 'BR', '011 98765-4321', '+5511987654321'],
  ['Russian prefix', 'RU', '8~10 34 612 345 678', '+34612345678'],
  ['a Brazilian carrier', 'BR', '0015 34 612 345 678', '+34612345678'],
  ['a sentence', 'US', 'My number is +34 612 345 678', '+34612345678'],
  ['a sentence', 'US', 'Call me: (213) 373-4253, thanks!', '+12133734253'],
  ['a sentence', 'JP', '電話番号は 090-1234-5678 です', '+819012345678'],
  ['a sentence with two numbers', 'US', 'Call 213 373 4253 or 213 373 4254', 'letters'],
  ['a sentence with a time', 'US', 'Call 213 373 4253 after 5', 'extension'],
  ['an extension', 'US', '(213) 373-4253 extension: 12', 'extension'],
  ['an extension', 'DE', '030 1234567 Durchwahl 12', 'extension'],
  ['an extension', 'US', '213-373-4253, 12#', 'extension'],
];

describe('reads', () => {
  for (const [id, country, text, expected] of cases) {
    it(`${id}: ${JSON.stringify(text)} with ${country || 'no country'} as ${expected}`, () => {
      const reading = parsePhoneText(text, { country });
      expect('error' in reading ? reading.error : reading.phoneNumber).toBe(expected);
    });
  }
});

describe('places that share a plan', () => {
  it.each([
    ['AX', '+358 18 12345', 'AX'],
    ['SJ', '+47 79 02 12 34', 'SJ'],
    ['VA', '+39 06 698 12345', 'VA'],
    ['YT', '+262 639 12 34 56', 'YT'],
    ['GG', '+44 7781 123456', 'GG'],
    ['CX', '+61 8 9164 1234', 'CX'],
    ['CA', '+1 506 234 5678', 'CA'],
  ])('%s alone is accepted, and so is its number %s', (country, text, expected) => {
    expect(parsePhoneText(text, { country, countries: [country] })).toMatchObject({ country: expected });
  });

  it('a number of another country of the plan is refused', () => {
    expect(parsePhoneText('+1 876 210 1234', { countries: ['CA'] })).toMatchObject({
      error: 'countryNotAllowed',
      country: 'JM',
    });
  });
});

describe('a test number', () => {
  const testPhoneNumbers = ['+10000000000'];
  it.each(['+1 000 000 0000', '000 000 0000', '1 000 000 0000'])('is read as %s', (text) => {
    const options = { country: 'US', countries: ['ES'], strict: true, testPhoneNumbers };
    expect(parsePhoneText(text, options)).toMatchObject({ phoneNumber: '+10000000000' });
  });

  it('needs its country without a plus', () => {
    expect(parsePhoneText('000 000 0000', { testPhoneNumbers })).toHaveProperty('error');
  });
});
