import { groupInternational } from './groupDigits.js';

/** A number in E.164, grouped, with its plus. No digit changes, as they would if it were parsed again. */
export function formatPhoneNumber(phoneNumber: string): string {
  return `+${groupInternational(phoneNumber.slice(1))}`;
}
