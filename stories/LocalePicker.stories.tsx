import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { builtInLocales, LocalePicker } from 'react-whatsapp-otp';

/** Chooses the language. Each one is named in itself, so that everyone finds theirs. */
const meta = {
  title: 'Components/LocalePicker',
  component: LocalePicker,
  args: { onLocaleChange: fn() },
} satisfies Meta<typeof LocalePicker>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  args: { defaultLocale: 'en' },
  play: async ({ canvas, userEvent, args }) => {
    const picker = canvas.getByRole('combobox', { name: 'Language' });
    await expect(canvas.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'English',
      'Español',
      'Português (Brasil)',
    ]);
    await userEvent.selectOptions(picker, 'pt-br');
    await expect(args.onLocaleChange).toHaveBeenCalledWith('pt-br');
    await expect(await canvas.findByRole('combobox', { name: 'Idioma' })).toHaveValue('pt-br');
  },
};

export const Controlled: Story = { args: { locale: 'es' } };

export const TwoLanguages: Story = { args: { locales: builtInLocales.slice(1), defaultLocale: 'es' } };

export const Disabled: Story = { args: { disabled: true, defaultLocale: 'en' } };
