import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { SubmitButton } from 'react-whatsapp-otp/parts';
import { said } from '../../.storybook/words.js';
import { wordsRow } from './childrenRow.js';
import { inRoot, shownInRoot } from './inRoot.js';
import { inSeconds, standingAtCode, standingFlow, waits } from './standingFlow.js';

/**
 * Sends the code, or checks it, by the step it stands in. Children replace its words in every state; `render` puts a button
 * of your own in its place.
 *
 * ### When
 *
 * In `PhoneStep` and `CodeStep`, last.
 *
 * - **Do** leave it enabled: it says what is missing when it is pressed.
 * - **Don't** set `disabled`, which takes the focus away.
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
 * | `data-pending` | the call of its step is in flight |
 * | `data-disabled` | it waits: a call, a lock, a `Retry-After` |
 *
 * ### Keyboard and screen reader
 *
 * | key | does |
 * |---|---|
 * | `Enter`, `Space` | submits the step; nothing while it waits |
 *
 * A screen reader hears "Send code, button"; while it waits "dimmed" or "unavailable", and for how long.
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

export const Checking: Story = { parameters: { flow: () => standingAtCode({ isAuthenticating: true }) } };

/** Too many wrong codes: it waits out the lock and stays focusable. */
export const Locked: Story = {
  parameters: { flow: () => standingAtCode({ availableAt: waits({ authenticate: inSeconds(60) }) }) },
  play: async ({ canvas, userEvent, globals }) => {
    const button = canvas.getByRole('button', { name: said(globals, 'code.submit') });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(button);
    await expect(button).toHaveFocus();
  },
};

export const OwnWords: Story = { args: { children: 'Text me' } };
