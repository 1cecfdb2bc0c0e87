import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  enterWrongCode,
  holdCalls,
  numberField,
  runRecipes,
  sendCode,
  type RunningRecipes,
} from './runRecipes';

let app: RunningRecipes;

beforeAll(async () => {
  app = await runRecipes();
});

afterAll(() => app.close());

test.each([
  ['light', 'violet-700', 'white'],
  ['dark', 'violet-300', 'zinc-900'],
] as const)(
  'Tailwind’s utilities override our classes, and our colors are Tailwind’s, %s',
  async (scheme, accent, card) => {
    const { page, close } = await app.open('tailwind', { scheme });
    expect(await styleOf(page, '.otp-root', 'backgroundColor', 'padding')).toEqual([
      await colorOf(page, `var(--color-${card})`),
      '32px',
    ]);
    expect(await styleOf(page, '.otp-title', 'fontSize')).toEqual(['30px']);
    expect(await styleOf(page, '.otp-step', 'rowGap', 'display')).toEqual(['24px', 'flex']);
    const [radius, background] = await styleOf(page, '.otp-button', 'borderRadius', 'backgroundColor');
    expect(Number.parseFloat(radius ?? '')).toBeGreaterThan(1000);
    expect(background).toBe(await colorOf(page, `var(--color-${accent})`));
    expect(await styleOf(page, '.otp-phone', 'borderRadius')).toEqual(['8px']);
    await close();
  },
);

test('a Tailwind variant by data attribute shows that a call is pending', async () => {
  const { page, close } = await app.open('tailwind');
  await holdCalls(page);
  await numberField(page).fill('2133734253');
  expect(await styleOf(page, '.otp-button', 'animationName')).toEqual(['none']);
  await page.keyboard.press('Enter');
  await page.locator('.otp-button[data-pending]').waitFor();
  expect(await styleOf(page, '.otp-button', 'animationName')).toEqual(['pulse']);
  await close();
});

test.each([
  ['light', 'rgb(109, 40, 217)', 'rgb(255, 255, 255)'],
  ['dark', 'rgb(196, 181, 253)', 'rgb(18, 26, 23)'],
] as const)(
  'one class of a CSS module wins over the card’s, and sets its tokens, %s',
  async (scheme, accent, card) => {
    const { page, close } = await app.open('css-modules', { scheme });
    expect(
      await styleOf(page, '.otp-form', 'borderWidth', 'boxShadow', 'borderRadius', 'backgroundColor'),
    ).toEqual(['2px', 'none', '0px', card]);
    expect(await styleOf(page, '.otp-button', 'backgroundColor', 'borderRadius')).toEqual([accent, '0px']);
    await close();
  },
);

test('a CSS module styles a step and a pending call by data attribute', async () => {
  const { page, close } = await app.open('css-modules');
  expect(await styleOf(page, '.otp-step', 'rowGap')).toEqual(['16px']);
  await sendCode(page);
  expect(await styleOf(page, '.otp-step', 'rowGap')).toEqual(['24px']);
  await holdCalls(page);
  await page.getByRole('textbox', { name: 'Verification code' }).fill('123456');
  await page.locator('.otp-button[data-pending]').waitFor();
  expect(await styleOf(page, '.otp-button', 'opacity')).toEqual(['0.6']);
  await close();
});

test.each([
  ['light', 'rgb(25, 118, 210)', 'rgb(211, 47, 47)', 'rgba(0, 0, 0, 0.6)'],
  ['dark', 'rgb(144, 202, 249)', 'rgb(244, 67, 54)', 'rgba(255, 255, 255, 0.7)'],
] as const)(
  'MUI’s buttons, fields and words look as MUI has them, %s',
  async (scheme, primary, error, quiet) => {
    const { page, close } = await app.open('mui', { scheme });
    expect(
      await styleOf(page, '.otp-button', 'backgroundColor', 'borderRadius', 'textTransform', 'fontWeight'),
    ).toEqual([primary, '4px', 'uppercase', '500']);
    expect(await styleOf(page, '.otp-title', 'fontSize', 'fontWeight')).toEqual(['24px', '400']);
    expect(await styleOf(page, '.otp-description', 'color')).toEqual([quiet]);
    expect(await styleOf(page, '.otp-description', 'fontFamily')).toEqual(
      await styleOf(page, 'body', 'fontFamily'),
    );
    await enterWrongCode(page, await sendCode(page));
    expect(await styleOf(page, '[data-length] fieldset', 'borderColor')).toEqual([error]);
    expect(await styleOf(page, '[id$=-error]', 'color')).toEqual([error]);
    expect(await page.locator('.otp-field').count()).toBe(0);
    await close();
  },
);

