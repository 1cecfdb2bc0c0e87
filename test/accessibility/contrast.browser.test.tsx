import { afterEach, describe, expect, test, vi } from 'vitest';
import { contrastAround, contrastInside } from './contrast';
import { elementsWithWords } from './elementsWithWords';
import { lookAt, lookAway } from './looksOf';
import { scenes } from './scenes';
import { openSignIn } from './signIn';

afterEach(async () => {
  vi.restoreAllMocks();
  await lookAway();
});

describe.each(['light', 'dark'] as const)('in %s', (look) => {
  test.each(Object.entries(scenes))(
    'text has a contrast of 4.5:1, and borders of fields 3:1: %s',
    async (_name, reach) => {
      await lookAt(look);
      const form = await openSignIn();
      await reach(form);
      const texts = elementsWithWords(form.container).map(
        (element) => [element.textContent, contrastInside(element, getComputedStyle(element).color)] as const,
      );
      expect(texts.length).toBeGreaterThanOrEqual(2);
      expect(texts.filter(([, contrast]) => contrast < 4.5)).toEqual([]);

      // Without the focus ring, which has its own test.
      (document.activeElement as HTMLElement).blur();
      const edges = [...form.container.querySelectorAll('.otp-phone, .otp-code')].map(
        (box) => [box.className, contrastAround(box, getComputedStyle(box).borderTopColor)] as const,
      );
      expect(edges.filter(([, contrast]) => contrast < 3)).toEqual([]);
    },
  );
});
