import { callingCodeOf, callingCodes, countriesOfCallingCode } from './plans/countries.js';
import { isKnown } from './findNumber.js';
import { normalizePhoneText } from './normalizePhoneText.js';
import { everydayNumbersOf } from './plans/numberingPlan.js';
import { readInternational } from './readInternational.js';

/**
 * The country that a text with a plus names; `''` for a network of no country, `undefined` if no country is named.
 * While a number is being typed, a country that shares the calling code stays: it gives way only to the country that a
 * complete number belongs to.
 * @param current ISO 3166-1 alpha-2: the country shown so far, or `''`.
 */
export function countryOfText(text: string, current: string): string | undefined {
  const normalized = normalizePhoneText(text);
  if ('error' in normalized || !normalized.isInternational) return undefined;
  const code = callingCodeOf(normalized.digits);
  if (code === undefined) return undefined;
  const { number } = readInternational(normalized.digits);
  const stays = callingCodes.get(current) === code ? current : countriesOfCallingCode(code)[0];
  const [country] = number?.countries ?? [];
  if (!isKnown(number) || country === undefined) return stays ?? '';
  const isShort = number.phoneNumber.length - 1 - code.length < Math.min(...everydayNumbersOf(code).lengths);
  return stays && isShort ? stays : country;
}
