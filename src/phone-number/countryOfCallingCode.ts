import { callingCodeOf, callingCodes, countriesOfCallingCode } from './plans/countries.js';

/**
 * The country that the calling code of a text with a plus names, without the number engine: the current one if it has
 * that code, otherwise the main one. `''` for a network of no country, `undefined` where no country is named.
 */
export function countryOfCallingCode(text: string, current: string): string | undefined {
  const digits = /^\s*\+([\d\s().-]*)$/.exec(text)?.[1]?.replace(/\D/g, '');
  const code = digits && callingCodeOf(digits);
  if (!code) return undefined;
  return callingCodes.get(current) === code ? current : (countriesOfCallingCode(code)[0] ?? '');
}
