import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { CodeField, PasteButton } from 'react-whatsapp-otp/parts';
import { said } from '../../.storybook/words.js';
import { wordsRow } from '../form/childrenRow.js';
import { inRoot, shownInRoot } from '../form/inRoot.js';
import { standingAtCode } from '../form/standingFlow.js';

/**
 * Pastes the code from the clipboard into the code field; the clipboard can contain a complete message. It reads the clipboard
 * only when it is pressed, and renders nothing if the browser does not let pages read it.
 *
 * ### When
 *
 * In `CodeStep`, or in a form with a `CodeField`; elsewhere pass `inputRef`.
 *
 * - **Do** keep the field: some browsers ask the user first, and the user may refuse.
 *
 * ### Anatomy
 *
 * ```html
 * <button type="button" class="otp-link otp-paste">Paste code</button>
 * <p class="otp-paste-message" role="status"></p>
 * ```
 *
 * It has no data attributes.
 *
 * ### Keyboard and screen reader
 *
 * | key | effect |
 * |---|---|
 * | `Enter`, `Space` | pastes; the browser may ask the user first |
 *
 * If there is no code in the clipboard, a screen reader announces it, and the field gets the focus.
 */
const meta = {
  title: 'Parts/PasteButton',
  component: PasteButton,
  argTypes: { children: wordsRow },
  decorators: [inRoot],
  parameters: { ...shownInRoot },
} satisfies Meta<typeof PasteButton>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  parameters: { flow: standingAtCode },
  render: (args) => (
    <>
      <CodeField />
      <PasteButton {...args} />
    </>
  ),
};

/** While a code is authenticated, pressing it does nothing and keeps the focus. */
export const Authenticating: Story = {
  parameters: { flow: () => standingAtCode({ isAuthenticating: true }) },
  play: async ({ canvas, globals }) => {
    const button = canvas.getByRole('button', { name: said(globals, 'code.paste') });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
  },
};
