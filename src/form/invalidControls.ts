import type { Control } from '../field/findInvalidControls.js';
import { getRoot } from '../field/rootNode.js';
import { focusElement } from '../platform/focusElement.js';

/**
 * Tells the user about invalid controls: each gets its `invalid` event, and the first one the focus and the browser's
 * message, unless the app shows a message itself and prevents the browser's.
 */
export function reportInvalidControls([first, ...others]: readonly Control[]): void {
  for (const control of others) control.checkValidity();
  if (!first) return;
  first.reportValidity();
  if (getRoot(first).activeElement !== first) focusElement(first);
}

/** Whether an element comes before another one in the page. */
export function isBefore(element: Element, other: Element): boolean {
  return (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
