import { isSupportedCountry, type CountryCode } from 'libphonenumber-js/max';
import { operations, type Operation } from '../../protocol/operation.js';
import { isE164 } from '../../protocol/e164.js';
import { optionError } from './optionError.js';

/** @throws TypeError unless there are countries and each is known. */
export function readCountries(value: unknown): readonly CountryCode[] {
  if (!Array.isArray(value) || value.length === 0) {
    throw optionError(
      'countries',
      'is missing or empty. List the ISO codes of the countries that you serve: toll fraud can use every country on the list.',
    );
  }
  return value.map((entry: unknown, index) => {
    const country = typeof entry === 'string' ? entry.toUpperCase() : '';
    if (country === 'UK') {
      throw optionError(
        'countries',
        `has \`UK\` at place ${index + 1}. The ISO 3166 code of the United Kingdom is \`GB\`.`,
      );
    }
    if (!isSupportedCountry(country)) {
      throw optionError(
        'countries',
        `has an entry at place ${index + 1} that is not a two-letter ISO 3166 code with a phone plan.`,
      );
    }
    return country;
  });
}

/** @throws TypeError */
export function readOperations(value: unknown): ReadonlySet<Operation> {
  const isObject = value === undefined || (typeof value === 'object' && value !== null);
  if (
    !isObject ||
    Object.values(Array.isArray(value) ? {} : (value ?? {})).some(
      (on) => on !== undefined && typeof on !== 'boolean',
    )
  ) {
    throw optionError('operations', 'has to be a list of names, or an object of `true` and `false`.');
  }
  const names = Array.isArray(value)
    ? (value as readonly unknown[])
    : Object.entries({ loginOrCreate: true, authenticate: true, ...value })
        .filter(([, on]) => on)
        .map(([name]) => name);
  if (names.length === 0 || names.some((name) => !(operations as readonly unknown[]).includes(name))) {
    throw optionError(
      'operations',
      `has to name at least one of ${operations.join(', ')}, and nothing else.`,
    );
  }
  return new Set(names as readonly Operation[]);
}

/** @throws TypeError when a live project would send to a number that no country check sees. */
export function readTestPhoneNumbers(value: unknown, project: 'live' | 'test'): readonly string[] {
  if (value === undefined) return [];
  const isList = Array.isArray(value) && value.every(isE164);
  if (!isList) throw optionError('testPhoneNumbers', 'has to be a list of numbers in E.164 form.');
  if (value.length > 0 && project === 'live') {
    throw optionError(
      'testPhoneNumbers',
      'would skip the country check on a live Stytch project. Leave it out there.',
    );
  }
  return value;
}
