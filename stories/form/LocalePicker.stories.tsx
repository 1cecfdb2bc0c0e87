import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { builtInLocales, LocalePicker } from 'react-whatsapp-otp';
import { resolveLocale, said } from '../../.storybook/words.js';

/**
 * Chooses the language of the texts on screen and of the next message. Each language has its own name, so that users find
 * theirs.
 *
 * ### When
 *
 * In the form, where it changes the language of the flow. Separately with `onLocaleChange`, or with `locale` if the app controls the
 * language.
 *
 * - **Do** put it where users look first: those who can't read the page need it most.
 * - **Don't** put flags in it: they represent countries.
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
 * `ref` and all props except `className` and `style` go to the `<select>`. It has no data attributes: its state is the
 * value of the `<select>`.
 *
 * ### Keyboard
 *
 * | key | effect |
 * |---|---|
 * | `↑` `↓` | previous or next language |
 * | letters | the language with that name |
 * | `Space` | opens the list, in most browsers |
 *
 * ### Screen reader
 *
 * | element | output |
 * |---|---|
 * | the list | "Language, combo box", in the selected language |
 * | an entry | the language's own name, pronounced correctly because of its `lang` |
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

/** The app controls the language: the list only changes with `locale`. */
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
