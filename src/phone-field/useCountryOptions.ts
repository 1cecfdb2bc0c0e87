'use client';
import { useMemo } from 'react';
import { callingCodes } from '../phone-number/countries.js';
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

/** The options of the country list, sorted for the language; made once for a locale and a choice of countries. */
export function useCountryOptions(
  { lang, t }: UseMessagesResult,
  countries: readonly string[] | undefined,
): readonly CountryOption[] {
  const international = t('phone.international');
  return useMemo(() => {
    const options = countryOptions(lang, countries ?? [...callingCodes.keys()]);
    if (countries?.length === 1) return options;
    return [{ value: '', text: international, hidden: countries !== undefined }, ...options];
  }, [lang, international, countries]);
}

function countryOptions(lang: string, countries: readonly string[]): CountryOption[] {
  const name = createCountryNames(lang);
  const compare = createCompare(lang);
  return countries
    .map((value) => ({ value, name: name(value) }))
    .sort((one, other) => compare(one.name, other.name) || (one.value < other.value ? -1 : 1))
    .map(({ value, name }) => ({ value, text: `${name} +${callingCodes.get(value)}`, hidden: false }));
}

function createCompare(locale: string): (one: string, other: string) => number {
  try {
    return new Intl.Collator(locale).compare;
  } catch {
    return (one, other) => Number(one > other) - Number(one < other);
  }
}
