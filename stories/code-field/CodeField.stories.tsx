import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { CodeField } from 'react-whatsapp-otp';
import { showingFile } from '../../.storybook/sourceShown.js';
import { resolveLocale, said, saying } from '../../.storybook/words.js';
import { CodeControlled } from '../examples/CodeControlled.js';
import { CodeInPlainForm } from '../examples/CodeInPlainForm.js';
import { CodeInReactHookForm } from '../examples/CodeInReactHookForm.js';
import { CodeWithPasteButton } from '../examples/CodeWithPasteButton.js';

/**
 * The field for a one-time code: typed, pasted with the message around it, suggested by a keyboard or filled in by a password
 * manager. It is one text box; the cells are drawn in CSS.
 *
 * ### When
 *
 * In `CodeStep`, which sets its props. Separately, wherever an app asks for a code: a second factor, a confirmation.
 *
 * - **Do** leave `autoSubmit` on: a complete code is submitted, and the user presses nothing.
 * - **Do** pass `busy` while a code is authenticated, so that the focus stays.
 * - **Don't** set `maxLength` or build six inputs, because they would cut a pasted "123 456".
 *
 * ### Anatomy
 *
 * ```html
 * <div class="otp-field" data-length="6">
 *   <label class="otp-label">…</label>
 *   <div class="otp-code"><input class="otp-code-input" inputmode="numeric" autocomplete="one-time-code" /></div>
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
 * | `data-length` | always: the number of digits |
 * | `data-invalid` | there is an error |
 * | `data-readonly` | `readOnly` or `busy` |
 * | `data-disabled` | `disabled` |
 *
 * ### Keyboard
 *
 * | key | effect |
 * |---|---|
 * | a digit | is inserted at the caret, or replaces the selection; a complete code takes no more |
 * | `Backspace`, `Delete` | deletes one digit, or the selection |
 * | `←` `→` `Home` `End` | move the caret; with `Shift` they select |
 * | `Ctrl`/`⌘` + `A` `C` `X` `V` `Z` | select all, copy, cut, paste, undo, as in any text box |
 * | `Enter` | submits the form |
 * | `Tab` | one tab stop; the code is selected on focus |
 *
 * ### Screen reader
 *
 * | element | output |
 * |---|---|
 * | the field | "Verification code, edit text", then the hint and the error |
 * | a wrong code | the error, once; the code is selected |
 * | a code being authenticated | read-only, busy |
 * | a complete code, with `autoSubmit` off | "All 6 digits entered." |
 */
const meta = {
  title: 'Components/CodeField',
  component: CodeField,
  args: { onValueChange: fn(), onComplete: fn() },
  render: (args, { globals }) => <CodeField {...args} locale={args.locale ?? resolveLocale(globals)} />,
} satisfies Meta<typeof CodeField>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, userEvent, args, globals }) => {
    const field = await canvas.findByRole('textbox', { name: said(globals, 'code.label') });
    await userEvent.type(field, '12a34 56');
    await expect(field).toHaveValue('123456');
    await expect(args.onValueChange).toHaveBeenCalledTimes(6);
    await expect(args.onComplete).toHaveBeenCalledOnce();
    await expect(args.onComplete).toHaveBeenCalledWith('123456');
    await userEvent.clear(field);
  },
};

export const Typed: Story = { args: { defaultValue: '1234' } };

/** A new error selects the code, so that typing or pasting replaces it. */
export const Invalid: Story = {
  args: { defaultValue: '123456', error: 'That code isn’t right. Check it and try again.' },
  play: async ({ canvas }) => {
    const field = canvas.getByRole('textbox');
    await expect(field).toBeInvalid();
    await expect(field).toHaveAccessibleDescription(/That code isn’t right/);
  },
};

/** Read-only rather than disabled, so that the focus stays. */
export const Authenticating: Story = {
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
  render: (_args, { globals }) => <CodeWithPasteButton locale={resolveLocale(globals)} />,
  parameters: { docs: { source: showingFile('CodeWithPasteButton') } },
};

/** Nothing is submitted by itself; a screen reader announces that the code is complete. */
export const ManualSubmit: Story = {
  args: { autoSubmit: false },
  play: async ({ canvas, userEvent, args, globals }) => {
    await userEvent.type(canvas.getByRole('textbox'), '123456');
    await expect(canvas.getByRole('status')).toHaveTextContent(said(globals, 'code.complete', { length: 6 }));
    await expect(args.onComplete).not.toHaveBeenCalled();
  },
};

/** The field follows the page's direction; the digits always read from left to right. */
export const RightToLeft: Story = {
  args: { defaultValue: '1234', label: 'رمز التحقق', hint: 'افتح واتساب وانسخ الرمز' },
  globals: { direction: 'rtl' },
};

export const Controlled: Story = {
  render: (_args, { globals }) => <CodeControlled locale={resolveLocale(globals)} />,
  parameters: { docs: { source: showingFile('CodeControlled') } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox'), '3');
    await expect(canvas.getByRole('status')).toHaveTextContent('123');
    await userEvent.click(canvas.getByRole('button'));
    await expect(canvas.getByRole('textbox')).toHaveValue('654321');
  },
};

/** `register` as for a native input. A complete code submits the form. */
export const InReactHookForm: Story = {
  render: (_args, { globals }) => <CodeInReactHookForm locale={resolveLocale(globals)} />,
  parameters: { docs: { source: showingFile('CodeInReactHookForm') } },
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByRole('textbox');
    await userEvent.type(field, '12{Enter}');
    await waitFor(() => expect(field).toBeInvalid());
    await userEvent.type(field, '3456');
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('123456'));
  },
};

/** Without handlers: the code is an entry of the form, and a complete one submits it. */
export const InPlainForm: Story = {
  render: (_args, { globals }) => <CodeInPlainForm locale={resolveLocale(globals)} />,
  parameters: { docs: { source: showingFile('CodeInPlainForm') } },
  play: async ({ canvas, userEvent, globals }) => {
    const field = canvas.getByRole('textbox');
    await userEvent.click(canvas.getByRole('button', { name: 'Verify' }));
    await waitFor(() => expect(field).toHaveAccessibleDescription(saying(globals, 'code.required')));
    await userEvent.type(field, '123456');
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('123456'));
    await userEvent.click(canvas.getByRole('button', { name: 'Reset' }));
    await expect(field).toHaveValue('');
  },
};
