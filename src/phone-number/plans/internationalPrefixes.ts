import { dialOutPatterns, numberingPlan, patternOf } from './numberingPlan.js';

/**
 * Prefixes of international calls that mean the same whichever country is selected: 00, and the prefixes of North America,
 * Australia, Russia, Cuba and Japan. The rest, such as Korea's 002 or Samoa's 0, are too close to 00 or to the numbers
 * of other countries: they count at home only.
 */
const wellKnown = ['00', '011', '0011', '810', '119', '010'];

/** Without the one-digit prefixes of Samoa and Cape Verde. */
const allPrefixes = patternOf(`(?:${dialOutPatterns.filter((pattern) => pattern.length > 1).join('|')})$`);

/**
 * The digits after the prefix, for every prefix of international calls that digits begin with: the prefixes of the
 * selected country, the well-known ones, and those that only other countries have.
 */
export function afterInternationalPrefixes(
  digits: string,
  country: string,
): { readonly own: readonly string[]; readonly other: readonly string[]; readonly rare: readonly string[] } {
  const pattern = patternOf(`(?:${numberingPlan(country)?.dialOut ?? '00'})$`);
  const found = { own: new Array<string>(), other: new Array<string>(), rare: new Array<string>() };
  for (let length = 1; length < Math.min(10, digits.length); length += 1) {
    const prefix = digits.slice(0, length);
    const rest = digits.slice(length);
    // No calling code begins with 0.
    if (rest.startsWith('0')) continue;
    if (pattern.test(prefix)) found.own.push(rest);
    else if (wellKnown.includes(prefix)) found.other.push(rest);
    else if (allPrefixes.test(prefix)) found.rare.push(rest);
  }
  return found;
}
