import { callingCodeOf, countriesOfCallingCode } from './plans/countries.js';
import { findNumber, isKnown, type FoundNumber } from './findNumber.js';
import { lacksAreaCode, lengthError } from './lengthError.js';
import { everydayNumbersOf, mainPlan } from './plans/numberingPlan.js';
import type { PhoneError } from './phoneReading.js';

/** What digits that begin with a calling code mean. */
export interface InternationalReading {
  readonly number?: FoundNumber | undefined;
  /** Why there is no number. */
  readonly error?: PhoneError | undefined;
  /** A number that the digits can be, though the error says that they are probably another one. */
  readonly doubtful?: FoundNumber | undefined;
  /** The number does not have all digits that are written: a trunk prefix, or the old Mexican 1, was taken out. */
  readonly isCorrected?: boolean | undefined;
}

/**
 * The number that a calling code and the digits after it mean: as written if that is a valid number, otherwise without
 * what users write too much (a trunk prefix, the old Mexican 1).
 * @param isOnePiece whether the digits were written without a gap: then a valid number is not taken apart.
 */
export function readInternational(digits: string, isOnePiece = false): InternationalReading {
  const code = callingCodeOf(digits);
  if (code === undefined) {
    return { error: digits.length < 3 && !digits.startsWith('0') ? 'tooShort' : 'unknownCountry' };
  }
  const written = digits.slice(code.length);
  const national = code === '52' ? written.replace(/^1(?=\d{10}$)/, '') : written;
  const number = findNumber(code, national);
  const isCorrected = national !== written;
  if (number?.rank === 'everyday') return { number, isCorrected };
  const trunk = withoutTrunk(code, national);
  if (isKnown(number)) {
    const isTwice = national.startsWith(code) && isEveryday(code, national.slice(code.length));
    const isTrunk =
      trunk !== undefined && (!isOnePiece || national.startsWith('0') || trunk.rank === 'everyday');
    if (isTwice || isTrunk) return { error: 'ambiguous', doubtful: number };
    const isShort = national.length < Math.min(...everydayNumbersOf(code).lengths);
    if (isShort && lacksAreaCode(code, national)) return { error: 'areaCodeMissing', doubtful: number };
    return { number, isCorrected };
  }
  // A prefix of international calls after the calling code.
  if (national.startsWith('00') && !/^0+$/.test(national)) return { error: 'invalid' };
  if (trunk) return { number: trunk, isCorrected: true };
  return number ? { number, isCorrected } : { error: lengthError(code, national) };
}

/**
 * Whether the digits after a calling code are as many as a number of it has, one less or one more. Nothing is said of
 * networks of no country.
 */
export function isNearNumber(digits: string): boolean {
  const code = callingCodeOf(digits);
  if (code === undefined) return false;
  const { lengths } = everydayNumbersOf(code);
  if (countriesOfCallingCode(code).length === 0) return false;
  const trunk = mainPlan(code)?.trunk ?? '';
  const written = digits.slice(code.length);
  const national = trunk && written.startsWith(trunk) ? written.slice(trunk.length) : written;
  // No area of North America begins with 0 or 1; 11 is São Paulo.
  if (code === '1' && (/^[01]/.test(national) || national.length < 9)) return false;
  return written.length >= Math.min(...lengths) - 1 && national.length <= Math.max(...lengths) + 1;
}

function withoutTrunk(code: string, national: string): FoundNumber | undefined {
  const rest = mainPlan(code)?.withoutTrunk(national);
  const number = rest === undefined ? undefined : findNumber(code, rest);
  return isKnown(number) ? number : undefined;
}

function isEveryday(code: string, national: string): boolean {
  return findNumber(code, national)?.rank === 'everyday';
}
