/** The number of digits that a code can have. */
const shortest = 4;
const longest = 10;

/**
 * Returns the length of a code if a field of that length can be completed.
 * @throws TypeError if it is not a whole number from 4 to 10.
 */
export function requireCodeLength(length: number): number {
  if (Number.isInteger(length) && length >= shortest && length <= longest) return length;
  throw new TypeError(
    `react-whatsapp-otp: the \`length\` of a code (\`codeLength\` on \`Root\`) must be a whole number from ${shortest} to ${longest}, ` +
      `and it is ${String(length)}. A field of that length could never be completed. Leave it out for 6 digits.`,
  );
}
