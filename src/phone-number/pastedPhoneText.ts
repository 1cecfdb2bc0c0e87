import { formatPhoneNumber } from './formatPhoneNumber.js';
import { formatPhoneText } from './formatPhoneText.js';
import { normalizePhoneText } from './normalizePhoneText.js';
import { parsePhoneText } from './parsePhoneText.js';
import { readNational } from './readNational.js';

/**
 * How a text that came in one piece (pasted, filled in by the browser, or left behind) is shown: a number that it does not
 * write as one of the country is written out with its plus, so that the user sees whose it is. A text that is not a number
 * stays.
 * @param country ISO 3166-1 alpha-2 of a number without a plus; `''`: none.
 */
export function pastedPhoneText(text: string, country: string): string {
  const normalized = normalizePhoneText(text);
  const reading = parsePhoneText(text, { country });
  if ('error' in normalized) return text;
  if ('error' in reading) return formatPhoneText(text, country);
  const { known, possible } = readNational(normalized.digits, country);
  const isNational = [...known, possible].some((number) => number?.phoneNumber === reading.phoneNumber);
  if (!isNational || normalized.isInternational) return formatPhoneNumber(reading.phoneNumber);
  // Of a sentence, only its number.
  return formatPhoneText(/\p{L}/u.test(text) ? normalized.digits : text, country);
}
