import { afterEach, describe, expect, test, vi } from 'vitest';
import { builtInLocales } from 'react-whatsapp-otp';
import { ar } from '../../stories/languages/ar';
import { scenes } from './scenes';
import { openSignIn } from './signIn';

afterEach(() => {
  vi.restoreAllMocks();
  document.documentElement.removeAttribute('dir');
});

const blocks =
  '.otp-title, .otp-intro, .otp-success > .otp-description, .otp-label, .otp-hint, .otp-error, .otp-notice, .otp-message-text, .otp-message-wait, .otp-details > summary, .otp-paste-message, .otp-actions > :first-child, .otp-help';

describe.each([
  ['ltr', 'en', 'left'],
  ['ltr', 'ar', 'right'],
  ['rtl', 'en', 'right'],
  ['rtl', 'ar', 'right'],
] as const)('on a page that reads %s, in the words of %s', (direction, defaultLocale, side) => {
  test.each(Object.entries(scenes))(`every line is at the ${side}: %s`, async (_name, reach) => {
    document.documentElement.dir = direction;
    const form = await openSignIn({ defaultLocale, locales: [...builtInLocales, ar] });
    await reach(form);
    const elements = [...form.container.querySelectorAll(blocks)].filter(isSeen);
    expect(elements.length).toBeGreaterThan(1);
    expect(
      elements.filter((element) => Math.abs(gap(element, side)) > 1).map(({ className }) => className),
    ).toEqual([]);
  });
});

/** Px from the side of the step, or of its message, to the start of an element's text. */
function gap(element: Element, side: 'left' | 'right'): number {
  const words = document.createRange();
  words.selectNodeContents(element);
  const text = words.getBoundingClientRect();
  const around = element.closest('.otp-message, .otp-notice, .otp-step, .otp-success') ?? element;
  const box = around.getBoundingClientRect();
  const style = getComputedStyle(around);
  // The triangle of a disclosure is not text and has any width.
  const marker = element.tagName === 'SUMMARY' ? parseFloat(getComputedStyle(element).fontSize) : 0;
  const found =
    side === 'left'
      ? text.left - box.left - parseFloat(style.paddingLeft) - parseFloat(style.borderLeftWidth)
      : box.right - text.right - parseFloat(style.paddingRight) - parseFloat(style.borderRightWidth);
  return Math.max(0, Math.abs(found) - marker);
}

function isSeen(element: Element): boolean {
  return element.checkVisibility() && element.textContent !== '' && element.getBoundingClientRect().width > 2;
}
