import { onTestFinished } from 'vitest';

/** Where an app may render a field. */
export const places = ['page', 'shadow root', 'iframe'] as const;

export type Place = (typeof places)[number];

/** @returns an element to render into, until the test ends. */
export function openPlace(place: Place): HTMLElement {
  const host = document.body.appendChild(document.createElement(place === 'iframe' ? 'iframe' : 'div'));
  onTestFinished(() => host.remove());
  if (place === 'page') return host;
  const root =
    host instanceof HTMLIFrameElement ? host.contentDocument?.body : host.attachShadow({ mode: 'open' });
  if (!root) throw new Error('The iframe has no document.');
  return root.appendChild(root.ownerDocument.createElement('div'));
}

/** The focused element of the place that an element is in. */
export function focusedIn(element: Element): Element | null {
  const root = element.getRootNode() as Document | ShadowRoot;
  return root.activeElement;
}
