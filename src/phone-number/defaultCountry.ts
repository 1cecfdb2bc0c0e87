import type { Locale } from '../protocol/locale.js';
import { knownCountry } from './plans/countries.js';

/**
 * The country that a number most likely belongs to: the region that the browser's languages give to the language of the
 * form; English, the form of everybody whose language it does not have, takes that of the browser's first language. Where
 * there is no region, `en` is US and `pt-br` is BR; Spanish is spoken in too many countries for a guess: `''`.
 * @param languages the browser's languages, BCP 47; none in server-rendered HTML.
 */
export function defaultCountry(locale: Locale, languages: readonly string[]): string {
  const language = locale === 'en' ? languageOf(languages[0] ?? 'en') : languageOf(locale);
  for (const tag of languages) {
    const country = languageOf(tag) === language ? knownCountry(regionOf(tag)) : '';
    if (country) return country;
  }
  if (language === 'pt') return 'BR';
  return language === 'en' ? 'US' : '';
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}

function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).region;
  } catch {
    return undefined;
  }
}
