import { callingCodeOf, callingCodes } from './countries.js';
import { normalizePhoneText } from './normalizePhoneText.js';
import { formatPhoneNumber } from './formatPhoneNumber.js';
import { formatPhoneText } from './formatPhoneText.js';
import { parsePhoneNumber } from './parsePhoneNumber.js';

/**
 * The text after a person chose another country: its digits are kept and are a number of that country now, without the
 * calling code that they had. Choosing none keeps the number, with a plus.
 * @param from ISO 3166-1 alpha-2: the country until now, or `''`.
 * @param to ISO 3166-1 alpha-2: the chosen country, or `''`.
 */
export function textInCountry(text: string, from: string, to: string): string {
  const folded = normalizePhoneText(text);
  if ('error' in folded) return text;
  if (folded.isInternational) {
    const code = callingCodeOf(folded.digits);
    return to && code ? formatPhoneText(folded.digits.slice(code.length), to) : text;
  }
  if (to) return formatPhoneText(folded.digits, to);
  const reading = parsePhoneNumber(text, { country: from });
  if ('phoneNumber' in reading) return formatPhoneNumber(reading.phoneNumber);
  return from ? formatPhoneText(`+${callingCodes.get(from)}${folded.digits}`, '') : text;
}
