import type { PhoneNumber } from 'libphonenumber-js/min';
import { callingCodes } from './countries.js';
import { afterInternationalPrefixes } from './internationalPrefixes.js';
import { lengthError } from './lengthError.js';
import type { PhoneError } from './phoneReading.js';
import { readInternational } from './readInternational.js';
import { readNational } from './readNational.js';

/**
 * After another country's prefix, a number of less than ten digits says nothing against one of the selected country:
 * 011 98765-4321 is in São Paulo, and not in Iran. In characters, with the plus.
 */
const shortestWhole = 10;

/** The number that digits without a plus mean with a country selected (`''`: none), or why they mean none. */
export function readLocal(digits: string, country: string): PhoneNumber | PhoneError {
  const { own, other } = afterInternationalPrefixes(digits, country);
  const { valid, possible } = readNational(digits, country);
  const dialledAtHome = inUse(own.map(readInternational));
  const dialled = inUse(other.map(readInternational));
  // No plan has numbers for people that begin like its own international calls, and none at all one that begins with 00.
  if (digits.startsWith('00') || (own.length > 0 && digits.startsWith('0'))) {
    const meant = [...dialledAtHome, ...dialled, ...valid];
    return meant.length > 0 ? (only(meant) ?? 'ambiguous') : readDialled([...own, ...other]);
  }
  if (!country) return 'countryRequired';
  if (valid.length > 0) {
    const whole = dialled.filter((number) => number.number.length > shortestWhole);
    return only([...valid, ...dialledAtHome, ...whole]) ?? 'ambiguous';
  }

  // The plan has no such number: whose may it be, and does the text say so?
  const code = callingCodes.get(country) ?? '';
  const bare = inUse([readInternational(digits)]);
  const home = [...dialledAtHome, ...(digits.startsWith(code) ? bare : [])];
  const said = possible ? home : [...home, ...dialled];
  const all = [...said, ...dialled, ...bare];
  if (all.length > 0) return (said.length > 0 && only(all)) || 'ambiguous';
  return possible ?? nationalError(digits, code);
}

/** The number after a prefix of international calls, though no plan knows it; several prefixes can be read out. */
function readDialled([rest, ...others]: readonly string[]): PhoneNumber | PhoneError {
  if (rest === undefined) return 'invalid';
  return others.length > 0 ? 'ambiguous' : (readInternational(rest) ?? lengthError(rest));
}

/** Too long with a 0 in front is a trunk prefix that the country does not have (any more). */
function nationalError(digits: string, code: string): PhoneError {
  const error = lengthError(code + digits);
  return error === 'tooLong' && digits.startsWith('0') ? 'invalid' : error;
}

function inUse(numbers: readonly (PhoneNumber | undefined)[]): PhoneNumber[] {
  return numbers.filter((number) => number !== undefined).filter((number) => number.isValid());
}

function only(numbers: readonly PhoneNumber[]): PhoneNumber | undefined {
  const [one, ...more] = distinct(numbers);
  return more.length === 0 ? one : undefined;
}

function distinct(numbers: readonly PhoneNumber[]): PhoneNumber[] {
  return numbers.filter((number, at) => numbers.findIndex((one) => one.number === number.number) === at);
}
