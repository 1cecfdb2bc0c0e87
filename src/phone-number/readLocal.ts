import { callingCodes } from './plans/countries.js';
import { isKnown, type FoundNumber } from './findNumber.js';
import {
  hasNearNumber,
  internationalCandidates,
  knownNumbers,
  onlyNumber,
  type InternationalCandidates,
} from './internationalCandidates.js';
import { lacksAreaCode } from './lengthError.js';
import { incompleteError, nationalError } from './nationalError.js';
import { everydayNumbersOf } from './plans/numberingPlan.js';
import type { PhoneError } from './phoneReading.js';
import { readDialled } from './readDialled.js';
import { isNearNumber, readInternational } from './readInternational.js';
import { readNational } from './readNational.js';

/**
 * The number that digits without a plus mean with a country selected (`''`: none), or why there is none. A mobile or
 * landline of the country comes first, except if the digits are also one after its own calling code; any other number of
 * the country is read only if nothing else can be meant, complete or with a digit missing or added.
 */
export function readLocal(digits: string, country: string): FoundNumber | PhoneError {
  const candidates = internationalCandidates(digits, country);
  const { known, possible } = readNational(digits, country);
  const isDialled = candidates.ownPrefix.length > 0 && digits.startsWith('0');
  // No country has subscriber numbers that begin with its own international prefix, or with 00.
  if (isDialled || digits.startsWith('00')) return readDialled(candidates, known);
  const code = callingCodes.get(country);
  if (code === undefined) return 'countryRequired';
  const local = { digits, code, ...candidates };
  return known.length > 0 ? readKnown(local, known) : readUnknown(local, possible);
}

interface LocalDigits extends InternationalCandidates {
  readonly digits: string;
  /** The selected country's calling code. */
  readonly code: string;
}

/** Digits that are a number of the selected country. */
function readKnown(local: LocalDigits, known: readonly FoundNumber[]): FoundNumber | PhoneError {
  const { code, digits, foreignCode, ownCode, ownPrefix, rarePrefix, wellKnownPrefix, zeroAndCode } = local;
  const home = knownNumbers([...ownCode, ...ownPrefix]);
  const away = knownNumbers([...foreignCode, ...wellKnownPrefix, ...zeroAndCode]);
  const everyday = known.filter(isEveryday);
  if (everyday.length > 0) return onlyNumber([...everyday, ...home.filter(isEveryday)]) ?? 'ambiguous';

  const { isInRange, lengths } = everydayNumbersOf(code);
  const nationals = known.map(({ phoneNumber }) => phoneNumber.slice(code.length + 1));
  // A mobile or landline of a rare length, with its trunk prefix.
  if (nationals.some((national) => national !== digits && isInRange(national))) {
    return onlyNumber([...known, ...home, ...away, ...knownNumbers(rarePrefix)]) ?? 'ambiguous';
  }
  const dialled = knownNumbers(ownPrefix).filter(isEveryday);
  if (dialled.length > 0 && !nationals.some((national) => lengths.includes(national.length))) {
    return onlyNumber(dialled) ?? 'ambiguous';
  }
  const error = incompleteError(digits, code);
  if (error) return error;
  const isRivalled = hasNearNumber(ownCode, ownPrefix, foreignCode, wellKnownPrefix, zeroAndCode, rarePrefix);
  return isRivalled ? 'ambiguous' : (onlyNumber([...known, ...home, ...away]) ?? 'ambiguous');
}

/** Digits that the plan of the selected country does not know. Whose can they be, and does the text say so? */
function readUnknown(local: LocalDigits, possible: FoundNumber | undefined): FoundNumber | PhoneError {
  const { code, digits, foreignCode, ownCode, ownPrefix, rarePrefix, wellKnownPrefix, zeroAndCode } = local;
  const home = knownNumbers([...ownCode, ...ownPrefix]);
  const away = knownNumbers([...foreignCode, ...wellKnownPrefix]);
  if (home.length > 0) {
    const readings = [...ownCode, ...ownPrefix].map((text) => readInternational(text));
    const doubt = readings.find(({ doubtful }) => doubtful)?.error;
    const number = hasNearNumber(wellKnownPrefix) ? undefined : onlyNumber([...home, ...away]);
    if (number && !isEveryday(number) && lacksAreaCode(code, digits)) return 'areaCodeMissing';
    return doubt ?? number ?? 'ambiguous';
  }
  if (lacksAreaCode(code, digits)) return 'areaCodeMissing';
  if (away.length > 0) {
    // After another country's prefix, if nothing else can be meant.
    const dialled = wellKnownPrefix.map((text) => readInternational(text).number).filter(isKnown);
    const isRivalled = hasNearNumber([code + digits], ownCode, ownPrefix, foreignCode, rarePrefix);
    const isOnly = away.length === 1 && possible === undefined && !isRivalled;
    return (isOnly && onlyNumber(dialled)) || 'ambiguous';
  }
  const isRivalled =
    ownPrefix.length > 0 ||
    knownNumbers([...zeroAndCode, ...rarePrefix]).length > 0 ||
    hasNearNumber(ownCode, foreignCode, wellKnownPrefix, zeroAndCode, rarePrefix);
  if (possible) return incompleteError(digits, code) ?? (isRivalled ? 'ambiguous' : possible);
  const behindCode = ownCode.find(isNearNumber);
  if (behindCode === undefined) return nationalError(digits, code);
  return readInternational(behindCode).error ?? 'ambiguous';
}

function isEveryday({ rank }: FoundNumber): boolean {
  return rank === 'everyday';
}
