/** Moves the focus to an element, as far as the browser and the page let it. */
export function focusElement(element: HTMLElement | null | undefined): void {
  try {
    element?.focus();
  } catch {
    // An extension or a polyfill replaced the method. The user can focus the element.
  }
}
