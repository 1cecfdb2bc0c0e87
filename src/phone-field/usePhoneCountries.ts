'use client';
import type { Locale } from '../protocol/locale.js';
import { useDefaultCountry } from './useDefaultCountry.js';
import { useNormalizedCountries } from './useNormalizedCountries.js';

export interface UsePhoneCountriesOptions {
  readonly countries: readonly string[] | undefined;
  readonly defaultCountry: string | undefined;
  readonly locale: Locale;
}

export interface UsePhoneCountriesResult {
  /** The accepted countries; `undefined` for all. */
  readonly countries: readonly string[] | undefined;
  /** ISO 3166-1 alpha-2: the country of an untouched field, or `''`. */
  readonly defaultCountry: string;
}

/** Which countries a field accepts, and which one it starts with. */
export function usePhoneCountries(options: UsePhoneCountriesOptions): UsePhoneCountriesResult {
  const { defaultCountry, locale } = options;
  const countries = useNormalizedCountries(options.countries);
  return { countries, defaultCountry: useDefaultCountry({ defaultCountry, countries, locale }) };
}
