import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type FormEvent } from 'react';
import { useForm } from 'react-hook-form';
import { expect, fn, waitFor } from 'storybook/test';
import { CodeField, type CodeFieldProps } from 'react-whatsapp-otp';
import { PasteButton } from 'react-whatsapp-otp/parts';

/**
 * Takes a one-time code: typed, pasted with the message around it, suggested by a keyboard or filled in by a password
 * manager. It is one text box; the cells are drawn.
 *
 * | key | does |
 * |---|---|
 * | a digit | goes in at the caret, or in place of what is selected; a whole code takes no more |
 * | `Backspace`, `Delete` | takes one digit, or what is selected |
 * | `←` `→` `Home` `End` | move the caret; with `Shift` they select |
 * | `Ctrl`/`⌘` + `A` `C` `X` `V` `Z` | select all, copy, cut, paste, undo, as in any text box |
 * | `Enter` | submits the form |
 * | `Tab` | one stop; the code is selected on the way in |
 */
const meta = {
  title: 'Components/CodeField',
  component: CodeField,
  args: { locale: 'en', onValueChange: fn(), onComplete: fn() },
} satisfies Meta<typeof CodeField>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const field = canvas.getByRole('textbox', { name: 'Verification code' });
    await userEvent.type(field, '12a34 56');
    await expect(field).toHaveValue('123456');
    await expect(args.onValueChange).toHaveBeenCalledTimes(6);
    await expect(args.onComplete).toHaveBeenCalledOnce();
    await expect(args.onComplete).toHaveBeenCalledWith('123456');
    await userEvent.clear(field);
  },
};

export const Typed: Story = { args: { defaultValue: '1234' } };

/** A new error selects the code, so that the next one is just typed or pasted. */
export const Invalid: Story = {
  args: { defaultValue: '123456', error: 'That code isn’t right. Check it and try again.' },
  play: async ({ canvas }) => {
    const field = canvas.getByRole('textbox');
    await expect(field).toBeInvalid();
    await expect(field).toHaveAccessibleDescription(/That code isn’t right/);
  },
};

/** Read-only rather than disabled, so that the focus stays. */
export const InFlight: Story = {
  args: { defaultValue: '123456', busy: true },
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByRole('textbox');
    await userEvent.type(field, '7');
    await expect(field).toHaveValue('123456');
    await expect(field).toHaveFocus();
    await expect(field).toHaveAttribute('aria-busy', 'true');
  },
};

export const Disabled: Story = { args: { defaultValue: '123456', disabled: true } };

export const FourDigits: Story = { args: { length: 4, defaultValue: '12' } };

export const EightDigits: Story = { args: { length: 8, defaultValue: '12345' } };

/** The clipboard is read when the button is pressed, and never before. */
export const WithPasteButton: Story = {
  render: (args) => (
    <form>
      <CodeField {...args} />
      <PasteButton locale={args.locale} />
    </form>
  ),
};

/** Nothing goes out by itself; a screen reader hears that the code is complete. */
export const ManualSubmit: Story = {
  args: { autoSubmit: false },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(canvas.getByRole('textbox'), '123456');
    await expect(canvas.getByRole('status')).toHaveTextContent('All 6 digits entered.');
    await expect(args.onComplete).not.toHaveBeenCalled();
  },
};

export const Spanish: Story = { args: { locale: 'es' } };

export const Portuguese: Story = { args: { locale: 'pt-br' } };

/** The field follows the page; the digits always run from left to right. */
export const RightToLeft: Story = {
  args: { defaultValue: '1234', label: 'رمز التحقق', hint: 'افتح واتساب وانسخ الرمز' },
  globals: { direction: 'rtl' },
};

export const Controlled: Story = {
  render: function Render(args: CodeFieldProps) {
    const [code, setCode] = useState('12');
    return (
      <>
        <CodeField {...args} value={code} onValueChange={setCode} />
        <p>
          The app holds <output>{code}</output>.
        </p>
        <button type="button" onClick={() => setCode('654321')}>
          Set 654321
        </button>
      </>
    );
  },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(canvas.getByRole('textbox'), '3');
    await expect(canvas.getByRole('status')).toHaveTextContent('123');
    await userEvent.click(canvas.getByRole('button'));
    await expect(canvas.getByRole('textbox')).toHaveValue('654321');
    await expect(args.onComplete).not.toHaveBeenCalled();
  },
};

/** `register` as for a native input. A whole code submits the form. */
export const InReactHookForm: Story = {
  render: function Render({ locale }: CodeFieldProps) {
    const [sent, setSent] = useState('');
    const { register, handleSubmit, formState } = useForm({ defaultValues: { code: '' } });
    const rules = { minLength: { value: 6, message: 'The code has 6 digits.' } };
    return (
      <form noValidate onSubmit={handleSubmit(({ code }) => setSent(code))}>
        <CodeField {...register('code', rules)} error={formState.errors.code?.message} locale={locale} />
        <button>Verify</button>
        <p>
          Sent: <output>{sent}</output>
        </p>
      </form>
    );
  },
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByRole('textbox');
    await userEvent.type(field, '12{Enter}');
    await waitFor(() => expect(field).toBeInvalid());
    await userEvent.type(field, '3456');
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('123456'));
  },
};

/** No handler at all: the code is an entry of the form, and a whole one submits it. */
export const InPlainForm: Story = {
  render: function Render({ locale }: CodeFieldProps) {
    const [sent, setSent] = useState('');
    const onSubmit = (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      setSent(new URLSearchParams([...new FormData(event.currentTarget)] as [string, string][]).toString());
    };
    return (
      <form onSubmit={onSubmit}>
        <CodeField required locale={locale} />
        <button>Verify</button>
        <button type="reset">Reset</button>
        <p>
          Sent: <output>{sent}</output>
        </p>
      </form>
    );
  },
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByRole('textbox');
    await userEvent.click(canvas.getByRole('button', { name: 'Verify' }));
    await waitFor(() => expect(field).toHaveAccessibleDescription(/Enter the code we sent you/));
    await userEvent.type(field, '123456');
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('code=123456'));
    await userEvent.click(canvas.getByRole('button', { name: 'Reset' }));
    await expect(field).toHaveValue('');
  },
};
