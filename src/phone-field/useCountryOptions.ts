'use client';
import { useMemo } from 'react';
import { callingCodes } from '../phone-number/plans/countries.js';
import type { UseMessagesResult } from '../locale/useMessages.js';
import { createCountryNames } from './countryName.js';

export interface CountryOption {
  /** ISO 3166-1 alpha-2, or `''` for none. */
  readonly value: string;
  /** The name of the country and its calling code. */
  readonly text: string;
  /** It is shown next to a number of another country, and cannot be selected. */
  readonly hidden: boolean;
}

/**
 * The options of the country list, sorted for the language. Made once for a language and a list of countries: naming and
 * sorting 245 countries takes longer than rendering the rest of a field.
 */
export function useCountryOptions(
  { lang, t }: UseMessagesResult,
  countries: readonly string[] | undefined,
): readonly CountryOption[] {
  const international = t('phone.international');
  const list = countries?.join();
  return useMemo(() => countryOptions(lang, international, list), [lang, international, list]);
}

/** By language, name of the first option and list. */
const made = new Map<string, readonly CountryOption[]>();
/** A server's memory is not for every list that its requests may name. */
const mostMade = 50;

function countryOptions(
  lang: string,
  international: string,
  list: string | undefined,
): readonly CountryOption[] {
  const key = [lang, international, list ?? 'all'].join('\n');
  const known = made.get(key);
  if (known) return known;
  const name = createCountryNames(lang);
  const compare = createCompare(lang);
  const countries = list === undefined ? [...callingCodes.keys()] : list.split(',').filter(Boolean);
  const options = countries
    .map((value) => ({ value, name: name(value) }))
    .sort((one, other) => compare(one.name, other.name) || (one.value < other.value ? -1 : 1))
    .map(({ value, name }) => ({ value, text: `${name} +${callingCodes.get(value)}`, hidden: false }));
  if (countries.length !== 1) options.unshift({ value: '', text: international, hidden: list !== undefined });
  if (made.size >= mostMade) made.clear();
  made.set(key, options);
  return options;
}

function createCompare(locale: string): (one: string, other: string) => number {
  try {
    return new Intl.Collator(locale).compare;
  } catch {
    return (one, other) => Number(one > other) - Number(one < other);
  }
}