test('MUI’s sx styles a waiting button by data attribute', async () => {
  const { page, close } = await app.open('mui');
  await sendCode(page);
  const resend = page.getByRole('button', { name: 'Resend code in' });
  expect(await resend.getAttribute('data-disabled')).toBe('');
  expect(await resend.evaluate((button) => getComputedStyle(button).color)).toBe('rgba(0, 0, 0, 0.6)');
  await close();
});

test('MUI’s list of countries is native, and changes the number’s country', async () => {
  const { page, close } = await app.open('mui');
  await page.getByRole('combobox', { name: 'Country or region' }).selectOption('MX');
  await numberField(page).fill('55 1234 5678');
  await page.keyboard.press('Enter');
  const said = page.locator('.otp-description', { hasText: '+52 55 1234 5678' });
  await said.waitFor();
  expect(await said.count()).toBe(1);
  await close();
});

test.each(['light', 'dark'] as const)(
  'shadcn/ui’s components and tokens make the form, %s',
  async (scheme) => {
    const { page, close } = await app.open('shadcn', { scheme });
    const [primary, muted, line] = await Promise.all(
      ['--primary', '--muted-foreground', '--input'].map((token) => colorOf(page, `var(${token})`)),
    );
    expect(
      await styleOf(page, '.otp-button', 'backgroundColor', 'height', 'borderRadius', 'fontSize'),
    ).toEqual([primary, '36px', '8px', '14px']);
    expect(await styleOf(page, '[data-slot=input]', 'borderTopWidth', 'fontSize', 'boxShadow')).toEqual([
      '0px',
      '14px',
      expect.stringMatching(/^(none|(rgba\(0, 0, 0, 0\) 0px 0px 0px 0px(, )?)+)$/),
    ]);
    expect(await styleOf(page, '.otp-phone', 'borderTopColor', 'height')).toEqual([line, '36px']);
    expect(await styleOf(page, '.otp-description', 'color', 'fontSize')).toEqual([muted, '14px']);
    expect(await styleOf(page, '.otp-field', 'fontFamily')).toEqual(
      await styleOf(page, 'body', 'fontFamily'),
    );
    await sendCode(page);
    const resend = page.getByRole('button', { name: 'Resend code in' });
    expect(await resend.evaluate((button) => getComputedStyle(button).color)).toBe(muted);
    await close();
  },
);

test('without the stylesheet the package applies no styles, and no inline ones', async () => {
  const { page, close } = await app.open('unstyled');
  const right = await sendCode(page);
  await enterWrongCode(page, right);
  expect(await page.evaluate(() => document.querySelectorAll('[style], style').length)).toBe(0);
  const css = await page.evaluate(() =>
    [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join(),
  );
  expect(css).toContain('.otp-visually-hidden');
  expect(css).not.toContain('whatsapp-otp');
  await close();
});

test('the two rules of the docs hide all text for screen readers', async () => {
  const { page, close } = await app.open('unstyled');
  const hidden = page.locator('.otp-visually-hidden');
  const sizes = () =>
    hidden.evaluateAll((elements) =>
      elements.map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return [width, height, getComputedStyle(element).clipPath];
      }),
    );
  const onPhone = await sizes();
  expect(onPhone.length).toBeGreaterThan(1);
  expect(await page.locator('.otp-country-code').isVisible()).toBe(false);
  await sendCode(page);
  const onCode = await sizes();
  expect([...onPhone, ...onCode].filter((size) => size.join() !== '1,1,inset(50%)')).toEqual([]);
  await close();
});

/** Computed styles of the first matching element, after all transitions. */
function styleOf(
  page: Page,
  selector: string,
  ...names: (keyof CSSStyleDeclaration & string)[]
): Promise<string[]> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, names) => {
      element
        .getAnimations()
        .forEach((animation) => animation instanceof CSSTransition && animation.finish());
      const style = getComputedStyle(element);
      return names.map((name) => String(style[name as keyof CSSStyleDeclaration]));
    }, names);
}

/** A color as the browser computes it. */
function colorOf(page: Page, color: string): Promise<string> {
  return page.evaluate((color) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = color;
    const computed = getComputedStyle(probe).color;
    probe.remove();
    return computed;
  }, color);
}
