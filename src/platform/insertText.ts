/**
 * Replaces all the text of a focused input as if it were typed: the browser can undo it and fires `input`.
 * @returns whether the input contains the text now.
 */
export function insertText(input: HTMLInputElement, text: string): boolean {
  try {
    input.setSelectionRange(0, input.value.length);
    const page = input.ownerDocument;
    return page.execCommand(text ? 'insertText' : 'delete', false, text) && input.value === text;
  } catch {
    return false;
  }
}
