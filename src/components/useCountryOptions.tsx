'use client';
import { useMemo, type ReactElement } from 'react';
import { callingCodes } from '../phone/countries.js';
import type { Words } from './WordsContext.js';

export interface CountryOption {
  /** ISO 3166-1 alpha-2, or `''` for none. */
  readonly value: string;
  readonly text: string;
}

/** The options of the country list, made once for a locale and a choice of countries. */
export function useCountryOptions(
  { locale, t }: Words,
  countries: readonly string[] | undefined,
): { readonly options: readonly CountryOption[]; readonly elements: readonly ReactElement[] } {
  const international = t('phone.international');
  return useMemo(() => {
    const options = [{ value: '', text: international }, ...countryOptions(locale, countries)];
    const elements = options.map(({ value, text }) => (
      // Where only some countries are accepted, none is not a choice; it is shown beside a number from elsewhere.
      <option
        key={value}
        value={value}
        hidden={value === '' && countries !== undefined}
        suppressHydrationWarning
      >
        {text}
      </option>
    ));
    return { options, elements };
  }, [locale, international, countries]);
}

function countryOptions(locale: string, countries: readonly string[] | undefined): CountryOption[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const { compare } = new Intl.Collator(locale);
  return (countries ?? [...callingCodes.keys()])
    .map((value) => ({ value, name: names.of(value) ?? value }))
    .sort((one, other) => compare(one.name, other.name) || (one.value < other.value ? -1 : 1))
    .map(({ value, name }) => ({ value, text: `${name} +${callingCodes.get(value)}` }));
}
