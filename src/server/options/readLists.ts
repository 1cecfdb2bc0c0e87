import { isSupportedCountry, type CountryCode } from 'libphonenumber-js/max';
import { operations, type Operation } from '../request/resolveOperation.js';
import { optionError } from './optionError.js';

/** @throws TypeError unless there are countries and each is known. */
export function readCountries(value: unknown): readonly CountryCode[] {
  if (!Array.isArray(value) || value.length === 0) {
    throw optionError(
      'countries',
      'is missing or empty. List the ISO codes of the countries that you serve: each more is one more that toll fraud can be run through.',
    );
  }
  return value.map((entry: unknown) => {
    const country = typeof entry === 'string' ? entry.toUpperCase() : '';
    if (!isSupportedCountry(country))
      throw optionError('countries', 'has an entry that is no ISO 3166 code.');
    return country;
  });
}

/** @throws TypeError */
export function readOperations(value: unknown): ReadonlySet<Operation> {
  const names = Array.isArray(value)
    ? (value as readonly unknown[])
    : Object.entries({ loginOrCreate: true, authenticate: true, ...(value as object | undefined) })
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
  const isList = Array.isArray(value) && value.every((entry) => /^\+[1-9]\d{6,14}$/.test(String(entry)));
  if (!isList) throw optionError('testPhoneNumbers', 'has to be a list of numbers in E.164 form.');
  if (value.length > 0 && project === 'live') {
    throw optionError(
      'testPhoneNumbers',
      'would skip the country check on a live Stytch project. Leave it out there.',
    );
  }
  return value as readonly string[];
}
