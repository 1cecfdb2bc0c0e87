/** Whether the text is a complete or partial code: only ASCII digits, and at most `length` of them. */
export function isCode(text: string, length: number): boolean {
  return text.length <= length && /^[0-9]*$/.test(text);
}
