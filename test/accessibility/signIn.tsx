import { render } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createWhatsappOtpClient, preloadMessages, translate, WhatsappOtpForm } from 'react-whatsapp-otp';
import type { MessageKey, WhatsappOtpFormProps } from 'react-whatsapp-otp';
import { createFakeBackend } from 'react-whatsapp-otp/testing';
import { builtInLocales } from '../../src/messages/builtInLocales';
import { plain } from './accessibilityTree';
import { standingClock } from './standingClock';

/** The number that the tests sign in with: as typed, as sent and as shown. */
export const typedNumber = '2133734253';
export const phoneNumber = '+12133734253';
export const shownNumber = '+1 213 373 4253';

export const locales = ['en', 'es', 'pt-br'] as const;

// The tests look for texts in the first render.
await Promise.all(locales.map((tag) => preloadMessages(tag)));

export type FormProps = Partial<Omit<WhatsappOtpFormProps, 'client' | 'endpoint' | 'flow'>>;

/** Parts of the form that the tests find by a selector. */
export const parts = {
  language: '.otp-locale-select',
  country: '.otp-country-select',
  number: '.otp-input',
  code: '.otp-code-input',
  paste: '.otp-paste',
  submit: '.otp-button',
  resend: '.otp-resend',
  back: '.otp-intro > .otp-link',
  details: 'summary',
} as const;

export type PartName = keyof typeof parts;

/**
 * The complete form with a backend in memory, on a page whose clock does not move.
 * @param settled waits for the listener: before each response of the backend, and after each key.
 */
export async function openSignIn(
  { defaultLocale = 'en', ...props }: FormProps = {},
  settled: () => Promise<void> = async () => {},
) {
  const clock = standingClock();
  const backend = createFakeBackend();
  const client = createWhatsappOtpClient({
    endpoint: '/api/otps',
    fetch: async (input, init) => {
      await settled();
      return backend.fetch(input, init);
    },
  });
  const { container } = render(
    <StrictMode>
      <main>
        <WhatsappOtpForm client={client} defaultLocale={defaultLocale} defaultCountry="US" {...props} />
      </main>
    </StrictMode>,
  );

  // A language is loaded when it is needed.
  await vi.waitFor(() => expect(container.querySelector('[data-loading]')).toBeNull());

  const find = (part: PartName): HTMLElement => {
    const found = container.querySelector<HTMLElement>(parts[part]);
    if (!found) throw new Error(`There is no ${part}.`);
    return found;
  };
  const press = async (keys: string): Promise<void> => {
    await userEvent.keyboard(keys);
    await settled();
  };
  const tabTo = async (part: PartName): Promise<void> => {
    for (let stops = 0; stops < 15 && document.activeElement !== find(part); stops += 1) await press('{Tab}');
    expect(find(part)).toHaveFocus();
  };
  const root = () => container.querySelector('.otp-root');
  const step = () => root()?.getAttribute('data-step');
  const code = () => backend.stytch.latestCode(phoneNumber) ?? '';
  return {
    backend,
    clock,
    container,
    find,
    press,
    tabTo,
    step,
    locale: () => root()?.getAttribute('lang') ?? '',
    /** The code of the newest message. */
    code,
    /** A complete code that was not sent. */
    wrongCode: () => (code() === '111111' ? '222222' : '111111'),
    /** Types a number and sends the code. */
    sendCode: async (number = typedNumber): Promise<void> => {
      await tabTo('number');
      await press(`${number}{Enter}`);
      await vi.waitFor(() => expect(find('code')).toHaveFocus());
    },
    /** Waits until all requests have a response. */
    answered: () => vi.waitFor(() => expect(container.querySelector('[data-pending]')).toBeNull()),
    /** Types the right code. */
    enterCode: async (): Promise<void> => {
      await press(code());
      await vi.waitFor(() => expect(step()).toBe('done'));
    },
  };
}

export type SignIn = Awaited<ReturnType<typeof openSignIn>>;

/** The messages of a locale. */
export function wordsOf(locale: string) {
  const { messages } = definitionOf(locale);
  return (key: MessageKey, values?: Readonly<Record<string, string | number>>) =>
    plain(translate(messages, key, values));
}

export function definitionOf(locale: string) {
  const found = builtInLocales.find(({ tag }) => tag === locale);
  if (!found) throw new Error(`There are no messages in ${locale}.`);
  return found;
}

export type Translate = ReturnType<typeof wordsOf>;
