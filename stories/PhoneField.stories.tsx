import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { PhoneField, type PhoneFieldProps } from 'react-whatsapp-otp';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';

/**
 * The field for a phone number: the country in a list of the browser's own, and the number in a real text box.
 *
 * | key | in the list | in the number |
 * | --- | --- | --- |
 * | <kbd>Tab</kbd> | goes to the number | leaves the field |
 * | <kbd>↑</kbd> <kbd>↓</kbd> | the country before or after | |
 * | letters | the country of that name | |
 * | <kbd>+</kbd> | | begins a number of another country |
 * | <kbd>Backspace</kbd> <kbd>Delete</kbd> | | takes a digit, also across brackets and spaces |
 * | <kbd>Ctrl</kbd> <kbd>V</kbd> | | takes numbers, `tel:` and `wa.me` links as they are |
 */
const meta = {
  title: 'Parts/PhoneField',
  component: PhoneField,
  args: { defaultCountry: 'US', onValueChange: fn() },
  render: (args, { globals }) => (
    <PhoneField {...args} locale={args.locale ?? (globals['locale'] as PhoneFieldProps['locale'])} />
  ),
} satisfies Meta<typeof PhoneField>;

// Storybook reads it.
export default meta;
type Story = StoryObj<typeof meta>;

const number = (canvas: HTMLElement): HTMLInputElement => within(canvas).getByRole('textbox');

/** Empty, and untouched: the country goes with the language. */
export const Default: Story = { args: { defaultCountry: undefined } };

export const Typed: Story = {
  play: async ({ canvasElement, args }) => {
    await userEvent.type(number(canvasElement), '2133734253');
    await waitFor(() => expect(number(canvasElement)).toHaveValue('(213) 373-4253'));
    await expect(args.onValueChange).toHaveBeenLastCalledWith('+12133734253', expect.anything());
  },
};

export const Invalid: Story = {
  args: {
    defaultValue: '+1213373425',
    locale: 'en',
    error: 'The number is too short. Check that no digit is missing.',
  },
  play: async ({ canvasElement }) => {
    await expect(number(canvasElement)).toHaveAttribute('aria-invalid', 'true');
  },
};

/** While a code is being sent: the number stays readable and focused, and cannot change. */
export const InFlight: Story = { args: { defaultValue: '+12133734253', readOnly: true } };

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

/** No country: a number starts with its plus. */
export const International: Story = { args: { defaultCountry: '' } };

/** A number with its plus moves the country, and the field says so. */
export const OtherCountry: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.type(number(canvasElement), '+34612345678');
    await waitFor(() => expect(within(canvasElement).getByRole('combobox')).toHaveValue('ES'));
  },
};

export const Spanish: Story = { args: { locale: 'es', defaultCountry: 'MX' } };

export const Portuguese: Story = { args: { locale: 'pt-br', defaultCountry: 'BR' } };

/** The app holds the value: `''`, E.164, or the text that is no number yet. */
export const Controlled: Story = {
  render: function Render(args) {
    const [value, setValue] = useState('+34612345678');
    return (
      <>
        <PhoneField {...args} value={value} onValueChange={setValue} />
        <p>
          <output>{value || 'No number'}</output>{' '}
          <button type="button" onClick={() => setValue('')}>
            Clear
          </button>
        </p>
      </>
    );
  },
};

/** In an app's own react-hook-form, through `Controller`. */
export const InReactHookForm: Story = {
  render: function Render(args) {
    const { control, handleSubmit } = useForm({ defaultValues: { phone: '' } });
    const [sent, setSent] = useState('');
    return (
      <form noValidate onSubmit={(event) => void handleSubmit(({ phone }) => setSent(phone))(event)}>
        <Controller
          name="phone"
          control={control}
          rules={{ pattern: { value: /^\+\d+$/, message: 'A whole number, please.' } }}
          render={({ field: { onChange, ...field }, fieldState }) => (
            <PhoneField {...args} {...field} onValueChange={onChange} error={fieldState.error?.message} />
          )}
        />
        <button>Save</button> <output>{sent}</output>
      </form>
    );
  },
};

/** In a form of the browser's own: `name` is sent in E.164, and what is no number is not. */
export const InPlainForm: Story = {
  render: function Render(args) {
    const [sent, setSent] = useState('');
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setSent(String(new FormData(event.currentTarget).get('phone')));
        }}
      >
        <PhoneField {...args} name="phone" required />
        <button>Save</button> <button type="reset">Reset</button> <output>{sent}</output>
      </form>
    );
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(number(canvasElement), '2133734253');
    await waitFor(() => expect(number(canvasElement)).toHaveValue('(213) 373-4253'));
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }));
    await expect(canvas.getByRole('status')).toHaveTextContent('+12133734253');
  },
};
