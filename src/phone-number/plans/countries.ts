import { countryTable } from './countryTable.js';

/** The calling code, without its plus, of every country: an ISO 3166-1 alpha-2 code in capitals. */
export const callingCodes: ReadonlyMap<string, string> = new Map(
  [...countriesByCode()].flatMap(([code, countries]) =>
    countries.map((country) => [country, code] as [string, string]),
  ),
);

const countriesOfCode: ReadonlyMap<string, readonly string[]> = new Map(countriesByCode());

/** The calling code that the digits of an international number (no plus) begin with; `undefined` if none is. */
export function callingCodeOf(digits: string): string | undefined {
  for (let length = 1; length <= 3; length += 1) {
    const code = digits.slice(0, length);
    if (countriesOfCode.has(code)) return code;
  }
  return undefined;
}

/** The countries of a calling code, the main one first; none for a network of no country. */
export function countriesOfCallingCode(code: string): readonly string[] {
  return countriesOfCode.get(code) ?? [];
}

/** The country as this package spells it, or `''` if there is no such country. */
export function knownCountry(country: string | undefined): string {
  const spelled = country?.toUpperCase() ?? '';
  return callingCodes.has(spelled) ? spelled : '';
}

function* countriesByCode(): Generator<[string, readonly string[]]> {
  for (const [, code, countries] of countryTable.matchAll(/(\d+)([A-Z]*)/g)) {
    if (code !== undefined) yield [code, countries?.match(/../g) ?? []];
  }
}
