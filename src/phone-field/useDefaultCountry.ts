'use client';
import { useSyncExternalStore } from 'react';
import { knownCountry } from '../phone-number/countries.js';
import { defaultCountry } from '../phone-number/defaultCountry.js';
import type { Locale } from '../protocol/locale.js';

export interface UseDefaultCountryOptions {
  readonly defaultCountry: string | undefined;
  /** The only countries to choose from, as `knownCountry` spells them. */
  readonly countries: readonly string[] | undefined;
  readonly locale: Locale;
}

/** The country of an untouched field: the given one, else the browser's, else the locale's; `''` for none. */
export function useDefaultCountry({
  defaultCountry: given,
  countries,
  locale,
}: UseDefaultCountryOptions): string {
  const languages = useSyncExternalStore(subscribeToLanguages, browserLanguages, serverLanguages);
  if (countries?.length === 1) return countries[0] ?? '';
  const country =
    given === undefined ? defaultCountry(locale, languages ? languages.split(',') : []) : knownCountry(given);
  return !countries || countries.includes(country) ? country : '';
}

function subscribeToLanguages(onChange: () => void): () => void {
  addEventListener('languagechange', onChange);
  return () => removeEventListener('languagechange', onChange);
}

function browserLanguages(): string {
  return navigator.languages.join(',');
}

function serverLanguages(): string {
  return '';
}
