import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { builtInLocales } from 'react-whatsapp-otp';
import { ar } from '../../stories/languages/ar';
import { scenes } from './scenes';
import { locales, openSignIn, parts } from './signIn';

afterEach(() => {
  vi.restoreAllMocks();
  document.documentElement.removeAttribute('dir');
  for (const element of document.querySelectorAll('[data-neighbor]')) element.remove();
});

test.each(locales)('a user signs in with only the keyboard in %s, and can do everything', async (locale) => {
  const pointers = vi.fn();
  for (const name of ['pointerdown', 'mousedown'] as const) addEventListener(name, pointers, true);
  const { press, tabTo, find, ...form } = await openSignIn({ defaultLocale: locale });

  await tabTo('language');
  await press(locale === 'en' ? '{ArrowDown}' : '{Home}');
  await vi.waitFor(() => expect(form.locale()).not.toBe(locale));
  await press({ en: '{Home}', es: '{ArrowDown}', 'pt-br': '{End}' }[locale]);
  await vi.waitFor(() => expect(form.locale()).toBe(locale));

  await tabTo('country');
  await press(new Intl.DisplayNames(locale, { type: 'region' }).of('DE')?.slice(0, 4) ?? '');
  await vi.waitFor(() => expect(find('country')).toHaveValue('DE'));
  await press('{Tab}15123456789{Enter}');
  await vi.waitFor(() => expect(find('code')).toHaveFocus());
  expect(form.backend.stytch.messages.at(-1)).toMatchObject({ phoneNumber: '+4915123456789', locale });

  await tabTo('back');
  await press('{Enter}');
  await vi.waitFor(() => expect(find('number')).toHaveFocus());
  await press('{Control>}a{/Control}+12133734253{Enter}');
  await vi.waitFor(() => expect(find('code')).toHaveFocus());

  await press(form.wrongCode());
  await vi.waitFor(() => expect(find('code')).toHaveAttribute('aria-invalid', 'true'));

  await form.clock.advance(31);
  await tabTo('resend');
  await press(' ');
  await vi.waitFor(() => expect(form.backend.stytch.messages).toHaveLength(3));
  await vi.waitFor(() => expect(find('code')).toHaveFocus());
  await form.enterCode();
  expect(pointers).not.toHaveBeenCalled();
  for (const name of ['pointerdown', 'mousedown'] as const) removeEventListener(name, pointers, true);
});

/** The tab stops of each step, in order. */
const stops = {
  number: ['language', 'country', 'number', 'submit'],
  'too many sends': ['language', 'country', 'number', 'submit'],
  'send failed': ['language', 'country', 'number', 'details', 'submit'],
  code: ['language', 'back', 'paste', 'code', 'submit', 'resend'],
  'code refused': ['language', 'back', 'paste', 'code', 'submit', 'resend'],
  'code expired': ['language', 'back', 'code', 'submit'],
  success: [],
} as const;

describe.each([
  ['ltr', 'en'],
  ['ltr', 'ar'],
  ['rtl', 'en'],
  ['rtl', 'ar'],
] as const)('on a page that reads %s, with the texts of %s', (direction, defaultLocale) => {
  test.each(Object.entries(stops))(
    'Tab goes through the form in visual order, and leaves it on both sides: %s',
    async (name, expected) => {
      document.documentElement.dir = direction;
      const before = neighbor('Before');
      const form = await openSignIn({ defaultLocale, locales: [...builtInLocales, ar] });
      const after = neighbor('After');
      await scenes[name]?.(form);

      before.focus();
      const visited: Element[] = [];
      while (document.activeElement !== after && visited.length < 20) {
        await userEvent.keyboard('{Tab}');
        if (document.activeElement) visited.push(document.activeElement);
      }
      visited.pop();
      expect(visited.map(nameOf)).toEqual(expected);
      expect(inReadingOrder(visited)).toEqual(visited);

      for (const stop of visited.toReversed()) {
        await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
        expect(document.activeElement).toBe(stop);
      }
      await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
      expect(document.activeElement).toBe(before);
    },
  );
});

function neighbor(text: string): HTMLElement {
  const button = document.createElement('button');
  button.textContent = text;
  button.dataset['neighbor'] = '';
  return document.body.appendChild(button);
}

function nameOf(element: Element): string {
  return Object.entries(parts).find(([, selector]) => element.matches(selector))?.[0] ?? element.outerHTML;
}

/** Row by row, and in a row from the start side. */
function inReadingOrder(elements: readonly Element[]): Element[] {
  const box = (element: Element) => element.getBoundingClientRect();
  const isRightToLeft = elements.some((element) => {
    const form = element.closest('.otp-root');
    return form !== null && getComputedStyle(form).direction === 'rtl';
  });
  return [...elements].sort((one, other) => {
    const isSameRow = box(one).top < box(other).bottom && box(other).top < box(one).bottom;
    if (!isSameRow) return box(one).top - box(other).top;
    // Numbers read from left to right on every page.
    const isNumber = one.closest('.otp-phone') && other.closest('.otp-phone');
    return isRightToLeft && !isNumber ? box(other).right - box(one).right : box(one).left - box(other).left;
  });
}
