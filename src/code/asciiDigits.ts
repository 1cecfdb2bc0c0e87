/**
 * The text with every script's digits written in ASCII (`１٢३` is `123`), and without the marks that change nothing to
 * the eye: bidi controls, zero-width characters, the parts of a keycap emoji.
 */
export function asciiDigits(text: string): string {
  return text.replace(/[\p{Cf}\p{M}]/gu, '').replace(/\p{Nd}/gu, asciiDigit);
}

/** Unicode keeps each script's digits in a row from zero to nine, and rows that touch are whole rows. */
function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(point - before - 1))) before += 1;
  return String(before % 10);
}
