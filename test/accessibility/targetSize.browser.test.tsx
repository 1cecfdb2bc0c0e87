import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { scenes } from './scenes';
import { locales, openSignIn } from './signIn';

afterEach(async () => {
  vi.restoreAllMocks();
  await page.viewport(1280, 800);
});

/** WCAG 2.5.8, without its exceptions. */
const least = 24;

describe.each(locales)('in %s, at 320 px', (locale) => {
  test.each(Object.entries(scenes))(
    'every target is at least 24 px wide and high: %s',
    async (_name, reach) => {
      await page.viewport(320, 800);
      const form = await openSignIn({ defaultLocale: locale });
      await reach(form);
      const targets = [...form.container.querySelectorAll('select, input, button, summary, a')].filter(
        (target) => target.checkVisibility(),
      );
      const sizes = targets.map((target) => {
        const { width, height } = target.getBoundingClientRect();
        return [target.className || target.tagName, Math.min(width, height)] as const;
      });
      expect(sizes.filter(([, size]) => size < least)).toEqual([]);
    },
  );
});
