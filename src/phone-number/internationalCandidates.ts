import { callingCodeOf, callingCodes } from './plans/countries.js';
import { distinctNumbers, isKnown, type FoundNumber } from './findNumber.js';
import { afterInternationalPrefixes } from './plans/internationalPrefixes.js';
import { mainPlan } from './plans/numberingPlan.js';
import { isNearNumber, readInternational } from './readInternational.js';

/** All ways in which digits without a plus can contain a calling code: each is the digits from the calling code on. */
export interface InternationalCandidates {
  /** The selected country's calling code, at the start or after a trunk prefix. */
  readonly ownCode: readonly string[];
  /** Another calling code at the start. */
  readonly foreignCode: readonly string[];
  /** Another calling code after a 0. */
  readonly zeroAndCode: readonly string[];
  /** After the selected country's prefixes of international calls. */
  readonly ownPrefix: readonly string[];
  /** After a prefix that is understood in every country. */
  readonly wellKnownPrefix: readonly string[];
  /** After a prefix that only other countries have. */
  readonly rarePrefix: readonly string[];
}

/** @param country ISO 3166-1 alpha-2, or `''`. */
export function internationalCandidates(digits: string, country: string): InternationalCandidates {
  const code = callingCodes.get(country);
  const { own, other, rare } = afterInternationalPrefixes(digits, country);
  const isForeign = (text: string): boolean => callingCodeOf(text) !== code;
  return {
    ownCode: code === undefined ? [] : fromOwnCode(digits, code),
    foreignCode: [digits].filter(isForeign),
    zeroAndCode: digits.startsWith('0') ? [digits.slice(1)].filter(isForeign) : [],
    ownPrefix: own,
    wellKnownPrefix: other,
    rarePrefix: rare,
  };
}

/** All numbers that candidates can be, except numbers of unknown ranges. */
export function knownNumbers(candidates: readonly string[]): FoundNumber[] {
  const readings = candidates.map((digits) => readInternational(digits));
  return distinctNumbers(readings.map(({ number, doubtful }) => number ?? doubtful).filter(isKnown));
}

/** Whether one of the candidates is as long as a number, or one digit off. */
export function hasNearNumber(...candidates: readonly (readonly string[])[]): boolean {
  return candidates.some((texts) => texts.some(isNearNumber));
}

/** The one number, if all are the same. */
export function onlyNumber(numbers: readonly FoundNumber[]): FoundNumber | undefined {
  const [one, ...more] = distinctNumbers(numbers);
  return more.length === 0 ? one : undefined;
}

function fromOwnCode(digits: string, code: string): string[] {
  const trunk = mainPlan(code)?.trunk ?? '';
  // Nobody in North America writes 0 before the 1.
  const prefixes = new Set(code === '1' ? ['', trunk] : ['', trunk, '0']);
  return [...prefixes]
    .filter((prefix) => digits.startsWith(prefix + code))
    .map((prefix) => digits.slice(prefix.length));
}
