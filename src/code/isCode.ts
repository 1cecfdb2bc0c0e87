/** Whether the text is a code as far as it goes: nothing but ASCII digits, and at most `length` of them. */
export function isCode(text: string, length: number): boolean {
  return text.length <= length && /^[0-9]*$/.test(text);
}
