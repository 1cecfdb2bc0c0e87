import { page } from 'vitest/browser';
import { afterEach, expect, test, vi } from 'vitest';
import { field, focusField, press, renderCode } from './codeHarness.js';
import { emulate } from '../setup/browserActions.js';

afterEach(async () => {
  await emulate({});
  document.documentElement.removeAttribute('dir');
  document.documentElement.style.fontSize = '';
  await page.viewport(1280, 800);
});

test('C68 a click on the label focuses the field', async () => {
  renderCode();
  await page.getByText('Verification code').click();
  await expect.element(field).toHaveFocus();
});

test('C73 the digits are never smaller than 16 px', async () => {
  for (const length of [4, 6, 8, 10]) {
    await page.viewport(320, 600);
    const { input } = renderCode({ length });
    expect(parseFloat(getComputedStyle(input).fontSize)).toBeGreaterThanOrEqual(16);
    document.body.replaceChildren();
  }
});

test.each([
  [320, '100%'],
  [320, '200%'],
  [1280, '200%'],
])(
  'at %i px and text of %s nothing sticks out and every digit is inside the box',
  async (width, fontSize) => {
    await page.viewport(width, 800);
    document.documentElement.style.fontSize = fontSize;
    for (const length of [4, 6, 10]) {
      const { input } = renderCode({ length, defaultValue: '8'.repeat(length) });
      const box = input.parentElement as HTMLElement;
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      const advance = box.clientWidth / length;
      const { fontSize: size, letterSpacing, paddingInlineStart } = getComputedStyle(input);
      expect(parseFloat(paddingInlineStart)).toBeGreaterThanOrEqual(0);
      expect(parseFloat(letterSpacing)).toBeGreaterThan(0);
      expect(parseFloat(letterSpacing)).toBeLessThan(advance);
      expect(parseFloat(size) * 1.5).toBeLessThanOrEqual(box.clientHeight);
      document.body.replaceChildren();
    }
  },
);

test('on a right-to-left page the box is at the right, and the digits run to the right', async () => {
  document.documentElement.dir = 'rtl';
  const { input, container } = renderCode({ length: 4 });
  const box = input.parentElement?.getBoundingClientRect();
  const root = container.querySelector('.otp-field')?.getBoundingClientRect();
  expect(box?.right).toBe(root?.right);
  expect(input.getBoundingClientRect().left).toBe((box?.left ?? 0) + 1);
  await focusField();
  await press('123{Home}9');
  expect(input.value).toBe('923');
});

test('in forced colors the text and the box are drawn in system colors', async () => {
  await emulate({ 'forced-colors': 'active' });
  const { input } = renderCode({ defaultValue: '123456', error: 'Wrong.' });
  const system = (color: string) => {
    const probe = document.body.appendChild(document.createElement('p'));
    probe.style.cssText = `forced-color-adjust: none; color: ${color}`;
    const computed = getComputedStyle(probe).color;
    probe.remove();
    return computed;
  };
  await vi.waitFor(() => expect(matchMedia('(forced-colors: active)').matches).toBe(true));
  const style = getComputedStyle(input);
  expect([system('FieldText'), system('CanvasText')]).toContain(style.color);
  expect(style.color).not.toMatch(/^rgba/);
  input.focus();
  expect(getComputedStyle(input.parentElement as Element).outlineStyle).toBe('solid');
});

test('C81 with reduced motion nothing moves, and the focus can still be seen', async () => {
  await emulate({ 'prefers-reduced-motion': 'reduce' });
  const { input, rerender } = renderCode({ defaultValue: '123456' });
  const box = input.parentElement as Element;
  const resting = getComputedStyle(box).boxShadow;
  rerender({ error: 'That code isn’t right.' });
  input.focus();
  expect(document.getAnimations()).toEqual([]);
  expect(getComputedStyle(box).transitionDuration).toBe('0s');
  expect(getComputedStyle(box).boxShadow).not.toBe(resting);
});

test('nothing is painted transparent', () => {
  const { input } = renderCode({ defaultValue: '123456' });
  const { color, opacity, caretColor } = getComputedStyle(input);
  expect(color).not.toBe('rgba(0, 0, 0, 0)');
  expect(opacity).toBe('1');
  expect(caretColor).not.toBe('rgba(0, 0, 0, 0)');
});
