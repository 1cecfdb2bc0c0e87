import { Metadata } from 'libphonenumber-js/min';
import type { CountryCode } from 'libphonenumber-js/min';
import { callingCodeOf, callingCodes, countriesOfCallingCode } from './countries.js';
import { normalizePhoneText } from './normalizePhoneText.js';
import { readInternational } from './readInternational.js';

/**
 * The country that a text with a plus names; `''` for a network of no country, `undefined` where no country is named.
 * While a number is being typed, a country that shares the calling code stays: it gives way only to the country that a
 * whole number belongs to.
 * @param current ISO 3166-1 alpha-2: the country shown so far, or `''`.
 */
export function countryOfText(text: string, current: string): string | undefined {
  const folded = normalizePhoneText(text);
  if ('error' in folded || !folded.isInternational) return undefined;
  const code = callingCodeOf(folded.digits);
  if (code === undefined) return undefined;
  const number = readInternational(folded.digits);
  const stays = callingCodes.get(current) === code ? current : countriesOfCallingCode(code)[0];
  if (!number?.isValid() || !number.country) return stays ?? '';
  return stays && number.nationalNumber.length < shortestLength(stays) ? stays : number.country;
}

function shortestLength(country: string): number {
  const metadata = new Metadata();
  metadata.selectNumberingPlan(country as CountryCode);
  return metadata.numberingPlan?.possibleLengths()[0] ?? 0;
}
