import { afterEach, describe, expect, test, vi } from 'vitest';
import { contrastAround, contrastInside } from './contrast';
import { lookAt, lookAway } from './looksOf';
import { scenes } from './scenes';
import { openSignIn } from './signIn';

afterEach(async () => {
  vi.restoreAllMocks();
  await lookAway();
});

describe.each(['light', 'dark'] as const)('in %s', (look) => {
  test.each(Object.entries(scenes))(
    'all words have 4.5:1, and all edges of fields 3:1: %s',
    async (_name, reach) => {
      await lookAt(look);
      const form = openSignIn();
      await reach(form);
      const texts = elementsWithWords(form.container).map(
        (element) => [element.textContent, contrastInside(element, getComputedStyle(element).color)] as const,
      );
      expect(texts.length).toBeGreaterThan(2);
      expect(texts.filter(([, contrast]) => contrast < 4.5)).toEqual([]);

      // Without the ring of the focus, which has its own test.
      (document.activeElement as HTMLElement).blur();
      const edges = [...form.container.querySelectorAll('.otp-phone, .otp-code')].map(
        (box) => [box.className, contrastAround(box, getComputedStyle(box).borderTopColor)] as const,
      );
      expect(edges.filter(([, contrast]) => contrast < 3)).toEqual([]);
    },
  );
});

/** What is seen: also what waits, for how long is information. */
function elementsWithWords(container: Element): Element[] {
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
