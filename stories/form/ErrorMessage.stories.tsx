import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { ErrorMessage } from 'react-whatsapp-otp/parts';
import { said, saying } from '../../.storybook/words.js';
import { inRoot, shownInRoot } from './inRoot.js';
import { failure, inSeconds, standingAtCode, standingFlow, waits } from './standingFlow.js';

/**
 * Why the last call failed, how long to wait, and the id of the request for support. An error about the number or the code
 * is shown at its field instead, and this stays empty.
 *
 * ### When
 *
 * In both steps, above the button that sends.
 *
 * - **Do** keep it in both steps.
 * - **Don't** hide it until there is an error: a live region must exist before its text changes.
 *
 * ### Anatomy
 *
 * ```html
 * <div class="otp-message" data-code="…" data-next-step="…">
 *   <p class="otp-message-text" role="alert">…</p>
 *   <p class="otp-message-wait" aria-hidden="true">…</p>
 *   <details class="otp-details">…</details>
 * </div>
 * ```
 *
 * ### Data attributes
 *
 * | data attribute | value, or when |
 * |---|---|
 * | `data-code` | the error's code |
 * | `data-next-step` | what the user can do |
 * | `data-empty` | there is no error |
 * | `data-quiet` | the error is shown at a field |
 *
 * ### Keyboard and screen reader
 *
 * | key | effect |
 * |---|---|
 * | `Enter`, `Space` | on "Details for support": opens them |
 *
 * It is an alert: a screen reader announces the text at once, and the wait once. The countdown is not announced.
 */
const meta = {
  title: 'Parts/ErrorMessage',
  component: ErrorMessage,
  decorators: [inRoot],
  parameters: { ...shownInRoot },
} satisfies Meta<typeof ErrorMessage>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  parameters: { flow: () => standingFlow(failure('network_error')) },
  play: async ({ canvas, globals }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent(said(globals, 'error.network_error'));
  },
};

export const WithRequestId: Story = {
  parameters: { flow: () => standingFlow(failure('internal_server_error', 'request-id-test-1')) },
  play: async ({ canvas, userEvent, globals }) => {
    await userEvent.click(canvas.getByText(said(globals, 'error.details')));
    await expect(canvas.getByText(/request-id-test-1/)).toBeVisible();
  },
};

export const Waiting: Story = {
  parameters: {
    flow: () =>
      standingFlow({ ...failure('too_many_requests'), availableAt: waits({ retry: inSeconds(42) }) }),
  },
  play: async ({ canvas, globals }) => {
    await expect(canvas.getAllByText(saying(globals, 'error.wait', { time: '0:[34]\\d' }))[1]).toBeVisible();
  },
};

export const Locked: Story = {
  parameters: {
    flow: () =>
      standingAtCode({
        ...failure('user_lock_limit_reached'),
        availableAt: waits({ retry: inSeconds(900) }),
      }),
  },
};

/** Only you can fix it; `onError` gets the code. */
export const ServerFault: Story = {
  parameters: { flow: () => standingFlow(failure('unauthorized_credentials')) },
};

export const Empty: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toBeEmptyDOMElement();
  },
};
