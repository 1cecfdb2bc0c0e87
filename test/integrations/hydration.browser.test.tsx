import { act, cleanup } from '@testing-library/react';
import flags from 'react-phone-number-input/flags';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { createWhatsappOtpClient } from 'react-whatsapp-otp';
import { StockPhoneField } from 'react-whatsapp-otp/react-phone-number-input';
import { createFakeBackend } from 'react-whatsapp-otp/testing';
import { page } from 'vitest/browser';
import { expect, onTestFinished, test, vi } from 'vitest';
import { FlowApp } from './react-hook-form/FlowApp.js';

const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: createFakeBackend().fetch });
const apps = {
  'a sign-in with react-hook-form': <FlowApp client={client} />,
  'the stock input': <StockPhoneField inputProps={{ flags }} defaultCountry="US" />,
  'the stock input without flags': <StockPhoneField defaultCountry="US" countries={['US', 'DE']} />,
};

test.each(Object.entries(apps))('%s hydrates without an error, and takes a number', async (_, app) => {
  const onError = vi.spyOn(console, 'error');
  onTestFinished(() => onError.mockRestore());
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderToString(app);
  expect(container.innerHTML).not.toMatch(/<link|<img/);
  const onRecoverableError = vi.fn();
  const root = await act(async () => hydrateRoot(container, app, { onRecoverableError }));
  onTestFinished(() => {
    act(() => root.unmount());
    container.remove();
    cleanup();
  });
  const number = page.getByRole('textbox', { name: 'WhatsApp number' });
  await number.fill('2133734253');
  await expect.element(number).toHaveValue('(213) 373-4253');
  expect(onRecoverableError).not.toHaveBeenCalled();
  expect(onError).not.toHaveBeenCalled();
});
