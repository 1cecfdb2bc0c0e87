/**
 * One spelling for the numbers of one WhatsApp account. Brazil added a ninth digit to its mobile numbers, Argentina has a 9
 * before them in international form, and accounts exist under both spellings. Only the limits use this form: Stytch
 * gets the number as it was given.
 */
export function canonicalNumber(number: string): string {
  for (const [pattern, replacement] of spellings) {
    if (pattern.test(number)) return number.replace(pattern, replacement);
  }
  return number;
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/^\+55(\d{2})9(\d{8})$/, '+55$1$2'],
  [/^\+549(\d{10})$/, '+54$1'],
];
