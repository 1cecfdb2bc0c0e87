/** The elements with visible text. Waiting buttons are included, because their time is information. */
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
