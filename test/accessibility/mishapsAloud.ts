import { expect, vi } from 'vitest';
import { spokenTime } from '../../src/form/spokenTime';
import {
  definitionOf,
  shownNumber,
  typedNumber,
  wordsOf,
  type FormProps,
  type SignIn,
  type Translate,
} from './signIn';

/** A failure or a detour, and the screen reader output from `from` on. */
export interface Mishap {
  readonly props?: FormProps;
  /** The user's actions before it. */
  readonly before: (form: SignIn) => Promise<void>;
  readonly happens: (form: SignIn) => Promise<unknown>;
  readonly heard: (t: Translate, locale: string) => readonly string[];
  /** The language of the output, if it is not the form's first language. */
  readonly language?: (locale: string) => string;
}

export const mishaps: Readonly<Record<string, Mishap>> = {
  'the browser is offline': {
    before: (form) => form.tabTo('number'),
    happens: (form) => {
      vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
      return sendNumber(form);
    },
    heard: (t) => [`assertive: ${t('error.offline')}`],
  },
  'the endpoint says to wait, and the wait ends': {
    before: (form) => form.tabTo('number'),
    happens: async (form) => {
      form.backend.stytch.fault({ kind: 'error', errorType: 'too_many_requests', retryAfter: 42 });
      await sendNumber(form);
      await form.tabTo('submit');
      for (let second = 0; second < 43; second += 1) await form.clock.advance(1);
    },
    heard: (t, locale) => [
      'now: readonly',
      'now: not readonly',
      `assertive: ${t('error.too_many_requests')} ${t('error.wait', { time: spokenTime(42, locale) })}`,
      `focus: button "${t('submit.wait', { time: spokenTime(42, locale) })}", disabled`,
      `now: "${t('phone.submit')}", not disabled`,
    ],
  },
  'the response takes long': {
    before: (form) => form.tabTo('number'),
    happens: async (form) => {
      form.backend.stytch.fault({ kind: 'delay', ms: Infinity });
      await form.press(typedNumber);
      await form.press('{Enter}');
      await vi.waitFor(() => expect(form.backend.requests).toHaveLength(1));
      for (let second = 0; second < 10; second += 1) await form.clock.advance(1);
    },
    heard: (t) => ['now: readonly', `polite: ${t('phone.submitting')}`],
  },
  'there is nothing to paste': {
    before: async (form) => {
      await form.sendCode();
      vi.spyOn(navigator.clipboard, 'readText').mockResolvedValue('');
      await form.tabTo('paste');
    },
    happens: (form) => form.press('{Enter}'),
    heard: (t) => [
      `focus: textbox "${t('code.label')}". ${t('code.hintAutoSubmit')}`,
      `polite: ${t('code.pasteFailed')}`,
    ],
  },
  'too many wrong codes lock the user out': {
    before: (form) => form.sendCode(),
    happens: async (form) => {
      const errorType = 'user_lock_limit_reached';
      form.backend.stytch.fault({ operation: 'authenticate', kind: 'error', errorType, retryAfter: 900 });
      await form.press(form.wrongCode());
      await form.answered();
      await form.clock.advance(60);
    },
    heard: (t, locale) => [
      'now: readonly',
      'now: not readonly',
      `assertive: ${t('error.user_lock_limit_reached')} ${t('error.wait', { time: spokenTime(900, locale) })}`,
    ],
  },
  'the number is too short, and Enter is pressed in it': {
    before: (form) => form.tabTo('number'),
    happens: (form) => sendNumber(form, '21337'),
    heard: (t) => ['now: invalid', `polite: ${t('phone.tooShort')}`],
  },
  'the number is too short, and the button is pressed': {
    before: async (form) => {
      await form.tabTo('number');
      await form.press('21337');
      await form.tabTo('submit');
    },
    happens: (form) => form.press('{Enter}'),
    heard: (t) => [
      `focus: textbox "${t('phone.label')}" = (213) 37, invalid, required. ${t('phone.hint')} ${t('phone.tooShort')}`,
    ],
  },
  'the app does not send to the country': {
    props: { countries: ['US', 'CA'] },
    before: (form) => form.tabTo('number'),
    happens: (form) => sendNumber(form, '+34612345678'),
    heard: (t, locale) => [
      'now: invalid',
      `polite: ${t('phone.countryNotAllowed', { country: regionName('ES', locale) })}`,
    ],
  },
  'the endpoint refuses the country': {
    before: (form) => form.tabTo('number'),
    happens: (form) => {
      form.backend.stytch.fault({ kind: 'error', errorType: 'country_not_allowed', status: 400 });
      return sendNumber(form);
    },
    heard: (t) => [
      'now: readonly',
      'now: invalid, not readonly',
      `polite: ${t('error.country_not_allowed')}`,
    ],
  },
  'Continue is pressed before there is a code': {
    before: async (form) => {
      await form.sendCode();
      await form.tabTo('submit');
    },
    happens: (form) => form.press('{Enter}'),
    heard: (t) => [
      `focus: textbox "${t('code.label')}", invalid. ${t('code.hintAutoSubmit')} ${t('code.required')}`,
    ],
  },
  'another language is chosen at the code': {
    before: async (form) => {
      await form.sendCode();
      await form.tabTo('language');
    },
    happens: (form) => form.press(form.locale() === 'pt-br' ? '{ArrowUp}' : '{ArrowDown}'),
    language: otherLanguage,
    heard: (t, locale) => {
      const next = wordsOf(otherLanguage(locale));
      const label = next('locale.label');
      const { name } = definitionOf(otherLanguage(locale));
      return [
        `now: ${label === t('locale.label') ? '' : `"${label}", `}= ${name}`,
        `polite: ${next('code.sent', { phoneNumber: shownNumber })}`,
      ];
    },
  },
  'the number is changed, and the same one is sent again': {
    before: async (form) => {
      await form.sendCode();
      await form.tabTo('back');
    },
    happens: async (form) => {
      await form.press('{Enter}');
      await form.sendCode('');
    },
    heard: (t) => [
      `focus: textbox "${t('phone.label')}" = ${shownNumber}, required. ${t('phone.hint')}`,
      `polite: ${t('code.resumed')}`,
      `focus: textbox "${t('code.label')}". ${t('code.hintAutoSubmit')}`,
    ],
  },
};

async function sendNumber(form: SignIn, number = typedNumber): Promise<unknown> {
  await form.press(number);
  await form.press('{Enter}');
  return form.answered();
}

/** The next language in the list. */
function otherLanguage(locale: string): string {
  return locale === 'es' ? 'pt-br' : 'es';
}

function regionName(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
}
