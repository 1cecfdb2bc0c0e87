import { callingCodeOf, countriesOfCallingCode, knownCountry } from './plans/countries.js';
import type { PhoneReading, PhoneReadingOptions } from './phoneReading.js';

/**
 * Reads a text while the number engine cannot be loaded: a number written out with its plus is taken as it is, if
 * its calling code exists and is accepted; nothing else can be told.
 */
export function readWithoutEngine(text: string, options: PhoneReadingOptions = {}): PhoneReading {
  const plain = text.trim();
  if (plain === '') return { error: 'required' };
  if (!/^\+[1-9][\d\s.-]*$/.test(plain) || plain.includes('\n')) return { error: 'notChecked' };
  const digits = plain.replace(/\D/g, '');
  const phoneNumber = `+${digits}`;
  const code = callingCodeOf(digits);
  const [country, ...others] = code === undefined ? [] : countriesOfCallingCode(code);
  if (options.testPhoneNumbers?.includes(phoneNumber)) return { phoneNumber, country };
  if (code === undefined) return { error: digits.length < 3 ? 'tooShort' : 'unknownCountry' };
  const { countries } = options;
  // Whose a number of a shared calling code is, only the engine knows; the server looks again.
  const accepted = countries?.map((allowed) => knownCountry(allowed));
  const found = accepted ? [country, ...others].find((one) => one && accepted.includes(one)) : country;
  if (accepted && !found)
    return country ? { error: 'countryNotAllowed', country } : { error: 'unknownCountry' };
  if (digits.length < 7) return { error: 'tooShort' };
  return digits.length > 15 ? { error: 'tooLong' } : { phoneNumber, country: found };
}
