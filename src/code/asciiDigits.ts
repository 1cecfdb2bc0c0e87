import { toAsciiDigits } from '../protocol/toAsciiDigits.js';

/**
 * The text with every script's digits written in ASCII (`１２３` is `123`), and without characters that are invisible or
 * only decorate a digit: bidi controls, zero-width characters, fillers, the parts of a keycap emoji.
 */
export function asciiDigits(text: string): string {
  return toAsciiDigits(text.replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}\u2800]/gu, ''));
}
