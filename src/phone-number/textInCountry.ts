import { callingCodeOf, callingCodes } from './plans/countries.js';
import { normalizePhoneText } from './normalizePhoneText.js';
import { formatPhoneNumber } from './formatPhoneNumber.js';
import { formatPhoneText } from './formatPhoneText.js';
import { parsePhoneText } from './parsePhoneText.js';

/**
 * The text after the user chose another country: its digits are kept and are a number of that country now, without the
 * calling code that they had. Choosing none keeps the number, with a plus.
 * @param from ISO 3166-1 alpha-2: the country until now, or `''`.
 * @param to ISO 3166-1 alpha-2: the chosen country, or `''`.
 */
export function textInCountry(text: string, from: string, to: string): string {
  const normalized = normalizePhoneText(text);
  if ('error' in normalized) return text;
  if (normalized.isInternational) {
    const code = callingCodeOf(normalized.digits);
    return to && code ? formatPhoneText(normalized.digits.slice(code.length), to) : text;
  }
  if (to) return formatPhoneText(normalized.digits, to);
  const reading = parsePhoneText(text, { country: from });
  if ('phoneNumber' in reading) return formatPhoneNumber(reading.phoneNumber);
  return from ? formatPhoneText(`+${callingCodes.get(from)}${normalized.digits}`, '') : text;
}
