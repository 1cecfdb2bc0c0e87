import { normalizePhoneText } from './normalizePhoneText.js';
import { formatPhoneNumber } from './formatPhoneNumber.js';
import { formatPhoneText } from './formatPhoneText.js';
import { readNational } from './readNational.js';
import { parsePhoneNumber } from './parsePhoneNumber.js';

/**
 * How a text that came in one piece (pasted, filled in by the browser, or left behind) is shown: a number that it does not
 * write as one of the country is written out with its plus, so that the person sees whose it is. What is no number stays.
 * @param country ISO 3166-1 alpha-2 of a number without a plus; `''`: none.
 */
export function pastedPhoneText(text: string, country: string): string {
  const folded = normalizePhoneText(text);
  const reading = parsePhoneNumber(text, { country });
  if ('error' in folded) return text;
  if ('error' in reading) return formatPhoneText(text, country);
  const { valid, possible } = readNational(folded.digits, country);
  const isNational = [...valid, possible].some((number) => number?.number === reading.phoneNumber);
  return isNational && !folded.isInternational
    ? formatPhoneText(text, country)
    : formatPhoneNumber(reading.phoneNumber);
}
