import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { Root } from 'react-whatsapp-otp/parts';
import { withInbox } from '../../.storybook/Inbox.js';
import { backend, endpoint, phoneNumber } from '../../.storybook/fakeBackend.js';
import { showingFile } from '../../.storybook/sourceShown.js';
import { resolveLocale, said, saying } from '../../.storybook/words.js';
import { WholeForm } from '../examples/WholeForm.js';

/**
 * Holds the flow and gives it to the parts inside. With `flow` it shows one that the app holds, and can so drive from
 * outside; without, it makes its own from its props.
 *
 * ### When
 *
 * Around all parts. `WhatsappOtpForm` is a `Root` with all of them in it.
 *
 * - **Do** give it `flow` when something outside must know the step: options then go to `useWhatsappOtp`.
 * - **Do** set `className="otp-form"` for the card; without it `Root` has no looks.
 * - **Don't** put the parts outside of it: they say so with an error.
 *
 * ### Anatomy
 *
 * ```html
 * <div class="otp-root" lang="en" data-step="phone">
 *   … the parts
 *   <p class="otp-visually-hidden" role="status">Code sent on WhatsApp to …</p>
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
 * No keys. A screen reader hears politely that the code was sent, and to whom.
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
