import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { scenes } from './scenes';
import { locales, openSignIn } from './signIn';

afterEach(async () => {
  vi.restoreAllMocks();
  document.documentElement.style.fontSize = '';
  document.head.querySelector('[data-spacing]')?.remove();
  await page.viewport(1280, 800);
});

/** WCAG 1.4.12, all four at once. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

const ways: Readonly<Record<string, () => Promise<void>>> = {
  'at 320 px': () => page.viewport(320, 800),
  'at 640 px with text of 200 %': () => enlarged(640),
  'at 1280 px with text of 200 %': () => enlarged(1280),
  'with wide text spacing': () => spaced(1280),
  'at 320 px with wide text spacing': () => spaced(320),
};

describe.each(Object.entries(ways))('%s', (_way, arrange) => {
  describe.each(locales)('in %s', (locale) => {
    test.each(Object.entries(scenes))(
      'all is seen whole, and nothing lies over another: %s',
      async (_name, reach) => {
        await arrange();
        const form = openSignIn({ defaultLocale: locale });
        await reach(form);
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
        const seen = [...form.container.querySelectorAll<HTMLElement>('.otp-root *:not(option)')].filter(
          isSeen,
        );
        expect(seen.length).toBeGreaterThan(3);
        expect(
          seen
            .filter(isCut)
            .map(({ className, scrollWidth, clientWidth }) => [className, scrollWidth, clientWidth]),
        ).toEqual([]);
        expect(overlaps(seen.filter(isControlOrText))).toEqual([]);
      },
    );
  });
});

async function enlarged(width: number): Promise<void> {
  await page.viewport(width, 800);
  document.documentElement.style.fontSize = '200%';
}

async function spaced(width: number): Promise<void> {
  await page.viewport(width, 800);
  const style = document.head.appendChild(document.createElement('style'));
  style.dataset['spacing'] = '';
  style.textContent = spacing;
}

function isSeen(element: HTMLElement): boolean {
  const { width, height } = element.getBoundingClientRect();
  return element.checkVisibility() && width > 2 && height > 2 && !element.closest('.otp-visually-hidden');
}

/** The input of the code is a cell wider than its box on purpose, so that its caret scrolls nothing. */
function isCut(element: HTMLElement): boolean {
  if (element.matches('.otp-code, .otp-code-input')) return false;
  const { left, right } = element.getBoundingClientRect();
  if (left < 0 || right > innerWidth) return true;
  // The rows of buttons reach into the padding around them, so that their words stand in line.
  const hasRows = element.querySelector('.otp-actions') !== null;
  return (
    !hasRows &&
    getComputedStyle(element).display !== 'inline' &&
    element.scrollWidth > element.clientWidth + 1
  );
}

/** What has words or can be pressed, and no such thing inside. */
function isControlOrText(element: HTMLElement): boolean {
  return element.matches(
    'h2, p:not(:empty), label, button, summary, .otp-locale-select, .otp-phone, .otp-code',
  );
}

function overlaps(elements: readonly HTMLElement[]): string[] {
  return elements.flatMap((one, at) =>
    elements
      .slice(at + 1)
      .filter((other) => !one.contains(other) && !other.contains(one) && overlap(one, other))
      .map((other) => `${one.className} over ${other.className}`),
  );
}

function overlap(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 1 && height > 1;
}
