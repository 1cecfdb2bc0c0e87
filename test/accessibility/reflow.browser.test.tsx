import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { scenes } from './scenes';
import { locales, openSignIn } from './signIn';

afterEach(async () => {
  vi.restoreAllMocks();
  await arrange({ width: 1280 });
});

/** WCAG 1.4.12, all four at once. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

interface Way {
  readonly width: number;
  readonly isEnlarged?: boolean;
  readonly isSpaced?: boolean;
}

const ways: Readonly<Record<string, Way>> = {
  'at 320 px': { width: 320 },
  'at 640 px with text of 200 %': { width: 640, isEnlarged: true },
  'at 1280 px with text of 200 %': { width: 1280, isEnlarged: true },
  'with wide text spacing': { width: 1280, isSpaced: true },
  'at 320 px with wide text spacing': { width: 320, isSpaced: true },
};

describe.each(locales)('narrow, enlarged and spaced, in %s', (locale) => {
  test.each(Object.entries(scenes))(
    'everything is completely visible, and nothing overlaps: %s',
    async (_name, reach) => {
      const form = await openSignIn({ defaultLocale: locale });
      await reach(form);
      for (const [name, way] of Object.entries(ways)) {
        await arrange(way);
        const seen = [...form.container.querySelectorAll<HTMLElement>('.otp-root *:not(option)')].filter(
          isSeen,
        );
        expect(seen.length).toBeGreaterThanOrEqual(3);
        expect({
          name,
          isScrolled: document.documentElement.scrollWidth > way.width,
          cut: seen.filter(isCut).map(({ className }) => className),
          overlaps: overlaps(seen.filter(isControlOrText)),
        }).toEqual({ name, isScrolled: false, cut: [], overlaps: [] });
      }
    },
  );
});

async function arrange({ width, isEnlarged = false, isSpaced = false }: Way): Promise<void> {
  await page.viewport(width, 800);
  document.documentElement.style.fontSize = isEnlarged ? '200%' : '';
  document.head.querySelector('[data-spacing]')?.remove();
  if (!isSpaced) return;
  const style = document.head.appendChild(document.createElement('style'));
  style.dataset['spacing'] = '';
  style.textContent = spacing;
}

function isSeen(element: HTMLElement): boolean {
  const { width, height } = element.getBoundingClientRect();
  return element.checkVisibility() && width > 2 && height > 2 && !element.closest('.otp-visually-hidden');
}

/** The code's input is one cell wider than its box, so that the caret does not scroll it. */
function isCut(element: HTMLElement): boolean {
  if (element.matches('.otp-code, .otp-code-input')) return false;
  const { left, right } = element.getBoundingClientRect();
  if (left < 0 || right > innerWidth) return true;
  // The rows of buttons extend into the padding around them, so that their texts are aligned.
  const hasRows = element.querySelector('.otp-actions') !== null;
  return (
    !hasRows &&
    getComputedStyle(element).display !== 'inline' &&
    element.scrollWidth > element.clientWidth + 1
  );
}

/** Elements with text or that can be pressed, without such elements inside. */
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

/** Line by line: a link follows its sentence on the same line. */
function overlap(one: Element, other: Element): boolean {
  return [...one.getClientRects()].some((a) =>
    [...other.getClientRects()].some((b) => {
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return width > 1 && height > 4;
    }),
  );
}
