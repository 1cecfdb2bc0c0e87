import { Metadata } from 'libphonenumber-js/min';
import type { CountryCode } from 'libphonenumber-js/min';

/**
 * Prefixes of international calls that mean the same whichever country is selected: 00, and those of North America,
 * Australia, Russia, Cuba and Japan. The rest, such as Korea's 002 or Samoa's 0, are too close to 00 or to the numbers
 * of other countries: they count at home only.
 */
const wellKnown = ['00', '011', '0011', '810', '119', '010'];

/**
 * What stands after the prefix, for every prefix of international calls that digits begin with: the prefixes of the
 * selected country, then the well-known ones.
 */
export function afterInternationalPrefixes(
  digits: string,
  country: string,
): { readonly own: readonly string[]; readonly other: readonly string[] } {
  const pattern = country ? new RegExp(`^(?:${prefixPattern(country as CountryCode)})$`) : /^00$/;
  const found = { own: new Array<string>(), other: new Array<string>() };
  for (let length = 1; length < Math.min(10, digits.length); length += 1) {
    const prefix = digits.slice(0, length);
    const rest = digits.slice(length);
    // No calling code begins with 0.
    if (rest.startsWith('0')) continue;
    if (pattern.test(prefix)) found.own.push(rest);
    else if (wellKnown.includes(prefix)) found.other.push(rest);
  }
  return found;
}

function prefixPattern(country: CountryCode): string {
  const metadata = new Metadata();
  metadata.selectNumberingPlan(country);
  return metadata.numberingPlan?.IDDPrefix() ?? '00';
}
