import { afterEach, describe, expect, test, vi } from 'vitest';
import { readElement, readTree } from './accessibilityTree';
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
    'text "We sent it on WhatsApp to +1 213 373 4253."',
    'status, live polite',
    'text "Verification code"',
    'textbox "Verification code", focused. Open WhatsApp on your phone, copy the code and paste it here.',
    'text "Open WhatsApp on your phone, copy the code and paste it here."',
    'paragraph, live polite',
    'timer',
    'text "The code expires in 2:00"',
    'status, live polite',
    'button "Paste code"',
    'status, live polite',
    'alert, live assertive',
    'button "Continue"',
    'button "New code in 0:30", disabled',
    'button "Change number"',
    'status, live polite',
    'text "Code sent on WhatsApp to +1 213 373 4253."',
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
    `text "${t('phone.hint')}"`,
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
    'status, live polite',
    `text "${t('code.label')}"`,
    `textbox "${t('code.label')}"${field}`,
    `text "${t('code.hint')}"`,
    'paragraph, live polite',
    ...error,
    'timer',
    `text "${t('expiry.left', { time: '2:00' })}"`,
    'status, live polite',
    `button "${t('code.paste')}"`,
    'status, live polite',
    'alert, live assertive',
  ];
  const actions = [
    `button "${t('code.submit')}"`,
    `button "${t('resend.wait', { time: '0:30' })}", disabled`,
    `button "${t('back.label')}"`,
  ];
  const sent = `text "${t('code.sent', { phoneNumber: shownNumber })}"`;

  test('number, code and success', async () => {
    const form = await openSignIn({ defaultLocale: locale });
    expect(await readTree()).toEqual(number(`, required. ${t('phone.hint')}`));
    await form.sendCode();
    expect(await readTree()).toEqual([
      ...code(`, focused. ${t('code.hint')}`),
      ...actions,
      ...outOfSight(sent),
    ]);
    await form.enterCode();
    expect(await readTree()).toEqual([
      ...picker,
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
    const details = `disclosure "${t('error.details')}", collapsed`;
    expect(await readTree()).toEqual([
      ...code(` = ${wrong}, invalid, focused. ${t('code.hint')} ${isNot}`, `text "${isNot}"`),
      details,
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
