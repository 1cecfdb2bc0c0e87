import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { ResendButton } from 'react-whatsapp-otp/parts';
import { said, saying } from '../../.storybook/words.js';
import { wordsRow } from './childrenRow.js';
import { inRoot, shownInRoot } from './inRoot.js';
import { inSeconds, standingAtCode, waits } from './standingFlow.js';

/**
 * Requests a new code after the cool-down, and shows the remaining time. The old code stops working.
 *
 * ### When
 *
 * In `CodeStep`.
 *
 * - **Do** keep it next to the code. Without it users must go back to the number after a code has expired.
 * - **Don't** set `disabled`, which removes the focus: the button waits by itself.
 *
 * ### Anatomy
 *
 * ```html
 * <button type="button" class="otp-link" aria-disabled="true" data-disabled="">Resend code in 0:29</button>
 * ```
 *
 * ### Data attributes
 *
 * | data attribute | when |
 * |---|---|
 * | `data-pending` | a send is pending |
 * | `data-disabled` | it waits for the cool-down or a call |
 *
 * ### Keyboard and screen reader
 *
 * | key | effect |
 * |---|---|
 * | `Enter`, `Space` | sends a new code; nothing while it waits |
 *
 * A screen reader reads the remaining time with the button, and announces the end of the wait; not every second.
 */
const meta = {
  title: 'Parts/ResendButton',
  component: ResendButton,
  argTypes: { children: wordsRow },
  decorators: [inRoot],
  parameters: { ...shownInRoot },
} satisfies Meta<typeof ResendButton>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  parameters: { flow: standingAtCode },
  play: async ({ canvas, globals }) => {
    const button = canvas.getByRole('button', { name: said(globals, 'resend.label') });
    await expect(button).not.toHaveAttribute('aria-disabled');
  },
};

export const CoolingDown: Story = {
  parameters: { flow: () => standingAtCode({ availableAt: waits({ resend: inSeconds(30) }) }) },
  play: async ({ canvas, globals }) => {
    const button = canvas.getByRole('button', {
      name: saying(globals, 'resend.wait', { time: '0:(30|2\\d)' }),
    });
    await expect(button).toHaveAttribute('data-disabled');
    await expect(button).toBeEnabled();
  },
};

export const Sending: Story = { parameters: { flow: () => standingAtCode({ isSending: true }) } };
