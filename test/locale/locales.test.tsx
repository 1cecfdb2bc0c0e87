import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { builtInLocales, createWhatsappOtpClient, defineLocale, en, WhatsappOtpForm } from '../../src/index';
import { createFakeBackend } from '../../src/testing';

const arabic = defineLocale({
  tag: 'ar',
  name: 'العربية',
  direction: 'rtl',
  messageLocale: 'en',
  messages: { ...en, 'phone.submit': 'إرسال الرمز', 'locale.label': 'اللغة' },
});

test('an app’s own language is on the list, in its own name and direction', async () => {
  const backend = createFakeBackend();
  const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: backend.fetch });
  const { container } = render(
    <WhatsappOtpForm
      client={client}
      defaultLocale="en"
      defaultCountry="US"
      locales={[...builtInLocales, arabic]}
    />,
  );
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'العربية');
  expect(container.firstElementChild).toHaveAttribute('dir', 'rtl');
  expect(container.firstElementChild).toHaveAttribute('lang', 'ar');
  expect(screen.getByRole('combobox', { name: 'اللغة' })).toHaveValue('ar');

  await userEvent.type(screen.getByRole('textbox'), '2133734253');
  await userEvent.click(screen.getByRole('button', { name: 'إرسال الرمز' }));
  await waitFor(() => expect(backend.requests[0]?.body).toMatchObject({ locale: 'en' }));
});

test('an app’s own words replace ours, one by one and by language', async () => {
  render(
    <WhatsappOtpForm
      endpoint="/api/otps"
      locale="pt-br"
      messages={{ 'pt-br': { 'phone.submit': 'Receber código' }, en: { 'phone.submit': 'Not this' } }}
    />,
  );
  expect(await screen.findByRole('button', { name: 'Receber código' })).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Entre com o WhatsApp' })).toBeInTheDocument();
});

test('a locale that nobody defined shows the first one', () => {
  render(<WhatsappOtpForm endpoint="/api/otps" locale="xx" />);
  expect(screen.getByRole('heading', { name: 'Sign in with WhatsApp' })).toBeInTheDocument();
});

test('a language is found however an app spells its tag, and its own words with it', async () => {
  render(
    <WhatsappOtpForm
      endpoint="/api/otps"
      locale="pt-BR"
      messages={{ 'pt-BR': { 'phone.submit': 'Receber código' } }}
    />,
  );
  expect(await screen.findByRole('button', { name: 'Receber código' })).toBeInTheDocument();
  expect(screen.getByRole('combobox', { name: 'Idioma' })).toHaveValue('pt-br');
});

test('words for a language that is not on the list are reported to the developer', () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
  render(<WhatsappOtpForm endpoint="/api/otps" messages={{ pt: { 'phone.submit': 'Receber código' } }} />);
  expect(silent).toHaveBeenCalledExactlyOnceWith(
    'react-whatsapp-otp: `messages` for "pt": it is not one of the `locales`: en, es, pt-br.',
  );
  silent.mockRestore();
});
