import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { builtInLocales, WhatsappOtpForm } from 'react-whatsapp-otp';
import { backend, endpoint } from '../../.storybook/fakeBackend.js';
import { ar } from './ar.js';
import { fr } from './fr.js';

const locales = [...builtInLocales, fr, ar];

function shownWith(defaultLocale: string) {
  const code = `<WhatsappOtpForm
  endpoint="/api/otps"
  locales={[...builtInLocales, fr, ar]}
  defaultLocale="${defaultLocale}"
/>`;
  return { docs: { source: { code } } };
}

const ownWords = `<WhatsappOtpForm
  endpoint="/api/otps"
  defaultLocale="pt-br"
  messages={{ 'pt-br': { 'phone.title': 'Boas-vindas à Acme', 'phone.submit': 'Receber código' } }}
/>`;

/**
 * Additional languages, each defined with `defineLocale` and all messages: French, which Stytch also supports for its message,
 * and Arabic, which reads from right to left and whose message is in English.
 */
const meta = {
  title: 'Languages/Add a language',
  component: WhatsappOtpForm,
  args: { endpoint, locales, defaultCountry: 'US' },
} satisfies Meta<typeof WhatsappOtpForm>;

export default meta;
type Story = StoryObj<typeof meta>;

export const French: Story = {
  parameters: shownWith('fr'),
  args: { defaultLocale: 'fr' },
  play: async ({ canvasElement, userEvent }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByRole('textbox', { name: 'Numéro WhatsApp' }), '2133734253{Enter}');
    await canvas.findByRole('textbox', { name: 'Code de vérification' });
    await expect(backend().stytch.messages.at(-1)?.locale).toBe('fr');
  },
};

export const Arabic: Story = {
  parameters: shownWith('ar'),
  args: { defaultLocale: 'ar' },
  play: async ({ canvasElement, userEvent }) => {
    const canvas = within(canvasElement);
    await expect(canvasElement.querySelector('.otp-root')).toHaveAttribute('dir', 'rtl');
    await userEvent.type(canvas.getByRole('textbox', { name: 'رقم واتساب' }), '2133734253{Enter}');
    await canvas.findByRole('textbox', { name: 'رمز التحقق' });
    await expect(backend().stytch.messages.at(-1)?.locale).toBe('en');
  },
};

/** The picker shows each language by its own name. */
export const Chosen: Story = {
  parameters: shownWith('en'),
  args: { defaultLocale: 'en' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Language' }), 'Français');
    await expect(canvas.getByRole('heading', { name: 'Se connecter avec WhatsApp' })).toBeVisible();
  },
};

/** `messages` replaces some texts of a language and keeps the others. */
export const CustomText: Story = {
  parameters: { docs: { source: { code: ownWords } } },
  args: {
    locales: builtInLocales,
    defaultLocale: 'pt-br',
    messages: { 'pt-br': { 'phone.title': 'Boas-vindas à Acme', 'phone.submit': 'Receber código' } },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Boas-vindas à Acme' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Receber código' })).toBeVisible();
  },
};
