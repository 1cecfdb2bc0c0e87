import { render } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import {
  builtInLocales,
  en,
  es,
  preloadMessages,
  WhatsappOtpForm,
  type WhatsappOtpFormProps,
} from '../../src/index';

function firstRender(props: Pick<WhatsappOtpFormProps, 'locale' | 'locales'>): HTMLElement {
  const { container } = render(<WhatsappOtpForm endpoint="/api/otps" {...props} />);
  return container.firstElementChild as HTMLElement;
}

test('a form whose language is not loaded yet is marked from its first render, for the stylesheet to hide it', () => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['pt-BR', 'en']);
  expect(firstRender({})).toHaveAttribute('data-loading');
  vi.restoreAllMocks();
});

test('a form whose language was preloaded has it in its first render', async () => {
  await preloadMessages('es');
  const root = firstRender({ locale: 'es' });
  expect(root).not.toHaveAttribute('data-loading');
  expect(root).toHaveTextContent(es['phone.title']);
});

test('a form with the built-in locales has each language in its first render', () => {
  expect(firstRender({ locale: 'pt-br', locales: builtInLocales })).not.toHaveAttribute('data-loading');
});

test('messages of the app are preloaded once, and a failure rejects nothing', async () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
  const messages = vi.fn(() => Promise.resolve(en));
  const broken = () => Promise.reject(new Error('offline'));
  const locales = [
    { tag: 'fr', name: 'Français', messages },
    { tag: 'de', name: 'Deutsch', messages: broken },
  ];
  await preloadMessages('fr', locales);
  await preloadMessages('fr', locales);
  await preloadMessages('de', locales);
  expect(messages).toHaveBeenCalledOnce();
  expect(silent).toHaveBeenCalledOnce();
  silent.mockRestore();
});
