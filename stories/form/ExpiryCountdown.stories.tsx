import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { ExpiryCountdown } from 'react-whatsapp-otp/parts';
import { said, saying } from '../../.storybook/words.js';
import { inRoot, shownInRoot } from './inRoot.js';
import { inSeconds, newestCode, standingAtCode } from './standingFlow.js';

/**
 * How long the code is valid. Computed from the deadline, so that it stays correct after sleep and in a background tab.
 *
 * ### When
 *
 * In `CodeStep`, near the code.
 *
 * - **Do** keep `ResendButton` next to it: users need a new code after it has expired.
 *
 * ### Anatomy
 *
 * ```html
 * <p class="otp-expiry">
 *   <span role="timer">Expires in 1:59</span>
 *   <span role="status"></span>
 * </p>
 * ```
 *
 * ### Data attributes
 *
 * | data attribute | when |
 * |---|---|
 * | `data-expired` | the code has expired |
 *
 * ### Keyboard and screen reader
 *
 * No keys. A screen reader does not announce the seconds. It announces once, politely, that the code has expired.
 */
const meta = {
  title: 'Parts/ExpiryCountdown',
  component: ExpiryCountdown,
  decorators: [inRoot],
  parameters: { ...shownInRoot },
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
  parameters: { flow: () => standingAtCode({ code: newestCode({ expiresAt: inSeconds(-1) }) }) },
  play: async ({ canvas, globals }) => {
    await expect(canvas.getByText(said(globals, 'expiry.expired'))).toBeVisible();
  },
};
