import type { Meta, StoryObj } from '@storybook/react-vite';
import { PhoneField } from 'react-whatsapp-otp';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { showingFile } from '../../.storybook/sourceShown.js';
import { resolveLocale, said, saying } from '../../.storybook/words.js';
import { PhoneControlled } from '../examples/PhoneControlled.js';
import { PhoneInPlainForm } from '../examples/PhoneInPlainForm.js';
import { PhoneInReactHookForm } from '../examples/PhoneInReactHookForm.js';

/**
 * The field for a phone number: the country in a native list, and the number in a real text box that accepts any spelling.
 *
 * ### When
 *
 * In `PhoneStep`, which sets its props. Separately, wherever an app asks for a phone number.
 *
 * - **Do** pass `countries` if you send to a few countries only: it limits the list and the accepted numbers.
 * - **Do** take the value from `onValueChange` or the form: it is E.164.
 * - **Don't** format the text yourself: the field does it and keeps the caret.
 *
 * ### Anatomy
 *
 * ```html
 * <div class="otp-field" data-country="US">
 *   <label class="otp-label">…</label>
 *   <div class="otp-phone">
 *     <div class="otp-country"><select class="otp-country-select">…</select><span class="otp-country-code">…</span></div>
 *     <input class="otp-input" type="tel" autocomplete="tel" />
 *   </div>
 *   <p class="otp-hint">…</p>
 *   <p class="otp-error" aria-live="polite">…</p>
 * </div>
 * ```
 *
 * `ref` and all props except `className` and `style` go to the `<input>`.
 *
 * ### Data attributes
 *
 * | on `.otp-field` | when |
 * |---|---|
 * | `data-country` | always: ISO 3166-1 alpha-2, or empty |
 * | `data-invalid` | there is an error |
 * | `data-readonly` | `readOnly` |
 * | `data-disabled` | `disabled` |
 *
 * ### Keyboard
 *
 * | key | in the list | in the number |
 * | --- | --- | --- |
 * | `Tab` | goes to the number | leaves the field |
 * | `↑` `↓` | previous or next country | |
 * | letters | the country with that name | |
 * | `+` | | starts a number of another country |
 * | `Backspace`, `Delete` | | deletes a digit, also across brackets and spaces |
 * | `Ctrl`/`⌘` + `V` | | accepts numbers, `tel:` and `wa.me` links |
 *
 * ### Screen reader
 *
 * | element | output |
 * |---|---|
 * | the country | "Country or region, combo box", with its name and calling code |
 * | the number | "WhatsApp number, edit text", then the hint and the error |
 * | an error | the error, once, with the number, which has the focus |
 * | a plus that changes the country | "Country changed: Spain." |
 */
const meta = {
  title: 'Components/PhoneField',
  component: PhoneField,
  args: { defaultCountry: 'US', onValueChange: fn() },
  render: (args, { globals }) => <PhoneField {...args} locale={args.locale ?? resolveLocale(globals)} />,
} satisfies Meta<typeof PhoneField>;

export default meta;
type Story = StoryObj<typeof meta>;

const number = (canvas: HTMLElement): HTMLInputElement => within(canvas).getByRole('textbox');

/** Empty: the country follows the language. */
export const Default: Story = { args: { defaultCountry: undefined } };

export const Typed: Story = {
  play: async ({ canvasElement, args }) => {
    await userEvent.type(number(canvasElement), '2133734253');
    await waitFor(() => expect(number(canvasElement)).toHaveValue('(213) 373-4253'));
    await expect(args.onValueChange).toHaveBeenLastCalledWith('+12133734253', expect.anything());
  },
};

export const Invalid: Story = {
  args: { defaultValue: '+1213373425' },
  render: (args, { globals }) => (
    <PhoneField {...args} error={said(globals, 'phone.tooShort')} locale={resolveLocale(globals)} />
  ),
  play: async ({ canvasElement, globals }) => {
    await expect(number(canvasElement)).toHaveAttribute('aria-invalid', 'true');
    await expect(number(canvasElement)).toHaveAccessibleDescription(saying(globals, 'phone.tooShort'));
  },
};

/** While a code is sent, the number stays readable and focused, and cannot change. */
export const Sending: Story = { args: { defaultValue: '+12133734253', readOnly: true } };

export const Disabled: Story = { args: { defaultValue: '+12133734253', disabled: true } };

/** One accepted country needs no list. */
export const OneCountry: Story = { args: { countries: ['BR'] } };

export const AllowedCountries: Story = {
  args: { countries: ['US', 'ES', 'BR'] },
  play: async ({ canvasElement }) => {
    const list = within(canvasElement).getByRole<HTMLSelectElement>('combobox');
    const shown = [...list.options].filter((option) => !option.hidden);
    await expect(shown.map((option) => option.value).toSorted()).toEqual(['BR', 'ES', 'US']);
  },
};

/** No country is selected: a number starts with a plus. */
export const International: Story = { args: { defaultCountry: '' } };

/** A number with a plus changes the country, and the field announces it. */
export const OtherCountry: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.type(number(canvasElement), '+34612345678');
    await waitFor(() => expect(within(canvasElement).getByRole('combobox')).toHaveValue('ES'));
  },
};

/** The app controls the value: `''`, E.164, or a text that is not a number yet. */
export const Controlled: Story = {
  render: (_args, { globals }) => <PhoneControlled locale={resolveLocale(globals)} />,
  parameters: { docs: { source: showingFile('PhoneControlled') } },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('+34612345678');
    await userEvent.click(canvas.getByRole('button', { name: 'Clear' }));
    await expect(number(canvasElement)).toHaveValue('');
  },
};

/** In an app's react-hook-form, with `Controller`. */
export const InReactHookForm: Story = {
  render: (_args, { globals }) => <PhoneInReactHookForm locale={resolveLocale(globals)} />,
  parameters: { docs: { source: showingFile('PhoneInReactHookForm') } },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.type(number(canvasElement), '21337{Enter}');
    await canvas.findByText('A whole number, please.');
    await userEvent.type(number(canvasElement), '34253{Enter}');
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('+12133734253'));
  },
};

/** In a native form: `name` is sent in E.164 if the number is valid. */
export const InPlainForm: Story = {
  render: (_args, { globals }) => <PhoneInPlainForm locale={resolveLocale(globals)} />,
  parameters: { docs: { source: showingFile('PhoneInPlainForm') } },
  play: async ({ canvas, canvasElement }) => {
    await userEvent.type(number(canvasElement), '2133734253');
    await waitFor(() => expect(number(canvasElement)).toHaveValue('(213) 373-4253'));
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }));
    await expect(canvas.getByRole('status')).toHaveTextContent('+12133734253');
  },
};
