import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createWhatsappOtpClient, WhatsappOtpForm } from 'react-whatsapp-otp';
import { createFakeBackend } from 'react-whatsapp-otp/testing';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  sessionStorage.clear();
  vi.restoreAllMocks();
});

/** Opens the page, with the fake in it, as a reload does. */
function openPage(persist: boolean) {
  cleanup();
  const backend = createFakeBackend({ persist });
  const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: backend.fetch });
  render(<WhatsappOtpForm client={client} defaultCountry="US" />);
  return backend;
}

const codeField = () => screen.findByRole('textbox', { name: 'Verification code' });

async function sendCode() {
  await userEvent.type(screen.getByRole('textbox', { name: 'WhatsApp number' }), '2133734253{Enter}');
  await codeField();
}

test('a form that was reloaded at the code step signs in with the code from before', async () => {
  openPage(true);
  await sendCode();
  const { latestCode } = openPage(true);
  await userEvent.type(await codeField(), latestCode('+12133734253') ?? '');
  expect(await screen.findByRole('heading', { name: 'You’re in' })).toBeDefined();
});

test('without persist the form says that the code is wrong, and the console says why', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const before = openPage(false);
  await sendCode();
  openPage(false);
  await userEvent.type(await codeField(), before.latestCode('+12133734253') ?? '');
  await screen.findByText(/That code isn’t right/);
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    expect.stringMatching(/createFakeBackend\({ persist: true }\)/),
  );
});
