import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { builtInLocales } from 'react-whatsapp-otp';
import 'react-whatsapp-otp/styles.css';
import { ar } from '../../stories/languages/ar';
import { emulate } from '../setup/browserActions.js';
import { scenes } from '../accessibility/scenes';
import { locales, openSignIn, type SignIn } from '../accessibility/signIn';

beforeEach(async () => emulate({ 'prefers-reduced-motion': 'reduce' }));

afterEach(async () => {
  vi.restoreAllMocks();
  await emulate({});
  document.documentElement.removeAttribute('dir');
  document.head.querySelector('[data-page]')?.remove();
  await page.viewport(1280, 800);
});

const widths = [1280, 360, 320];
const box = (element: Element) => element.getBoundingClientRect();
const query = (form: SignIn, selector: string): HTMLElement => {
  const found = form.container.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};

describe.each(locales)('in %s', (defaultLocale) => {
  test.each(widths)('at %i px a wrong code moves nothing', async (width) => {
    await page.viewport(width, 900);
    const form = await openSignIn({ defaultLocale });
    await form.sendCode();
    const before = [box(form.find('submit')).top, box(query(form, '.otp-root')).height];
    await form.press(form.wrongCode());
    await form.answered();
    expect(form.find('code')).toHaveAttribute('aria-invalid', 'true');
    const after = [box(form.find('submit')).top, box(query(form, '.otp-root')).height];
    expect(after).toEqual(before);
  });

  test('at 320 px the longest mobile number of each country fits', async () => {
    await page.viewport(320, 900);
    const form = await openSignIn({ defaultLocale });
    const input = form.find('number') as HTMLInputElement;
    const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    const select = form.find('country') as HTMLSelectElement;
    for (const [country, number] of longest) {
      select.value = country;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await vi.waitFor(() => expect(query(form, '.otp-field').dataset['country']).toBe(country));
      const { font, paddingLeft, paddingRight } = getComputedStyle(input);
      context.font = font;
      const room = input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      expect([country, context.measureText(number).width <= room]).toEqual([country, true]);
    }
  });
});

/** The longest form of a mobile number in the countries with the longest ones. */
const longest = [
  ['BR', '(11) 96123-4567'],
  ['ID', '0812-3456-78901'],
  ['NG', '0802 123 4567'],
  ['BD', '01812-345678'],
  ['RU', '8 (912) 345-67-89'],
  ['DE', '01512 34567890'],
  ['AR', '011 15-2345-6789'],
  ['US', '(213) 373-4253'],
] as const;

test('a refused code is tinted, and its selection is transparent', async () => {
  const form = await openSignIn();
  await form.sendCode();
  const resting = getComputedStyle(query(form, '.otp-code')).backgroundColor;
  await form.press(form.wrongCode());
  await form.answered();
  expect(getComputedStyle(query(form, '.otp-code')).backgroundColor).not.toBe(resting);
  expect(getComputedStyle(form.find('code'), '::selection').backgroundColor).toBe('rgba(0, 0, 0, 0)');
  expect(getComputedStyle(form.find('code')).color).toBe(getComputedStyle(query(form, '.otp-error')).color);
});

test('the ring of the country is inside the field, which is as at rest', async () => {
  const form = await openSignIn();
  const phone = query(form, '.otp-phone');
  const resting = getComputedStyle(phone).borderColor;
  await form.tabTo('country');
  expect(getComputedStyle(phone).borderColor).toBe(resting);
  expect(getComputedStyle(phone).boxShadow).toBe('none');
  expect(getComputedStyle(query(form, '.otp-country')).boxShadow).toMatch(/ inset$/);
  expect(getComputedStyle(query(form, '.otp-country')).outlineStyle).toBe('none');
});

test('the calling code is visible once', async () => {
  const form = await openSignIn();
  const prefix = () => query(form, '.otp-country-prefix').checkVisibility();
  await form.tabTo('number');
  expect(prefix()).toBe(true);
  await form.press('+55');
  await vi.waitFor(() => expect(prefix()).toBe(false));
  expect(query(form, '.otp-country-letters')).toHaveTextContent('BR');
  await form.press('{Backspace}{Backspace}{Backspace}');
  await vi.waitFor(() => expect(prefix()).toBe(true));
});

test.each(['page', 'language'])(
  'the number reads from left to right where the %s is right-to-left',
  async (where) => {
    if (where === 'page') document.documentElement.dir = 'rtl';
    const form = await openSignIn(
      where === 'page' ? {} : { defaultLocale: 'ar', locales: [...builtInLocales, ar] },
    );
    expect(box(query(form, '.otp-country')).right).toBeLessThanOrEqual(box(form.find('number')).left);
    const phone = box(query(form, '.otp-phone'));
    expect(box(query(form, '.otp-label')).right).toBe(
      getComputedStyle(query(form, '.otp-label')).display === 'block'
        ? phone.right
        : box(query(form, '.otp-label')).right,
    );
    expect(getComputedStyle(query(form, '.otp-title')).letterSpacing).toBe('normal');
  },
);

test.each([
  [320, 'en'],
  [1280, 'en'],
  [1280, 'pt-br'],
])(
  'at %i px in %s the parts of the code step are on the edges of one column',
  async (width, defaultLocale) => {
    await page.viewport(width, 900);
    const form = await openSignIn({ defaultLocale });
    await form.sendCode();
    const column = box(form.find('submit'));
    const inside = '.otp-title, .otp-intro, .otp-code, .otp-hint, .otp-locale-select';
    for (const element of form.container.querySelectorAll(inside)) {
      expect(box(element).left).toBeGreaterThanOrEqual(column.left - 0.5);
      expect(box(element).right).toBeLessThanOrEqual(column.right + 0.5);
    }
    expect(box(form.find('paste')).bottom).toBeLessThan(box(query(form, '.otp-code')).bottom);
    expect(box(query(form, '.otp-actions')).top).toBeGreaterThan(column.bottom - 8);
  },
);

