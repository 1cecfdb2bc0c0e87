/** A country's name in a locale, the same on a server and in a browser with the same locale data. */
export function countryName(country: string, locale: string): string {
  return createCountryNames(locale)(country);
}

/** A function that names countries. Without locale data for them, a country is its ISO 3166-1 alpha-2 code. */
export function createCountryNames(locale: string): (country: string) => string {
  const names = displayNames(locale) ?? displayNames('en');
  return (country) => {
    try {
      return names?.of(country) ?? country;
    } catch {
      return country;
    }
  };
}

function displayNames(locale: string): Intl.DisplayNames | undefined {
  try {
    return new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  } catch {
    return undefined;
  }
}
