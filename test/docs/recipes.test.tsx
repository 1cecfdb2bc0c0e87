import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createWhatsappOtpClient } from 'react-whatsapp-otp';
import { CodeStep, PhoneStep, Root, SuccessStep } from 'react-whatsapp-otp/parts';
import { createFakeBackend } from 'react-whatsapp-otp/testing';
import { afterEach, expect, test, vi } from 'vitest';
import { OwnCodeField } from './examples/OwnCodeField.js';
import { OwnPhoneField } from './examples/OwnPhoneField.js';
import { OwnState } from './examples/OwnState.js';
import { SecondFactor } from './examples/SecondFactor.js';
import { SignUp } from './examples/SignUp.js';
import { Wizard } from './examples/Wizard.js';

const phoneNumber = '+12133734253';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

function start() {
  const backend = createFakeBackend();
  const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: backend.fetch });
  const enterCode = async () =>
    userEvent.type(
      await screen.findByRole('textbox', { name: 'Verification code' }),
      backend.stytch.latestCode(phoneNumber) ?? '',
    );
  return { backend, client, enterCode };
}

test('the wizard signs in with the fields in an app’s form', async () => {
  const { client, enterCode } = start();
  const onDone = vi.fn();
  render(<Wizard client={client} onDone={onDone} />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Ada');
  const number = screen.getByRole<HTMLInputElement>('textbox', { name: 'WhatsApp number' });
  await userEvent.type(number, '2133734253');
  // The field is not valid until the phone number library has loaded.
  await vi.waitFor(() => expect(number.validity.valid).toBe(true));
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  await enterCode();
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledExactlyOnceWith('Ada'));
});

test('the sign-up with react-hook-form signs in with an app’s fields', async () => {
  const { client, enterCode, backend } = start();
  const onDone = vi.fn();
  render(<SignUp client={client} onDone={onDone} />);
  await userEvent.click(screen.getByRole('button', { name: 'Send code' }));
  expect(await screen.findByText('Please agree.')).toBeVisible();
  expect(backend.requests).toEqual([]);
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Ada');
  await userEvent.type(screen.getByRole('textbox', { name: 'WhatsApp number' }), '2133734253');
  await userEvent.click(screen.getByRole('checkbox'));
  await userEvent.click(screen.getByRole('button', { name: 'Send code' }));
  await enterCode();
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledExactlyOnceWith('Ada'));
});

test('the mutations alone sign in with an app’s state', async () => {
  const { client, enterCode } = start();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <OwnState client={client} phoneNumber={phoneNumber} />
    </QueryClientProvider>,
  );
  await userEvent.click(screen.getByRole('button'));
  await enterCode();
  expect(await screen.findByText('Welcome!')).toBeVisible();
});

test('a second factor is sent to a known number, and nothing is sent on mount', async () => {
  const { client, enterCode, backend } = start();
  backend.stytch.addUser({ phoneNumber });
  const onDone = vi.fn();
  render(<SecondFactor client={client} phoneNumber={phoneNumber} onDone={onDone} />);
  expect(backend.requests).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Send code' }));
  await enterCode();
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
});

test('fields with an app’s markup sign in', async () => {
  const { client, backend } = start();
  render(
    <Root client={client} defaultLocale="en" defaultCountry="US">
      <PhoneStep>
        <OwnPhoneField />
      </PhoneStep>
      <CodeStep>
        <OwnCodeField />
      </CodeStep>
      <SuccessStep>Welcome!</SuccessStep>
    </Root>,
  );
  await userEvent.type(screen.getByRole('textbox', { name: 'WhatsApp number' }), '2133734253{Enter}');
  const code = await screen.findByRole('textbox', { name: 'Verification code' });
  await userEvent.type(code, '12{Enter}');
  expect(code).toHaveAccessibleDescription(/The code has 6 digits/);
  await userEvent.clear(code);
  await userEvent.type(code, backend.latestCode(phoneNumber) ?? '');
  expect(await screen.findByText('Welcome!')).toBeVisible();
});
