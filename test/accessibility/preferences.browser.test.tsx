import { afterEach, describe, expect, test, vi } from 'vitest';
import { contrastAround, contrastInside } from './contrast';
import { elementsWithWords } from './elementsWithWords';
import { emulate, lookAt, lookAway } from './looksOf';
import { scenes } from './scenes';
import { openSignIn } from './signIn';

afterEach(async () => {
  vi.restoreAllMocks();
  await lookAway();
});

describe('with reduced motion', () => {
  test.each(Object.entries(scenes))('nothing moves: %s', async (_name, reach) => {
    await emulate({ 'prefers-reduced-motion': 'reduce' });
    const form = await openSignIn();
    await reach(form);
    const moving = [...form.container.querySelectorAll('*')].flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((pseudo) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element, pseudo);
        const isStill = /^0s(?:, 0s)*$/.test(transitionDuration);
        const isAnimated = animationName !== 'none' && !animationDuration.startsWith('0s');
        return isStill && !isAnimated ? [] : [`${element.className} ${pseudo ?? ''}`];
      }),
    );
    expect(moving).toEqual([]);
    expect(document.getAnimations()).toEqual([]);
  });

  test('without it, a color changes gradually', async () => {
    await emulate({ 'prefers-reduced-motion': 'no-preference' });
    const form = await openSignIn();
    const { transitionDuration } = getComputedStyle(form.find('submit'));
    expect(transitionDuration).toBe('0.12s');
  });
});

describe('with more contrast', () => {
  test.each(Object.entries(scenes))('all words can be read, and none is muted: %s', async (_name, reach) => {
    await emulate({ 'prefers-contrast': 'more', 'prefers-reduced-motion': 'reduce' });
    const form = await openSignIn();
    await reach(form);
    const words = elementsWithWords(form.container);
    const faint = words.filter((element) => contrastInside(element, getComputedStyle(element).color) < 4.5);
    expect(faint.map(({ textContent }) => textContent)).toEqual([]);
    const { color } = getComputedStyle(form.container.querySelector('.otp-root') as Element);
    const muted = form.container.querySelectorAll(
      '.otp-description, .otp-field:not([data-expired]) > .otp-hint, .otp-locale-select',
    );
    for (const element of muted) expect(getComputedStyle(element).color).toBe(color);
  });

  test('the edges of the card and of a field have the color of the text', async () => {
    await emulate({ 'prefers-contrast': 'more', 'prefers-reduced-motion': 'reduce' });
    const form = await openSignIn();
    const { color } = getComputedStyle(form.container.querySelector('.otp-root') as Element);
    const edgeOf = (selector: string) =>
      getComputedStyle(form.container.querySelector(selector) as Element).borderTopColor;
    await vi.waitFor(() => expect(form.container.querySelector(':focus')).toBeNull());
    expect([edgeOf('.otp-form'), edgeOf('.otp-phone')]).toEqual([color, color]);
  });
});

describe('in forced colors', () => {
  test.each(Object.entries(scenes))(
    'text, fields and buttons have the user’s colors: %s',
    async (_name, reach) => {
      await lookAt('forced colors');
      const form = await openSignIn();
      await reach(form);
      const allowed = systemColors();
      const words = elementsWithWords(form.container);
      expect(words.length).toBeGreaterThan(1);
      const foreign = words
        .map((element) => getComputedStyle(element).color)
        .filter((color) => !allowed.has(color));
      expect(foreign).toEqual([]);
      const faint = words.filter((element) => contrastInside(element, getComputedStyle(element).color) < 4.5);
      expect(faint.map(({ textContent }) => textContent)).toEqual([]);
      const boxes = [...form.container.querySelectorAll('.otp-phone, .otp-code, .otp-button')];
      const bare = boxes.filter((box) => {
        const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(box);
        return borderTopStyle !== 'solid' || parseFloat(borderTopWidth) < 1 || !allowed.has(borderTopColor);
      });
      expect(bare.map(({ className }) => className)).toEqual([]);
    },
  );

  test.each([
    ['.otp-phone', 'number'],
    ['.otp-code', 'code'],
  ])('the ring of %s contrasts with the page', async (selector, scene) => {
    await lookAt('forced colors');
    const form = await openSignIn();
    await scenes[scene]?.(form);
    const box = form.container.querySelector(selector) as Element;
    box.querySelector('input')?.focus();
    const { outlineStyle, outlineColor } = getComputedStyle(box);
    expect(outlineStyle).toBe('solid');
    expect(contrastAround(box, outlineColor)).toBeGreaterThanOrEqual(3);
  });

  test('a field with an error has a thicker border, because its color is gone', async () => {
    await lookAt('forced colors');
    const form = await openSignIn();
    const box = form.container.querySelector('.otp-phone') as Element;
    const before = getComputedStyle(box).borderTopWidth;
    await scenes['number refused']?.(form);
    expect([before, getComputedStyle(box).borderTopWidth]).toEqual(['1px', '2px']);
  });
});

function systemColors(): ReadonlySet<string> {
  const names = [
    'CanvasText',
    'ButtonText',
    'FieldText',
    'GrayText',
    'Highlight',
    'LinkText',
    'ButtonBorder',
  ];
  const probe = document.body.appendChild(document.createElement('p'));
  const colors = names.map((name) => {
    probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return new Set(colors);
}
