import { afterEach, expect, test, vi } from 'vitest';
import { locales, shownNumber, wordsOf } from './signIn';
import { spokenTime } from '../../src/form/spokenTime';
import { signInAloud, type Heard } from './signInAloud';

afterEach(() => {
  vi.restoreAllMocks();
});

test('the screen reader output of a complete sign-in in English', async () => {
  expect(await signInAloud('en')).toEqual([
    ['opens the page'],
    [
      'goes to the number',
      'focus: combobox "Language" = English',
      'focus: combobox "Country or region" = United States +1',
      'focus: textbox "WhatsApp number", required. Start with + for a number from another country.',
    ],
    ['types it'],
    [
      'sends the code',
      'now: readonly',
      'polite: We sent a code to +1 213 373 4253 on WhatsApp.',
      'focus: textbox "Verification code". It’s in WhatsApp on your phone. We check it once it’s complete.',
    ],
    ['waits for twenty seconds'],
    [
      'types a wrong code',
      'now: readonly',
      'now: invalid, not readonly',
      'polite: That code isn’t right. Check it and try again.',
    ],
    [
      'goes to the new code',
      'focus: button "Continue"',
      'focus: button "Resend code in 10 seconds", disabled',
    ],
    ['waits there until it can be had', 'now: "Resend code", not disabled'],
    [
      'asks for it',
      'now: "Sending…", disabled',
      'polite: We sent a new code. The old one no longer works.',
      'focus: textbox "Verification code". It’s in WhatsApp on your phone. We check it once it’s complete.',
    ],
    ['lets it expire', 'polite: The code has expired. Get a new one.'],
    [
      'asks for another one',
      'focus: button "Resend code"',
      'now: "Sending…", disabled',
      'polite: We sent a new code. The old one no longer works.',
      'focus: textbox "Verification code". It’s in WhatsApp on your phone. We check it once it’s complete.',
    ],
    [
      'types the right code',
      'now: readonly',
      'focus: generic "You’re in Your WhatsApp number is confirmed."',
    ],
  ]);
});

test.each(locales)('a complete sign-in is announced in %s, each announcement once', async (locale) => {
  const heard = await signInAloud(locale);
  expect(heard).toEqual(expected(locale));
});

function expected(locale: string): Heard {
  const t = wordsOf(locale);
  const language = { en: 'English', es: 'Español', 'pt-br': 'Português (Brasil)' }[locale];
  const country = new Intl.DisplayNames(locale, { type: 'region' }).of('US');
  const code = `focus: textbox "${t('code.label')}". ${t('code.hintAutoSubmit')}`;
  const resent = [`now: "${t('resend.sending')}", disabled`, `polite: ${t('code.resent')}`, code];
  return [
    ['opens the page'],
    [
      'goes to the number',
      `focus: combobox "${t('locale.label')}" = ${language}`,
      `focus: combobox "${t('phone.country')}" = ${country} +1`,
      `focus: textbox "${t('phone.label')}", required. ${t('phone.hint')}`,
    ],
    ['types it'],
    ['sends the code', 'now: readonly', `polite: ${t('code.sent', { phoneNumber: shownNumber })}`, code],
    ['waits for twenty seconds'],
    [
      'types a wrong code',
      'now: readonly',
      'now: invalid, not readonly',
      `polite: ${t('error.otp_code_not_found')}`,
    ],
    [
      'goes to the new code',
      `focus: button "${t('code.submit')}"`,
      `focus: button "${t('resend.wait', { time: spokenTime(10, locale) })}", disabled`,
    ],
    ['waits there until it can be had', `now: "${t('resend.label')}", not disabled`],
    ['asks for it', ...resent],
    ['lets it expire', `polite: ${t('expiry.expired')}`],
    ['asks for another one', `focus: button "${t('resend.label')}"`, ...resent],
    ['types the right code', 'now: readonly', `focus: generic "${t('done.title')} ${t('done.description')}"`],
  ];
}
