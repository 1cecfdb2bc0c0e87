/**
 * The document or shadow root that an element is in: the scope of its ids, of the active element and of events that do not
 * leave a shadow root (`submit`, `reset`, `formdata`).
 */
export function getRoot(element: Element): Document | ShadowRoot {
  const root = element.getRootNode();
  return 'activeElement' in root ? (root as Document | ShadowRoot) : element.ownerDocument;
}

/** Whether the element has the focus in its document or shadow root. */
export function isFocused(element: Element): boolean {
  return getRoot(element).activeElement === element;
}
