import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { Root } from 'react-whatsapp-otp/parts';
import { withInbox } from '../../.storybook/Inbox.js';
import { backend, endpoint, phoneNumber } from '../../.storybook/fakeBackend.js';
import { showingFile } from '../../.storybook/sourceShown.js';
import { resolveLocale, said, saying } from '../../.storybook/words.js';
import { WholeForm } from '../examples/WholeForm.js';

/**
 * Provides the flow to the parts inside. It creates the flow from its props, or takes the one that the app passes as `flow`
 * to read and control it from outside.
 *
 * ### When
 *
 * Around all parts. `WhatsappOtpForm` is a `Root` with all of them in it.
 *
 * - **Do** pass `flow` when a component outside must know the step: the options then go to `useWhatsappOtp`.
 * - **Do** set `className="otp-form"` for the card; otherwise `Root` has no styles.
 * - **Don't** put parts outside of it: they throw an error.
 *
 * ### Anatomy
 *
 * ```html
 * <div class="otp-root" lang="en" data-step="phone">
 *   … the parts
 *   <p class="otp-visually-hidden" role="status">We sent a code to …</p>
 * </div>
 * ```
 *
 * ### Data attributes
 *
 * | data attribute | value |
 * |---|---|
 * | `data-step` | `phone`, `code`, `done` |
 *
 * ### Keyboard and screen reader
 *
 * No keys. A screen reader announces politely that the code was sent, and the number.
 */
const meta = {
  title: 'Parts/Root',
  component: Root,
  decorators: [withInbox],
  parameters: { docs: { source: showingFile('WholeForm') }, controls: { disable: true } },
  render: (_args, { globals }) => <WholeForm defaultLocale={resolveLocale(globals)} />,
} satisfies Meta<typeof Root>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  args: { endpoint },
  play: async ({ canvas, canvasElement, userEvent, globals }) => {
    await userEvent.type(await canvas.findByRole('textbox'), '2133734253{Enter}');
    const code = await canvas.findByRole('textbox', { name: said(globals, 'code.label') });
    await canvas.findByText(saying(globals, 'code.sent'));
    await userEvent.type(code, backend().stytch.latestCode(phoneNumber) ?? '');
    await canvas.findByRole('heading', { name: said(globals, 'done.title') });
    await expect(canvasElement.querySelector('.otp-root')).toHaveAttribute('data-step', 'done');
  },
};
