import { toAsciiDigits } from '../protocol/toAsciiDigits.js';
import { groupDigits } from './groupDigits.js';

/**
 * A text that is being typed, grouped as its country does. Nothing is ever cut: a text that holds more than digits, a
 * leading plus and plain separators stays as it is. So do brackets after a plus, as in +44 (0)20: they say something.
 * @param country ISO 3166-1 alpha-2 of a number without a plus; `''`: none.
 */
export function formatPhoneText(text: string, country: string): string {
  const plain = toAsciiDigits(text.replaceAll('\uff0b', '+'));
  const marks = plain.replace(/[^\d+]/g, '');
  // Longer than any number that is worth grouping.
  if (marks.length > 32) return text;
  if (marks === '' || !/^(?:[(\s]*\+[\d\s).-]*|[\d\s().-]*)$/.test(plain)) return text;
  const shown = groupDigits(marks, country);
  return shown.replace(/[^\d+]/g, '') === marks ? shown : text;
}
