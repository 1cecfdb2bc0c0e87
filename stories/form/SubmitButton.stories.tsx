import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { SubmitButton } from 'react-whatsapp-otp/parts';
import { said } from '../../.storybook/words.js';
import { wordsRow } from './childrenRow.js';
import { inRoot, shownInRoot } from './inRoot.js';
import { inSeconds, standingAtCode, standingFlow, waits } from './standingFlow.js';

/**
 * Sends a code in `PhoneStep`, and submits the code in `CodeStep`. Children replace its text in every state; `render` replaces
 * it with your button.
 *
 * ### When
 *
 * In `PhoneStep` and `CodeStep`, last.
 *
 * - **Do** leave it enabled: pressing it shows the problem.
 * - **Don't** set `disabled`, which removes the focus.
 *
 * ### Anatomy
 *
 * ```html
 * <button type="submit" class="otp-button">Send code</button>
 * ```
 *
 * ### Data attributes
 *
 * | data attribute | when |
 * |---|---|
 * | `data-pending` | the call of its step is pending |
 * | `data-disabled` | it waits for a call, a lockout or a `Retry-After` |
 *
 * ### Keyboard and screen reader
 *
 * | key | effect |
 * |---|---|
 * | `Enter`, `Space` | submits the step; nothing while it waits |
 *
 * A screen reader says "Send code, button"; while it waits, it adds "dimmed" or "unavailable" and the remaining time.
 */
const meta = {
  title: 'Parts/SubmitButton',
  component: SubmitButton,
  argTypes: { children: wordsRow },
  decorators: [inRoot],
  parameters: { ...shownInRoot },
} satisfies Meta<typeof SubmitButton>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, globals }) => {
    const button = canvas.getByRole('button', { name: said(globals, 'phone.submit') });
    await expect(button).toHaveAttribute('type', 'submit');
  },
};

export const Sending: Story = {
  parameters: { flow: () => standingFlow({ isSending: true }) },
  play: async ({ canvas, globals }) => {
    const button = canvas.getByRole('button', { name: said(globals, 'phone.submitting') });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).toHaveAttribute('data-pending');
  },
};

export const AtTheCodeStep: Story = { parameters: { flow: standingAtCode } };

export const Authenticating: Story = {
  parameters: { flow: () => standingAtCode({ isAuthenticating: true }) },
};

/** After too many wrong codes it waits for the end of the lockout and stays focusable. */
export const Locked: Story = {
  parameters: { flow: () => standingAtCode({ availableAt: waits({ authenticate: inSeconds(60) }) }) },
  play: async ({ canvas, userEvent, globals }) => {
    const button = canvas.getByRole('button', { name: said(globals, 'code.submit') });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(button);
    await expect(button).toHaveFocus();
  },
};

export const CustomText: Story = { args: { children: 'Text me' } };
