import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { ResendButton } from 'react-whatsapp-otp/parts';
import { said, saying } from '../../.storybook/words.js';
import { wordsRow } from './childrenRow.js';
import { inRoot, shownInRoot } from './inRoot.js';
import { inSeconds, standingAtCode, waits } from './standingFlow.js';

/**
 * Asks for a new code once the cool-down is over, and shows how long that is. The old code stops working.
 *
 * ### When
 *
 * In `CodeStep`.
 *
 * - **Do** keep it beside the code. Without it an expired code has no way on but the number.
 * - **Don't** set `disabled`, which takes the focus away: it waits by itself.
 *
 * ### Anatomy
 *
 * ```html
 * <button type="button" class="otp-link" aria-disabled="true" data-disabled="">New code in 0:29</button>
 * ```
 *
 * ### Data attributes
 *
 * | data attribute | when |
 * |---|---|
 * | `data-pending` | a send is in flight |
 * | `data-disabled` | it waits: the cool-down, or a call |
 *
 * ### Keyboard and screen reader
 *
 * | key | does |
 * |---|---|
 * | `Enter`, `Space` | sends a new code; nothing while it waits |
 *
 * A screen reader hears the time when it reaches the button, and once more when the wait is over; not every second.
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
