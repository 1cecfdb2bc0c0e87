import { getCountryCallingCode, parsePhoneNumberFromString, type NumberType } from 'libphonenumber-js/max';
import type { CountryCode, PhoneNumber } from 'libphonenumber-js/max';
import { HttpError } from '../http/HttpError.js';

/** A number that passed: what the limits and the events need to know of it. */
export interface CheckedPhoneNumber {
  /** E.164, as it goes to Stytch. */
  readonly number: string;
  /** ISO 3166, or `ZZ` for a test number. */
  readonly country: string;
  /** The calling code without its plus: `1`. */
  readonly dialCode: string;
}

export interface PhoneRules {
  readonly countries: readonly CountryCode[];
  readonly testPhoneNumbers: readonly string[];
}

/**
 * Judges a number by the country that its digits belong to, not by its calling code: 25 countries share `+1`.
 * Premium-rate, shared-cost and personal numbers are always rejected, in their longer and shorter forms too.
 * @throws HttpError
 */
export function checkPhoneNumber(text: string, rules: PhoneRules): CheckedPhoneNumber {
  const phone = parsePhoneNumberFromString(text);
  if (rules.testPhoneNumbers.includes(text)) {
    return { number: text, country: 'ZZ', dialCode: phone?.countryCallingCode ?? text.slice(1, 2) };
  }
  if (!phone) throw new HttpError('country_not_allowed');
  const country = resolveCountry(phone, rules.countries);
  if (country && phone.isPossible()) {
    return { number: phone.number, country, dialCode: phone.countryCallingCode };
  }
  throw new HttpError(isCutShort(phone, rules.countries) ? 'invalid_phone_number' : 'country_not_allowed');
}

function resolveCountry(phone: PhoneNumber, allowed: readonly CountryCode[]): CountryCode | undefined {
  if (isCostly(phone)) return undefined;
  if (phone.country) return allowed.includes(phone.country) ? phone.country : undefined;
  // A range too new for the metadata: fine if the calling code belongs to allowed countries alone.
  const possible = phone.getPossibleCountries();
  return possible.length > 0 && possible.every((country) => allowed.includes(country))
    ? possible[0]
    : undefined;
}

/**
 * The type is known of numbers of the exact length only, and networks route others of the range as well: so a number that
 * is not valid is judged with digits added and left out, too.
 */
function isCostly(phone: PhoneNumber): boolean {
  if (phone.isValid()) return isCostlyType(phone.getType(), phone.countryCallingCode);
  const { number, countryCallingCode } = phone;
  for (let change = -4; change <= 4; change += 1) {
    const shorter = number.slice(0, change < 0 ? change : undefined);
    for (const digit of change > 0 ? ['0', '2', '5'] : ['']) {
      const other = parsePhoneNumberFromString(shorter + digit.repeat(Math.max(0, change)));
      if (other?.isValid() === true && isCostlyType(other.getType(), countryCallingCode)) return true;
    }
  }
  return false;
}

/** North America's 5XX personal numbers are billed as ordinary ones; elsewhere a personal number is a toll trap. */
function isCostlyType(type: NumberType, dialCode: string): boolean {
  if (type === 'PERSONAL_NUMBER') return dialCode !== '1';
  return (
    type === 'PREMIUM_RATE' ||
    type === 'SHARED_COST' ||
    type === 'UAN' ||
    type === 'PAGER' ||
    type === 'VOICEMAIL'
  );
}

function isCutShort(phone: PhoneNumber, allowed: readonly CountryCode[]): boolean {
  return (
    !phone.isPossible() &&
    allowed.some((country) => getCountryCallingCode(country) === phone.countryCallingCode)
  );
}
