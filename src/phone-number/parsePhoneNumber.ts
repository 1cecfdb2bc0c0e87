import type { PhoneNumber } from 'libphonenumber-js/min';
import { callingCodeOf, countriesOfCallingCode, knownCountry } from './countries.js';
import { normalizePhoneText } from './normalizePhoneText.js';
import { lengthError } from './lengthError.js';
import type { PhoneError, PhoneReading, PhoneReadingOptions } from './phoneReading.js';
import { readInternational } from './readInternational.js';
import { readLocal } from './readLocal.js';

/**
 * Reads a text as a person means it, with a country selected beside it.
 *
 * The law: out comes the number that the text means, or an error; never another number that belongs to somebody. With a
 * plus, or in a chat link, a text means that very number. Without, it means a number of the selected country, unless it
 * begins with a prefix of international calls; where both can be, it is `ambiguous`. Digits that are no number of the
 * country are an international number without its plus only if they begin with the country's own calling code.
 *
 * A number that no country's plan knows (Stytch's `+10000000000`) belongs to the main country of its calling code.
 */
export function parsePhoneNumber(text: string, options: PhoneReadingOptions = {}): PhoneReading {
  const selected = knownCountry(options.country);
  const folded = normalizePhoneText(text);
  if ('error' in folded) return refused(folded.error, selected);
  if (!folded.isInternational) {
    const local = readLocal(folded.digits, selected);
    return typeof local === 'string' ? refused(local, selected) : judge(local, options);
  }
  const number = readInternational(folded.digits);
  const bare = folded.withoutTrunk === undefined ? undefined : readInternational(folded.withoutTrunk);
  if (bare?.isValid() && bare.number !== number?.number) {
    return number?.isValid() ? refused('ambiguous', selected) : judge(bare, options);
  }
  if (number) return judge(number, options);
  const code = callingCodeOf(folded.digits);
  return refused(lengthError(folded.digits), code && countriesOfCallingCode(code)[0]);
}

function judge(number: PhoneNumber, options: PhoneReadingOptions): PhoneReading {
  const phoneNumber: string = number.number;
  const country: string | undefined = number.country ?? countriesOfCallingCode(number.countryCallingCode)[0];
  const { countries, testPhoneNumbers, strict } = options;
  if (testPhoneNumbers?.includes(phoneNumber)) return { phoneNumber, country };
  if (countries && !countries.some((allowed) => knownCountry(allowed) === country)) {
    return country ? refused('countryNotAllowed', country) : refused('unknownCountry');
  }
  // E.164 has 15 digits at most, whatever a plan lists.
  if (phoneNumber.length > 16) return refused('tooLong', country);
  // Canada's 310 numbers of seven digits cannot be called from abroad.
  if (number.countryCallingCode === '1' && phoneNumber.length < 12) return refused('tooShort', country);
  if (!number.isPossible()) return refused(lengthError(phoneNumber.slice(1)), country);
  return strict && !number.isValid() ? refused('invalid', country) : { phoneNumber, country };
}

function refused(error: PhoneError, country?: string): PhoneReading {
  return country ? { error, country } : { error };
}
