import { asciiDigits } from './asciiDigits.js';

/**
 * What a text contains: a `complete` code, a `partial` one, `none` (no digit at all), or an `ambiguous` set of digits, where
 * choosing some of them would be a guess.
 */
export type CodeReading =
  | { readonly kind: 'complete'; readonly digits: string }
  | { readonly kind: 'partial'; readonly digits: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'ambiguous' };

/**
 * Finds the code of `length` digits in a typed, pasted or filled text, in this order:
 *
 * 1. a run of exactly that many digits; of several, one between asterisks (WhatsApp's bold), otherwise the last, which is
 *    the newest message of a chat;
 * 2. such digits in groups, `123 456` or `123-456`, with other words around them;
 * 3. in a text that is not a sentence, all its digits: too few are a partial code, too many are `ambiguous`;
 * 4. in a sentence, its only number, as a partial code.
 *
 * Digits are never left out to make the rest fit, and never joined from different places of a sentence.
 */
export function parseCode(text: string, length: number): CodeReading {
  const plain = asciiDigits(text);
  const runs = plain.match(/\d+/g);
  if (!runs) return { kind: 'none' };
  const marked = [...plain.matchAll(/\*(\d+)\*/g)].map(([, digits = '']) => digits);
  const complete =
    lastOfLength(marked, length) ?? lastOfLength(runs, length) ?? lastOfLength(digitGroups(plain), length);
  if (complete) return { kind: 'complete', digits: complete };
  const digits = isSentence(plain) ? (runs.length === 1 ? runs.join('') : undefined) : runs.join('');
  if (digits === undefined || digits.length > length) return { kind: 'ambiguous' };
  return { kind: digits.length === length ? 'complete' : 'partial', digits };
}

function lastOfLength(candidates: readonly string[], length: number): string | undefined {
  return candidates.filter((digits) => digits.length === length).pop();
}

/** Digits that only spaces and dashes of one line separate. */
function digitGroups(plain: string): string[] {
  return plain.split(/[^\d\p{Zs}\t\p{Pd}]+/u).map((group) => group.replace(/\D/g, ''));
}

function isSentence(plain: string): boolean {
  return /\p{L}/u.test(plain) && /\s/.test(plain.trim());
}
