'use client';
import { useSyncExternalStore } from 'react';
import { knownCountry } from '../phone-number/plans/countries.js';
import { defaultCountry } from '../phone-number/defaultCountry.js';
import { browserLanguages, onLanguageChange } from '../platform/browserLanguages.js';
import type { Locale } from '../protocol/locale.js';

export interface UseDefaultCountryOptions {
  readonly defaultCountry: string | undefined;
  /** The only countries to choose from, normalized. */
  readonly countries: readonly string[] | undefined;
  readonly locale: Locale;
}

/** The country of an untouched field: the given one, otherwise the browser's, otherwise the locale's; `''` for none. */
export function useDefaultCountry({
  defaultCountry: given,
  countries,
  locale,
}: UseDefaultCountryOptions): string {
  const languages = useSyncExternalStore(onLanguageChange, joinedLanguages, serverLanguages);
  if (countries?.length === 1) return countries[0] ?? '';
  const country =
    given === undefined ? defaultCountry(locale, languages ? languages.split(',') : []) : knownCountry(given);
  return !countries || countries.includes(country) ? country : '';
}

/** A string, because the store of a subscription must not be a new array each time. */
function joinedLanguages(): string {
  return browserLanguages().join(',');
}

function serverLanguages(): string {
  return '';
}
