import { countriesOfCallingCode } from './plans/countries.js';
import { everydayNumbersOf, numberingPlan } from './plans/numberingPlan.js';

/** A number of a plan, or of a length that the plan's numbers have. */
export interface FoundNumber {
  /** E.164, with its plus. */
  readonly phoneNumber: string;
  /** Its countries, ISO 3166-1 alpha-2, the main one first; none for a network of no country. */
  readonly countries: readonly string[];
  /**
   * `everyday`: a mobile or landline of usual length. `valid`: another number that the plan knows. `possible`: a number
   * of usual length in a range that the plan does not know.
   */
  readonly rank: 'everyday' | 'valid' | 'possible';
}

/** The number of a calling code and a national number as it is written; `undefined` if it cannot be one. */
export function findNumber(code: string, national: string): FoundNumber | undefined {
  const phoneNumber = `+${code}${national}`;
  // E.164 has 15 digits at most, whatever a plan lists.
  if (national === '' || phoneNumber.length > 16) return undefined;
  const all = countriesOfCallingCode(code);
  const keys = all.length > 0 ? all : [code];
  const known = keys.filter((key) => numberingPlan(key)?.isNumber(national));
  // Countries that are known by the first digits of their numbers come first.
  const valid = [true, false].flatMap((leads) =>
    known.filter((key) => numberingPlan(key)?.hasLeadingDigits === leads),
  );
  const { lengths, isInRange } = everydayNumbersOf(code);
  const isUsual = lengths.includes(national.length);
  const countries = all.length > 0 ? valid : [];
  if (valid.length > 0 && isUsual && isInRange(national)) return { phoneNumber, countries, rank: 'everyday' };
  // A 0 in front of a number is a trunk prefix, or a mistake, except in plans whose numbers begin with 0.
  const rest = national.slice(1);
  if (national.startsWith('0') && lengths.includes(rest.length) && (valid.length === 0 || isInRange(rest))) {
    return undefined;
  }
  if (valid.length > 0) return { phoneNumber, countries, rank: 'valid' };
  // New ranges do not begin with a trunk prefix. Stytch's sandbox number is all zeros.
  const trunk = numberingPlan(keys[0] ?? '')?.trunk || '0';
  const isPossible =
    isUsual && (/^0+$/.test(national) || !(national.startsWith(trunk) || national.startsWith('0')));
  return isPossible ? { phoneNumber, countries: all, rank: 'possible' } : undefined;
}

export function isKnown(number: FoundNumber | undefined): number is FoundNumber {
  return number !== undefined && number.rank !== 'possible';
}

/** Each number once, in order. */
export function distinctNumbers(numbers: readonly (FoundNumber | undefined)[]): FoundNumber[] {
  const found = numbers.filter((number) => number !== undefined);
  return found.filter((one, at) => found.findIndex((other) => other.phoneNumber === one.phoneNumber) === at);
}
