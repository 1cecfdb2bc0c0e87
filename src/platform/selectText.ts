/** Selects a part of the text of an input, as far as the browser and the page let it. */
export function selectText(input: HTMLInputElement, start = 0, end = input.value.length): void {
  try {
    input.setSelectionRange(start, end);
  } catch {
    // The selection stays where it is: the user can still edit the text.
  }
}
