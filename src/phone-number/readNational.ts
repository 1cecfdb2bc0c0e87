import { callingCodes } from './plans/countries.js';
import { distinctNumbers, findNumber, isKnown, type FoundNumber } from './findNumber.js';
import { numberingPlan } from './plans/numberingPlan.js';

export interface NationalReadings {
  /** All numbers of the plan that the digits can be, with and without what looks like a trunk prefix. */
  readonly known: readonly FoundNumber[];
  /** A number of a usual length in an unknown range, if there is none in a known one. */
  readonly possible: FoundNumber | undefined;
}

/** The numbers that digits without a plus mean inside a country; none inside none (`''`). */
export function readNational(written: string, country: string): NationalReadings {
  const code = callingCodes.get(country);
  const plan = numberingPlan(country);
  if (code === undefined || !plan) return { known: [], possible: undefined };
  const digits = country === 'MX' ? written.replace(/^1(?=\d{10}$)/, '') : written;
  // An Argentine mobile without its area code: nobody can tell whose it is.
  if (country === 'AR' && /^15\d{8}$/.test(digits)) return { known: [], possible: undefined };
  const candidates = [
    digits,
    plan.withoutTrunk(digits),
    plan.trunk && digits.startsWith(plan.trunk) ? digits.slice(plan.trunk.length) : undefined,
    country === 'AR' ? digits.replace(argentineMobile, '9$1$2') : undefined,
  ];
  const numbers = distinctNumbers(
    candidates.map((national) => (national ? findNumber(code, national) : undefined)),
  );
  const asWritten = numbers.find(
    ({ phoneNumber, rank }) => rank === 'everyday' && phoneNumber === `+${code}${digits}`,
  );
  const known = asWritten ? [asWritten] : numbers.filter(isKnown);
  return { known, possible: known.length === 0 ? numbers[numbers.length - 1] : undefined };
}

/** Trunk 0, area code, 15 and the number; abroad it is 9, area code and the number. */
const argentineMobile = /^(?:0|(?=[1-9]))(\d{2,4})15(\d{6,8})$/;
