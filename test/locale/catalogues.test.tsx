import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { builtInLocales, defineLocale, en, es, ptBr, type Messages } from '../../src/index';
import * as WhatsappOtp from '../../src/parts';

const french: Messages = { ...en, 'phone.submit': 'Envoyer le code', 'phone.label': 'Numéro WhatsApp' };

function SignIn(props: Partial<WhatsappOtp.RootProps>) {
  return (
    <WhatsappOtp.Root {...({ endpoint: '/api/otps', ...props } as WhatsappOtp.RootProps)}>
      <WhatsappOtp.LocalePicker />
      <WhatsappOtp.PhoneStep>
        <WhatsappOtp.PhoneField />
        <WhatsappOtp.SubmitButton />
      </WhatsappOtp.PhoneStep>
    </WhatsappOtp.Root>
  );
}

test('messages are English until the chosen language has been fetched, and `isLoading` says so', async () => {
  let arrive: (messages: Messages) => void = () => {};
  const messages = vi.fn(
    () =>
      new Promise<Messages>((resolve) => {
        arrive = resolve;
      }),
  );
  const fr = defineLocale({ tag: 'fr', name: 'Français', direction: 'ltr', messages });
  const { container } = render(<SignIn locales={[fr]} messages={{ fr: { 'phone.label': 'Le numéro' } }} />);
  const root = container.firstElementChild;
  expect(root).toHaveAttribute('lang', 'en');
  // The stylesheet shows nothing until then.
  expect(root).toHaveAttribute('data-loading');
  expect(screen.getByRole('button', { name: 'Send code' })).toBeInTheDocument();
  expect(screen.getByRole('combobox', { name: 'Language' })).toHaveValue('fr');
  arrive(french);
  await screen.findByRole('button', { name: 'Envoyer le code' });
  expect(screen.getByRole('textbox', { name: 'Le numéro' })).toBeInTheDocument();
  expect(root).toHaveAttribute('lang', 'fr');
  expect(root).not.toHaveAttribute('data-loading');
  expect(messages).toHaveBeenCalledOnce();
});

test('the words of the package are fetched when their language is chosen', async () => {
  render(<SignIn defaultLocale="en" />);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'Español');
  expect(await screen.findByRole('button', { name: es['phone.submit'] })).toBeInTheDocument();
});

test('words that could not be fetched are asked for again by the next part that needs them', async () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
  const messages = vi.fn(() => Promise.resolve(french)).mockRejectedValueOnce(new Error('no network'));
  const fr = { tag: 'fr', name: 'Français', messages };
  const { unmount } = render(<SignIn locales={[fr]} />);
  await waitFor(() => expect(silent).toHaveBeenCalled());
  expect(document.querySelector('[data-loading]')).toBeNull();
  expect(screen.getByRole('button', { name: 'Send code' })).toBeInTheDocument();
  unmount();
  render(<SignIn locales={[fr]} />);
  await screen.findByRole('button', { name: 'Envoyer le code' });
  silent.mockRestore();
});

test('the language before stays until the next one has come', async () => {
  render(<SignIn locales={[builtInLocales[1]!, { tag: 'pt-br', name: 'Português' }]} />);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Idioma' }), 'Português');
  expect(screen.queryByRole('button', { name: en['phone.submit'] })).toBeNull();
  expect(await screen.findByRole('button', { name: ptBr['phone.submit'] })).toBeInTheDocument();
});

test('what a server has said is not hidden while the words of the browser’s language are fetched', () => {
  expect(renderToString(<SignIn locale="es" />)).not.toContain('data-loading');
});

test('bundled messages are in the server-rendered HTML', () => {
  expect(renderToString(<SignIn locales={builtInLocales} locale="es" />)).toContain(es['phone.submit']);
});

test('an app’s own words that nobody could read are reported once to its developer', () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
  const own = () => ({ en: { 'resend.wait': 'In {seconds}' } });
  const { rerender } = render(<SignIn defaultLocale="en" messages={own()} />);
  rerender(<SignIn defaultLocale="en" messages={own()} />);
  expect(silent.mock.calls).toEqual([
    [
      'react-whatsapp-otp: `messages` for "en": "resend.wait" has {seconds}, which nothing fills in: it has {time}.',
    ],
  ]);
  silent.mockRestore();
});