test.each([1280, 360])('at %i px the cells are higher than wide', async (width) => {
  await page.viewport(width, 900);
  const form = await openSignIn();
  await form.sendCode();
  const { clientWidth, clientHeight } = query(form, '.otp-code');
  expect(clientHeight).toBeGreaterThan(clientWidth / 6);
});

test('an expired code leaves one thing to do: the button sends a new code', async () => {
  const form = await openSignIn();
  await scenes['code expired']?.(form);
  await expect.element(page.elementLocator(form.find('submit'))).toHaveTextContent('Resend code');
  for (const selector of ['.otp-paste', '.otp-resend']) {
    expect(query(form, selector).checkVisibility()).toBe(false);
  }
  await expect
    .element(page.elementLocator(query(form, '.otp-hint')))
    .toHaveTextContent('The code has expired.');
  await form.tabTo('submit');
  await form.press('{Enter}');
  await vi.waitFor(() => expect(form.backend.stytch.messages).toHaveLength(2));
  await vi.waitFor(() => expect(form.find('code')).toHaveFocus());
  await form.enterCode();
});

test('a lock shows one clock, in the button', async () => {
  const form = await openSignIn();
  await scenes['user locked out']?.(form);
  const clocks = [...form.container.querySelectorAll('*')].filter(
    (element) =>
      /\d:\d\d/.test(element.textContent ?? '') && element.children.length === 0 && element.checkVisibility(),
  );
  expect(clocks.map((element) => element.closest('button, p')?.className)).toEqual(['otp-button']);
  expect(query(form, '.otp-hint').checkVisibility()).toBe(false);
  expect(query(form, '.otp-paste').checkVisibility()).toBe(false);
});

test('a button keeps its color while its call is pending, and shows a spinner that is still', async () => {
  const form = await openSignIn();
  const color = getComputedStyle(form.find('submit')).backgroundColor;
  await scenes['number being sent']?.(form);
  expect(getComputedStyle(form.find('submit')).backgroundColor).toBe(color);
  expect(getComputedStyle(form.find('submit'), '::before').borderRadius).toBe('50%');
  expect(document.getAnimations()).toEqual([]);
});

test('a control that has the focus is not hidden when the code expires', async () => {
  const form = await openSignIn();
  await form.sendCode();
  await form.tabTo('resend');
  await form.clock.advance(125);
  await expect.element(page.elementLocator(form.find('submit'))).toHaveTextContent('Resend code');
  expect(form.find('resend')).toHaveFocus();
  expect(form.find('resend').checkVisibility()).toBe(true);
});

/** Rules of pages that are in no layer. */
const resets = {
  'a bare reset': '* { margin: 0; padding: 0; box-sizing: border-box }',
  'the template of Vite':
    '#page { text-align: center } h1, h2 { font-family: serif; font-weight: 500; color: #08060d; letter-spacing: -1.6px } h2 { font-size: 24px; line-height: 118%; margin: 0 0 8px } p { margin: 0 }',
  'the reboot of Bootstrap':
    '*, *::before, *::after { box-sizing: border-box } h1, h2 { margin-top: 0; margin-bottom: .5rem; font-weight: 500; line-height: 1.2 } p { margin-top: 0; margin-bottom: 1rem } label { display: inline-block } button { border-radius: 0 } input, button, select { margin: 0; font-family: inherit; font-size: inherit; line-height: inherit }',
};

test.each(Object.entries(resets))('%s changes nothing in the form', async (_, rules) => {
  document.body.id = 'page';
  const form = await openSignIn();
  await form.sendCode();
  const geometry = () =>
    [...query(form, '.otp-root').querySelectorAll('.otp-root *:not(option)')].map((element) => {
      const { x, y, width, height } = box(element);
      const { fontWeight, fontSize, textAlign, color, letterSpacing } = getComputedStyle(element);
      const origin = box(query(form, '.otp-root'));
      return [
        element.className,
        x - origin.x,
        y - origin.y,
        width,
        height,
        fontWeight,
        fontSize,
        textAlign,
        color,
        letterSpacing,
      ];
    });
  const before = geometry();
  document.head.insertAdjacentHTML('beforeend', `<style data-page>${rules}</style>`);
  const after = geometry();
  const isSame = (one: unknown, other: unknown) =>
    typeof one === 'number' && typeof other === 'number'
      ? Math.abs(one - other) < 2
      : String(one) === String(other);
  expect(
    after.filter((row, at) => !row.every((value, column) => isSame(value, before[at]?.[column]))),
  ).toEqual([]);
  document.body.removeAttribute('id');
});

test('one class of the app wins over everything that is outside the layer', async () => {
  const form = await openSignIn({ className: 'mine' });
  document.head.insertAdjacentHTML(
    'beforeend',
    '<style data-page>.mine { padding: 3px } .otp-title { margin: 5px; font-weight: 300 } .otp-input { padding: 7px }</style>',
  );
  expect(getComputedStyle(query(form, '.mine')).padding).toBe('3px');
  expect(getComputedStyle(query(form, '.otp-title'))).toMatchObject({ margin: '5px', fontWeight: '300' });
  expect(getComputedStyle(form.find('number')).padding).toBe('7px');
});
