'use client';
import { useMemo } from 'react';
import { callingCodes } from '../phone-number/countries.js';
import type { UseMessagesResult } from '../locale/useMessages.js';

export interface CountryOption {
  /** ISO 3166-1 alpha-2, or `''` for none. */
  readonly value: string;
  /** The name of the country and its calling code. */
  readonly text: string;
  /** It is shown beside a number from elsewhere, and is no choice. */
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
  const names = new Intl.DisplayNames(lang, { type: 'region', fallback: 'code' });
  const { compare } = new Intl.Collator(lang);
  return countries
    .map((value) => ({ value, name: names.of(value) ?? value }))
    .sort((one, other) => compare(one.name, other.name) || (one.value < other.value ? -1 : 1))
    .map(({ value, name }) => ({ value, text: `${name} +${callingCodes.get(value)}`, hidden: false }));
}
