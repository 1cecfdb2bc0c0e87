import { Metadata, PhoneNumber } from 'libphonenumber-js/min';
import type { CountryCode } from 'libphonenumber-js/min';
import { countriesOfCallingCode } from './countries.js';

/** The number of a calling code and a national number as it stands, if it is a valid one of any of its countries. */
export function validNumber(code: string, national: string): PhoneNumber | undefined {
  if (national === '') return undefined;
  const number = new PhoneNumber(`+${code}${national}`);
  const countries = countriesOfCallingCode(code) as readonly CountryCode[];
  for (const country of countries) {
    number.country = country;
    if (hasLeadingDigits(country, national) && number.isValid()) return number;
  }
  return undefined;
}

/** Some of the countries that share a calling code are known by the first digits of their numbers. */
function hasLeadingDigits(country: CountryCode, national: string): boolean {
  const metadata = new Metadata();
  metadata.selectNumberingPlan(country);
  const leading = metadata.numberingPlan?.leadingDigits();
  return !leading || new RegExp(`^(?:${leading})`).test(national);
}
