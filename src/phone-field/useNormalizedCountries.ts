'use client';
import { useMemo } from 'react';
import { knownCountry } from '../phone-number/plans/countries.js';

/** The known ones of the countries, normalized; the same array as long as they are the same countries. */
export function useNormalizedCountries(
  countries: readonly string[] | undefined,
): readonly string[] | undefined {
  const key = countries?.map((country) => normalizeCountry(country)).join(' ');
  return useMemo(() => key?.split(' ').filter((country) => country !== ''), [key]);
}

/** ISO 3166-1 alpha-2 in capitals, or `''` if it is not a known country. */
export function normalizeCountry(country: unknown): string {
  return typeof country === 'string' ? knownCountry(country) : '';
}
