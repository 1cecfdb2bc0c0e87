import { afterEach, describe, expect, test, vi } from 'vitest';
import { autofill, paste } from '../code-field/codeHarness';
import { readElement, readTree } from './accessibilityTree';
import { locales, openSignIn, phoneNumber } from './signIn';

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(locales)('time and memory, in %s', (locale) => {
  test('after a code has expired, a user gets a new one without typing the number again', async () => {
    const form = await openSignIn({ defaultLocale: locale });
    await form.sendCode();
    await form.clock.advance(3600);
    expect(form.step()).toBe('code');
    await form.tabTo('resend');
    expect(form.find('resend')).not.toHaveAttribute('aria-disabled');
    await form.press('{Enter}');
    await vi.waitFor(() => expect(form.backend.stytch.messages).toHaveLength(2));
    expect(form.backend.stytch.messages.at(-1)?.phoneNumber).toBe(phoneNumber);
    await vi.waitFor(() => expect(form.find('code')).toHaveFocus());
    await form.enterCode();
  });

  test('an hour at the number changes nothing', async () => {
    const form = await openSignIn({ defaultLocale: locale });
    await form.tabTo('number');
    await form.press('213');
    const before = await readTree();
    await form.clock.advance(3600);
    expect(await readTree()).toEqual(before);
  });

  test('a complete message can be pasted into the code field', async () => {
    const form = await openSignIn({ defaultLocale: locale });
    await form.sendCode();
    await paste(form.backend.stytch.messages[0]?.text ?? '');
    await vi.waitFor(() => expect(form.step()).toBe('done'));
  });

  test('a number can be pasted with the text around it', async () => {
    const form = await openSignIn({ defaultLocale: locale });
    await form.tabTo('number');
    await paste('WhatsApp: +1 (213) 373-4253');
    await form.sendCode('');
    expect(form.backend.stytch.messages[0]?.phoneNumber).toBe(phoneNumber);
  });

  test('the fields say what to fill in, and accept autofill', async () => {
    const form = await openSignIn({ defaultLocale: locale });
    expect(form.find('number')).toHaveAttribute('autocomplete', 'tel');
    autofill(form.find('number') as HTMLInputElement, phoneNumber);
    await form.sendCode('');
    expect(form.find('code')).toHaveAttribute('autocomplete', 'one-time-code');
    autofill(form.find('code') as HTMLInputElement, form.code());
    await vi.waitFor(() => expect(form.step()).toBe('done'));
  });
});

test('the duration of a lockout is announced once, and after it the same code can be submitted again', async () => {
  const form = await openSignIn();
  await form.sendCode();
  const errorType = 'user_lock_limit_reached';
  form.backend.stytch.fault({ operation: 'authenticate', kind: 'error', errorType, retryAfter: 60 });
  await form.press(form.code());
  await form.answered();
  await form.tabTo('submit');
  expect(form.find('submit')).toHaveAttribute('aria-disabled', 'true');
  const said = 'Try again in 1:00.';
  expect(await readElement(form.find('submit'))).toMatchObject({ description: said });
  await form.clock.advance(20);
  expect(await readElement(form.find('submit'))).toMatchObject({ description: said });
  await form.clock.advance(41);
  expect(form.find('submit')).not.toHaveAttribute('aria-disabled');
  expect(form.container).not.toHaveTextContent('Try again in');
  expect(form.container).toHaveTextContent('Too many wrong codes.');
  await form.press('{Enter}');
  await vi.waitFor(() => expect(form.step()).toBe('done'));
});
