import {
  PhoneNumber,
  getCountryCallingCode,
  isValidPhoneNumber,
  type CountryCode,
} from 'libphonenumber-js/min';
import { formatPhoneText } from '../../src/phone-number/formatPhoneText.js';
import { pastedPhoneText } from '../../src/phone-number/pastedPhoneText.js';
import { parsePhoneNumber } from '../../src/phone-number/parsePhoneNumber.js';
import type { WrittenNumber } from './writtenNumber.js';

/**
 * What came out of a text: the number that was meant, an error, or (never) another number. And `national`, where the
 * same text is also a national number of the selected country, and that came out: behind another country's prefix, a
 * number of less than ten digits can be written exactly like one (011 98765-4321 is in São Paulo).
 */
export type Verdict = 'meant' | 'refused' | 'national' | 'another';

/** How a text gets into the field: as it stands, key by key, or in one piece. */
export const ways = ['as it stands', 'typed', 'pasted'] as const;

/** Reads a written number, and says whether the law was kept. */
export function judgeReading(written: WrittenNumber, way: (typeof ways)[number] = 'as it stands'): Verdict {
  const { form, meant, plain, selected } = written;
  const reading = parsePhoneNumber(shown(written, way), { country: selected });
  if ('error' in reading) return 'refused';
  if (reading.phoneNumber === meant) return 'meant';
  const isShort = form === 'well-known prefix' && meant.length <= 10;
  return isShort && isNational(plain, selected, reading.phoneNumber) ? 'national' : 'another';
}

function shown({ text, selected }: WrittenNumber, way: (typeof ways)[number]): string {
  if (way === 'pasted') return pastedPhoneText(text, selected);
  if (way === 'as it stands') return text;
  return [...text.replaceAll('\n', '')].reduce((typed, key) => formatPhoneText(typed + key, selected), '');
}

/** Whether a number is a valid one of a country, and the text writes it as it is dialled there. */
function isNational(text: string, country: string, phoneNumber: string): boolean {
  if (!country) return false;
  const number = new PhoneNumber(phoneNumber);
  if (number.countryCallingCode !== getCountryCallingCode(country as CountryCode)) return false;
  return text.replace(/\D/g, '').endsWith(number.nationalNumber) && isValidPhoneNumber(phoneNumber);
}
