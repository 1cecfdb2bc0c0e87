import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/min';
import type { CountryCode } from 'libphonenumber-js/min';
import { callingCodes } from './countries.js';
import { readInternational } from './readInternational.js';
import { trunkPrefix } from './trunkPrefix.js';
import { validNumber } from './validNumber.js';

export interface NationalReadings {
  /** All valid numbers that the digits can be, with and without what looks like a trunk prefix. */
  readonly valid: readonly PhoneNumber[];
  /** A number of a possible length, if there is no valid one. */
  readonly possible: PhoneNumber | undefined;
}

/** The numbers that digits without a plus mean inside a country; none inside none (`''`). */
export function readNational(written: string, country: string): NationalReadings {
  const code = callingCodes.get(country);
  if (code === undefined) return { valid: [], possible: undefined };
  const digits = country === 'MX' ? written.replace(/^1(?=\d{10}$)/, '') : written;
  // An Argentine mobile without its area code: nobody can tell whose it is.
  if (country === 'AR' && /^15\d{8}$/.test(digits)) return { valid: [], possible: undefined };
  const inPlan = readInPlan(digits, country, code);
  const trunk = trunkPrefix(country);
  const candidates = [
    inPlan?.nationalNumber,
    digits,
    trunk && digits.startsWith(trunk) ? digits.slice(trunk.length) : undefined,
    country === 'AR' ? digits.replace(argentineMobile, '9$1$2') : undefined,
  ];
  const valid = [...new Set(candidates)]
    .map((national) => (national ? validNumber(code, national) : undefined))
    .filter((number) => number !== undefined);
  return { valid, possible: valid.length === 0 && inPlan?.isPossible() ? inPlan : undefined };
}

/** Trunk 0, area code, 15 and the number; abroad it is 9, area code and the number. */
const argentineMobile = /^(?:0|(?=[1-9]))(\d{2,4})15(\d{6,8})$/;

/** The parser's reading, unless it took the digits for an international number: then that of its calling code's plan. */
function readInPlan(digits: string, country: string, code: string): PhoneNumber | undefined {
  const parsed = parsePhoneNumberFromString(digits, {
    defaultCountry: country as CountryCode,
    extract: false,
  });
  const isInside = parsed?.countryCallingCode === code && parsed.number !== readInternational(digits)?.number;
  return isInside ? parsed : readInternational(code + digits);
}
