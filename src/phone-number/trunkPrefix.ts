import metadata from 'libphonenumber-js/min/metadata';
import type { CountryCode } from 'libphonenumber-js/min';

/** What people in a country dial before a number of another area, such as 0 or 8; `''` for nothing. */
export function trunkPrefix(country: string): string {
  const plan = metadata.countries[country as CountryCode];
  // In the package's compact metadata the sixth place of a plan is its national prefix, the eighth what takes it off.
  return plan?.[5] ? String(plan[5]) : String(plan?.[7] ?? '').startsWith('0') ? '0' : '';
}
