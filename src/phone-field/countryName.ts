/** A country's name in a locale, the same on a server and in a browser with the same locale data. */
export function countryName(country: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(country) ?? country;
}
