import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { builtInLocales, LocalePicker } from 'react-whatsapp-otp';
import { resolveLocale, said } from '../../.storybook/words.js';

/**
 * Chooses the language of the words on screen and of the next message. Each one is named in itself, so that everyone finds
 * theirs.
 *
 * ### When
 *
 * In the form, where it drives the flow. On its own with `onLocaleChange`, or `locale` when the app holds the language.
 *
 * - **Do** keep it where the person looks first: somebody who can't read the page needs it most.
 * - **Don't** put flags in it: they name countries.
 *
 * ### Anatomy
 *
 * ```html
 * <div class="otp-locale">
 *   <label class="otp-visually-hidden">Language</label>
 *   <select class="otp-locale-select">
 *     <option value="es" lang="es">Español</option>
 *   </select>
 * </div>
 * ```
 *
 * `ref` and all props but `className` and `style` go to the `<select>`. It has no data attributes: its state is the
 * value of the `<select>`.
 *
 * ### Keyboard
 *
 * | key | does |
 * |---|---|
 * | `↑` `↓` | language by language |
 * | letters | to a language by its name |
 * | `Space` | opens the list, in most browsers |
 *
 * ### Screen reader
 *
 * | what | is heard |
 * |---|---|
 * | the list | "Language, combo box", in the language that is chosen |
 * | an entry | the language in itself, spoken as it should be by its `lang` |
 */
const meta = {
  title: 'Components/LocalePicker',
  component: LocalePicker,
  args: { onLocaleChange: fn() },
  render: (args, { globals }) => (
    <LocalePicker {...(args.locale ? {} : { defaultLocale: resolveLocale(globals) })} {...args} />
  ),
} satisfies Meta<typeof LocalePicker>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, userEvent, args, globals }) => {
    const picker = canvas.getByRole('combobox', { name: said(globals, 'locale.label') });
    await expect(picker).toHaveValue(globals['locale']);
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

/** The app holds the language; the list goes with it, and not by itself. */
export const Controlled: Story = {
  args: { locale: 'es' },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.selectOptions(await canvas.findByRole('combobox', { name: 'Idioma' }), 'en');
    await expect(args.onLocaleChange).toHaveBeenCalledWith('en');
    await expect(canvas.getByRole('combobox', { name: 'Idioma' })).toHaveValue('es');
  },
};

export const TwoLanguages: Story = {
  args: { locales: builtInLocales.slice(1), defaultLocale: 'es' },
  parameters: {
    docs: { source: { code: '<LocalePicker locales={builtInLocales.slice(1)} defaultLocale="es" />' } },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('option')).toHaveLength(2);
  },
};

export const Disabled: Story = {
  args: { disabled: true },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('combobox')).toBeDisabled();
  },
};
