import { asciiDigits } from './asciiDigits.js';

/**
 * What a text says about a code: the `whole` code, a `part` of one, `none` (no digit at all), or `unclear`: it has digits,
 * and which of them would be the code is anyone's guess.
 */
export type CodeReading =
  { readonly kind: 'whole' | 'part'; readonly digits: string } | { readonly kind: 'none' | 'unclear' };

/**
 * Finds the code of `length` digits in a typed, pasted or filled text, in this order:
 *
 * 1. a run of exactly that many digits; of several, one between asterisks (WhatsApp's bold), else the last, which is
 *    the newest message of a chat;
 * 2. such digits in groups, `123 456` or `123-456`, with other words around them;
 * 3. in a text that is not a sentence, all its digits: too few are a part of a code, too many are `unclear`;
 * 4. in a sentence, its only number, as a part.
 *
 * Digits are never left out to make the rest fit, and never put together from different places of a sentence.
 */
export function parseCode(text: string, length: number): CodeReading {
  const plain = asciiDigits(text);
  const runs = plain.match(/\d+/g);
  if (!runs) return { kind: 'none' };
  const marked = [...plain.matchAll(/\*(\d+)\*/g)].map(([, digits = '']) => digits);
  const whole =
    lastOfLength(marked, length) ?? lastOfLength(runs, length) ?? lastOfLength(digitGroups(plain), length);
  if (whole) return { kind: 'whole', digits: whole };
  const digits = isSentence(plain) ? (runs.length === 1 ? runs.join('') : undefined) : runs.join('');
  if (digits === undefined || digits.length > length) return { kind: 'unclear' };
  return { kind: digits.length === length ? 'whole' : 'part', digits };
}

function lastOfLength(candidates: readonly string[], length: number): string | undefined {
  return candidates.filter((digits) => digits.length === length).pop();
}

/** Digits that only spaces and dashes of one line keep apart. */
function digitGroups(plain: string): string[] {
  return plain.split(/[^\d\p{Zs}\t\p{Pd}]+/u).map((group) => group.replace(/\D/g, ''));
}

function isSentence(plain: string): boolean {
  return /\p{L}/u.test(plain) && /\s/.test(plain.trim());
}
