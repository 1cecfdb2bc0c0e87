/**
 * Writes a code into an input as a password manager would: the app and React see a change made by the person. `from` is
 * the text they know of, so that they hear of it exactly if it differs.
 */
export function enterCode(input: HTMLInputElement, code: string, from = input.value): void {
  const { selectionStart, selectionEnd } = input;
  const isSame = input.value === code;
  replaceText(input, code, from);
  if (isSame) input.setSelectionRange(selectionStart, selectionEnd);
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/**
 * Sets the text of an input without an event. React keeps its own note of the text by a setter on the element; writing
 * `from` through that one and `code` past it leaves the note at `from`.
 */
export function replaceText(input: HTMLInputElement, code: string, from: string): void {
  input.value = from;
  const native = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value');
  native?.set?.call(input, code);
}
