'use client';
import { useMemo } from 'react';
import { knownCountry } from '../phone-number/countries.js';

/** The countries that are known, as the package spells them; the same array as long as they are the same countries. */
export function useKnownCountries(countries: readonly string[] | undefined): readonly string[] | undefined {
  const key = countries?.map((country) => knownCountry(country)).join(' ');
  return useMemo(() => key?.split(' ').filter((country) => country !== ''), [key]);
}
