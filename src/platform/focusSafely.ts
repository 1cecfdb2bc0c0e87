/** Moves the focus to an element. Pages and extensions replace `focus`, and one that throws must not unmount the form. */
export function focusSafely(element: { readonly focus: () => void } | null | undefined): void {
  try {
    element?.focus();
  } catch {
    // The user moves it.
  }
}
