import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { ExpiryCountdown } from 'react-whatsapp-otp/parts';
import { said, saying } from '../../.storybook/words.js';
import { inRoot } from './inRoot.js';
import { inSeconds, standingAtCode } from './standingFlow.js';

/**
 * How long the code lasts. Counted from the deadline, so that it is right after sleep and in a background tab.
 *
 * | data attribute | when |
 * |---|---|
 * | `data-expired` | the code has expired |
 *
 * A screen reader hears nothing of the seconds, and once, politely, that the code has expired.
 */
const meta = {
  title: 'Parts/ExpiryCountdown',
  component: ExpiryCountdown,
  decorators: [inRoot],
} satisfies Meta<typeof ExpiryCountdown>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  parameters: { flow: standingAtCode },
  play: async ({ canvas, globals }) => {
    await expect(canvas.getByRole('timer')).toHaveTextContent(
      saying(globals, 'expiry.left', { time: '[12]:\\d\\d' }),
    );
  },
};

export const Expired: Story = {
  parameters: { flow: () => standingAtCode({ expiresAt: inSeconds(-1) }) },
  play: async ({ canvas, globals }) => {
    await expect(canvas.getByText(said(globals, 'expiry.expired'))).toBeVisible();
  },
};
