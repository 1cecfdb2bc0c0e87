import { callingCodeOf, callingCodes, countriesOfCallingCode, knownCountry } from './plans/countries.js';
import { isKnown, type FoundNumber } from './findNumber.js';
import { normalizePhoneText, type NormalizedPhoneText } from './normalizePhoneText.js';
import { mainPlan } from './plans/numberingPlan.js';
import type { PhoneError, PhoneReading, PhoneReadingOptions } from './phoneReading.js';
import { readInternational } from './readInternational.js';
import { readLocal } from './readLocal.js';

/**
 * Reads a text as a user means it, with a country selected next to it.
 *
 * The law: the result is the number that the text means, or an error; never another number that belongs to someone. With
 * a plus, or in a chat link, a text means that very number. Without, it means a number of the selected country, unless it
 * begins with a prefix of international calls; where both can be, it is `ambiguous`. Digits that are not a number of the
 * country are an international number without its plus only if they begin with the country's own calling code.
 *
 * A number that no country's plan knows (Stytch's `+10000000000`) belongs to the main country of its calling code.
 */
export function parsePhoneText(text: string, options: PhoneReadingOptions = {}): PhoneReading {
  const selected = knownCountry(options.country);
  const normalized = normalizePhoneText(text);
  if ('error' in normalized) return refused(normalized.error, selected);
  const test = testPhoneNumber(normalized, selected, options.testPhoneNumbers ?? []);
  if (test !== undefined) return { phoneNumber: test, country: mainCountry(test.slice(1)) };
  const { digits, isInternational } = normalized;
  if (!isInternational) {
    const local = readLocal(digits, selected);
    return typeof local === 'string' ? refused(local, selected) : judge(local, options, selected);
  }
  const { number, error } = readWithPlus(normalized);
  return number
    ? judge(number, options, selected)
    : refused(error ?? 'invalid', mainCountry(digits) ?? selected);
}

/** A digit in brackets after the calling code is a trunk prefix only where the plan has it, or where no plan does: 0. */
function readWithPlus(normalized: NormalizedPhoneText): {
  readonly number?: FoundNumber | undefined;
  readonly error?: PhoneError | undefined;
} {
  // +00 34 ... and +34 ... say the same.
  const digits = normalized.digits.replace(/^00(?=[1-9])/, '');
  const { bracketed, isOnePiece } = normalized;
  const literal = readInternational(digits, isOnePiece);
  const code = callingCodeOf(digits);
  if (!bracketed || code === undefined) return literal;
  const isTrunk = bracketed.digit === '0' || bracketed.digit === mainPlan(code)?.trunk;
  const bare = isTrunk ? readInternational(bracketed.without).number : undefined;
  if (!isKnown(bare) || bare.phoneNumber === literal.number?.phoneNumber) return literal;
  if (literal.number?.rank === 'everyday') return bare.rank === 'everyday' ? { error: 'ambiguous' } : literal;
  return { number: bare };
}

/** A number that is accepted as a test number, with its plus or as its country writes it. */
function testPhoneNumber(
  { digits, isInternational }: NormalizedPhoneText,
  selected: string,
  testPhoneNumbers: readonly string[],
): string | undefined {
  const code = callingCodes.get(selected);
  const meant = isInternational || code === undefined ? [`+${digits}`] : [`+${digits}`, `+${code}${digits}`];
  return isInternational || code !== undefined
    ? meant.find((phoneNumber) => testPhoneNumbers.includes(phoneNumber))
    : undefined;
}

function judge(number: FoundNumber, options: PhoneReadingOptions, selected: string): PhoneReading {
  const { phoneNumber, countries, rank } = number;
  const { testPhoneNumbers, strict } = options;
  const [main] = countries;
  if (testPhoneNumbers?.includes(phoneNumber)) return { phoneNumber, country: main };
  const accepted = options.countries?.map((country) => knownCountry(country));
  // Of places that share a plan, the selected one is tried first. An unknown range belongs to the main one otherwise.
  const chosen = countries.includes(selected) ? [selected] : [];
  const candidates = [...chosen, ...(rank === 'possible' ? countries.slice(0, 1) : countries)];
  const country = accepted ? candidates.find((one) => accepted.includes(one)) : main;
  if (accepted && !country) return refused(main ? 'countryNotAllowed' : 'unknownCountry', main);
  return strict && rank === 'possible' ? refused('invalid', country) : { phoneNumber, country };
}

function mainCountry(digits: string): string | undefined {
  const code = callingCodeOf(digits);
  return code && countriesOfCallingCode(code)[0];
}

function refused(error: PhoneError, country?: string): PhoneReading {
  return country ? { error, country } : { error };
}
