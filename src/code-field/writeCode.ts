import { selectText } from '../platform/selectText.js';

/**
 * Writes a code into an input as a password manager does: the app and React see a change made by the user. `from` is the
 * text that React knows, so that it reports the code exactly if it differs.
 */
export function enterCode(input: HTMLInputElement, code: string, from = input.value): void {
  replaceText(input, code, from);
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/**
 * Sets the text of an input without an event. React notes the text that it knows by a setter on the element: writing `from`
 * through that setter and `code` around it leaves the note at `from`.
 */
export function replaceText(input: HTMLInputElement, code: string, from: string): void {
  const { selectionStart, selectionEnd } = input;
  const isSame = input.value === code;
  input.value = from;
  const native = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value');
  native?.set?.call(input, code);
  if (isSame) selectText(input, selectionStart ?? code.length, selectionEnd ?? code.length);
}
