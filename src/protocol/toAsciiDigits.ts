const digit = /\p{Nd}/u;

/** The text with the decimal digits of every script as 0 to 9. */
export function toAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (character) => (character <= '9' ? character : String(valueOf(character))));
}

/** Unicode keeps a script's ten digits in one run, and runs in whole tens: the place in the run tells the value. */
function valueOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  let first = point;
  while (digit.test(String.fromCodePoint(first - 1))) first -= 1;
  return (point - first) % 10;
}
