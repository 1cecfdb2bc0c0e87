import { render } from '@testing-library/react';
import { Controller } from 'react-hook-form';
import { createFakeBackend } from 'react-whatsapp-otp/testing';
import { PhoneController, CodeController, useWhatsappOtpForm } from 'react-whatsapp-otp/react-hook-form';
import { page } from 'vitest/browser';
import { beforeEach, expect, test, vi } from 'vitest';
import { loadPhoneEngine } from '../../../src/phone-number/loadPhoneEngine.js';
import { press } from '../../code-field/codeHarness.js';

interface Values {
  readonly phone: string;
  readonly invite: string;
}

const phoneNumber = '+12133734253';
const number = page.getByRole('textbox', { name: 'WhatsApp number' });
const code = page.getByRole('textbox', { name: 'Verification code' });
const invite = page.getByRole('textbox', { name: 'Invite' });
const send = page.getByRole('button', { name: 'Send code' });

let backend = createFakeBackend();
const onDone = vi.fn();

beforeEach(async () => {
  backend = createFakeBackend();
  onDone.mockClear();
  vi.stubGlobal('fetch', backend.fetch);
  await loadPhoneEngine();
  return () => vi.unstubAllGlobals();
});

function App() {
  const { otp, phoneForm, codeForm, submitPhone, submitCode } = useWhatsappOtpForm<Values>(
    { endpoint: '/api/otps', locale: 'en', phoneForm: { defaultValues: { invite: '' } } },
    {
      headers: (values) => ({ 'x-invite': values?.invite ?? 'unknown' }),
      onAuthenticated: (_result, values) => onDone(values),
    },
  );
  return otp.step === 'phone' ? (
    <form noValidate onSubmit={submitPhone}>
      <PhoneController control={phoneForm.control} name="phone" defaultCountry="US" />
      <input aria-label="Invite" {...phoneForm.register('invite', { required: 'Please.' })} />
      <p>{phoneForm.formState.errors.invite?.message}</p>
      <button>Send code</button>
    </form>
  ) : (
    <form noValidate onSubmit={submitCode}>
      <CodeController control={codeForm.control} name="code" />
    </form>
  );
}

test('without a resolver the rules of the app’s fields hold the send back', async () => {
  render(<App />);
  await send.click();
  await expect.element(number).toHaveFocus();
  await expect.element(number).toHaveAccessibleDescription(/Enter your WhatsApp number/);
  await number.fill('2133734253');
  await send.click();
  await expect.element(invite).toHaveFocus();
  await expect.element(page.getByText('Please.')).toBeVisible();
  expect(backend.requests).toEqual([]);
});

test('the endpoint gets the values in headers, and onAuthenticated gets them with the number', async () => {
  render(<App />);
  await number.fill('(213) 373-4253');
  await invite.fill('ABCD');
  await send.click();
  await expect.element(code).toHaveFocus();
  await press(backend.latestCode(phoneNumber) ?? '');
  await vi.waitFor(() =>
    expect(onDone).toHaveBeenCalledExactlyOnceWith({ phone: phoneNumber, invite: 'ABCD' }),
  );
  expect(backend.requests.map(({ headers }) => headers['x-invite'])).toEqual(['ABCD', 'ABCD']);
});

test('after a reload the values are unknown, the code step does not take the focus, and the way back has the number', async () => {
  const view = render(<App />);
  await number.fill('2133734253');
  await invite.fill('ABCD');
  await send.click();
  await expect.element(code).toHaveFocus();
  view.unmount();
  render(<App />);
  await expect.element(code).toBeVisible();
  expect(document.activeElement).toBe(document.body);
  await code.click();
  await press(backend.latestCode(phoneNumber) ?? '');
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledExactlyOnceWith(undefined));
  expect(backend.requests.at(-1)?.headers['x-invite']).toBe('unknown');
});

test('only a number in E.164 is sent from a field of another kind', async () => {
  function Other() {
    const { phoneForm, submitPhone } = useWhatsappOtpForm<Values>({ endpoint: '/api/otps', locale: 'en' });
    return (
      <form noValidate onSubmit={submitPhone}>
        <Controller
          control={phoneForm.control}
          name="phone"
          render={({ field }) => <input aria-label="WhatsApp number" {...field} />}
        />
        <p role="alert">{phoneForm.formState.errors.phone?.message}</p>
        <button>Send code</button>
      </form>
    );
  }
  render(<Other />);
  await send.click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Enter your WhatsApp number.');
  await expect.element(number).toHaveFocus();
  await number.fill('2133734253');
  await send.click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(/Write the number with \+/);
  expect(backend.requests).toEqual([]);
  await number.fill(phoneNumber);
  await send.click();
  await expect
    .poll(() => backend.requests.map(({ body }) => body))
    .toMatchObject([{ phone_number: phoneNumber }]);
});
