/** Sets the error that a form's own validation shows for an input. Without it, the field's own error still shows. */
export function setCustomValidity(input: HTMLInputElement | null, message: string): void {
  try {
    input?.setCustomValidity(message);
  } catch {
    // Missing, or replaced by something that throws.
  }
}
