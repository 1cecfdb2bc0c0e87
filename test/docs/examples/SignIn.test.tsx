import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createWhatsappOtpClient } from 'react-whatsapp-otp';
import { createFakeBackend } from 'react-whatsapp-otp/testing';
import { afterEach, expect, test, vi } from 'vitest';
import { SignIn } from './SignIn';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

test('a user signs in', async () => {
  const backend = createFakeBackend();
  const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: backend.fetch });
  const onSignedIn = vi.fn();
  render(<SignIn client={client} onSignedIn={onSignedIn} />);

  await userEvent.type(screen.getByRole('textbox', { name: 'WhatsApp number' }), '2133734253{Enter}');
  const field = await screen.findByRole('textbox', { name: 'Verification code' });
  await userEvent.type(field, backend.latestCode('+12133734253') ?? '');

  await screen.findByRole('heading', { name: 'You’re in' });
  expect(onSignedIn).toHaveBeenCalledOnce();
});

test('a wrong code shows an error and signs nobody in', async () => {
  const backend = createFakeBackend({ scenario: 'wrongCode' });
  const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: backend.fetch });
  const onSignedIn = vi.fn();
  render(<SignIn client={client} onSignedIn={onSignedIn} />);

  await userEvent.type(screen.getByRole('textbox', { name: 'WhatsApp number' }), '2133734253{Enter}');
  await userEvent.type(await screen.findByRole('textbox', { name: 'Verification code' }), '123456');

  await screen.findByText(/That code isn’t right/);
  expect(onSignedIn).not.toHaveBeenCalled();
});
