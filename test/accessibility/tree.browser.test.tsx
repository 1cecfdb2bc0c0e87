import { afterEach, describe, expect, test, vi } from 'vitest';
import { readElement, readTree } from './accessibilityTree';
import { spokenTime } from '../../src/form/spokenTime';
import { locales, openSignIn, shownNumber, wordsOf } from './signIn';

afterEach(() => {
  vi.restoreAllMocks();
});

const languages = { en: 'English', es: 'Español', 'pt-br': 'Português (Brasil)' };

test('the code step, as a screen reader reads it from the top', async () => {
  const form = await openSignIn();
  await form.sendCode();
  expect(await readTree()).toEqual([
    'text "Language"',
    'combobox "Language" = English',
    'heading "Enter your code", level 2',
    'text "We sent a code to +1 213 373 4253 on WhatsApp."',
    'button "Change number"',
    'status, live polite',
    'text "Verification code"',
    'button "Paste code"',
    'status, live polite',
    'textbox "Verification code", focused. It’s in WhatsApp on your phone. We check it once it’s complete.',
    'text "It’s in WhatsApp on your phone. We check it once it’s complete."',
    'paragraph, live polite',
    'alert, live assertive',
    'button "Continue"',
    'button "Resend code in 30 seconds", disabled',
    'timer',
    'text "Expires in 2 minutes"',
    'status, live polite',
    'status, live polite',
    'text "We sent a code to +1 213 373 4253 on WhatsApp."',
    'status, live polite',
  ]);
});

describe.each(locales)('the tree in %s', (locale) => {
  const t = wordsOf(locale);
  const country = new Intl.DisplayNames(locale, { type: 'region' }).of('US');
  const picker = [`text "${t('locale.label')}"`, `combobox "${t('locale.label')}" = ${languages[locale]}`];
  const number = (field: string, ...error: string[]) => [
    ...picker,
    `heading "${t('phone.title')}", level 2`,
    `text "${t('phone.description')}"`,
    `text "${t('phone.label')}"`,
    `combobox "${t('phone.country')}" = ${country} +1`,
    `textbox "${t('phone.label')}"${field}`,
    // An error takes the place of the hint, which still describes the field.
    ...(error.length > 0 ? [] : [`text "${t('phone.hint')}"`]),
    'paragraph, live polite',
    ...error,
    'paragraph, live polite',
    'alert, live assertive',
    `button "${t('phone.submit')}"`,
    ...outOfSight(),
  ];
  const code = (field: string, ...error: string[]) => [
    ...picker,
    `heading "${t('code.title')}", level 2`,
    `text "${t('code.description', { phoneNumber: shownNumber })}"`,
    `button "${t('back.label')}"`,
    'status, live polite',
    `text "${t('code.label')}"`,
    `button "${t('code.paste')}"`,
    'status, live polite',
    `textbox "${t('code.label')}"${field}`,
    ...(error.length > 0 ? [] : [`text "${t('code.hintAutoSubmit')}"`]),
    'paragraph, live polite',
    ...error,
    'alert, live assertive',
  ];
  const actions = [
    `button "${t('code.submit')}"`,
    `button "${t('resend.wait', { time: spokenTime(30, locale) })}", disabled`,
    'timer',
    `text "${t('expiry.left', { time: spokenTime(120, locale) })}"`,
    'status, live polite',
  ];
  const sent = `text "${t('code.sent', { phoneNumber: shownNumber })}"`;

  test('number, code and success', async () => {
    const form = await openSignIn({ defaultLocale: locale });
    expect(await readTree()).toEqual(number(`, required. ${t('phone.hint')}`));
    await form.sendCode();
    expect(await readTree()).toEqual([
      ...code(`, focused. ${t('code.hintAutoSubmit')}`),
      ...actions,
      ...outOfSight(sent),
    ]);
    await form.enterCode();
    expect(await readTree()).toEqual([
      `generic "${t('done.title')} ${t('done.description')}", focused`,
      `heading "${t('done.title')}", level 2`,
      `text "${t('done.description')}"`,
      ...outOfSight(),
    ]);
  });

  test('a number and a code that were refused', async () => {
    const form = await openSignIn({ defaultLocale: locale });
    await form.tabTo('number');
    await form.press('213{Enter}');
    const tooShort = t('phone.tooShort');
    const refused = ` = (213), invalid, focused, required. ${t('phone.hint')} ${tooShort}`;
    await vi.waitFor(() => expect(form.container).toHaveTextContent(tooShort));
    expect(await readTree()).toEqual(number(refused, `text "${tooShort}"`));
    await form.sendCode('3734253');
    const wrong = form.wrongCode();
    await form.press(wrong);
    await form.answered();
    const isNot = t('error.otp_code_not_found');
    expect(await readTree()).toEqual([
      ...code(` = ${wrong}, invalid, focused. ${t('code.hintAutoSubmit')} ${isNot}`, `text "${isNot}"`),
      ...actions,
      ...outOfSight(),
    ]);
  });
});

/** The two live regions at the end of the form: news about the code, and a call that takes long. */
function outOfSight(...words: string[]): string[] {
  return ['status, live polite', ...words, 'status, live polite'];
}

test('no field is invalid before an error, although the form is incomplete', async () => {
  const form = await openSignIn();
  const states = async (part: 'number' | 'code') => (await readElement(form.find(part))).states;
  expect(await states('number')).toEqual(['required']);
  await form.tabTo('number');
  await form.press('213');
  expect(await states('number')).toEqual(['focused', 'required']);
  await form.sendCode('3734253');
  await form.press('123');
  expect(await states('code')).toEqual(['focused']);
});

test('each language of the list, and the form, have their own lang', async () => {
  const { find, container } = await openSignIn({ defaultLocale: 'es' });
  const spoken = [...find('language').querySelectorAll('option')].map(({ lang, text }) => [lang, text]);
  expect(spoken).toEqual(Object.entries(languages));
  expect(container.querySelector('.otp-root')).toHaveAttribute('lang', 'es');
  const others = [...container.querySelectorAll('[lang]')].filter(({ tagName }) => tagName !== 'OPTION');
  expect(new Set(others.map((element) => element.getAttribute('lang')))).toEqual(new Set(['es']));
});
