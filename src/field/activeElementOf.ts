/** The focused element of the page, iframe or shadow root that an element is in. */
export function activeElementOf(element: Element): Element | null {
  const root = element.getRootNode();
  return 'activeElement' in root ? (root as Document | ShadowRoot).activeElement : null;
}
