/** The elements whose words are seen. What waits is among them, for how long is information. */
export function elementsWithWords(container: Element): Element[] {
  return [...container.querySelectorAll('.otp-root *:not(option)')].filter(
    (element) =>
      hasWords(element) &&
      element.checkVisibility({ opacityProperty: true }) &&
      !element.closest('.otp-visually-hidden'),
  );
}

function hasWords(element: Element): boolean {
  if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement)
    return element.value !== '';
  return [...element.childNodes].some(
    ({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim() !== '',
  );
}
