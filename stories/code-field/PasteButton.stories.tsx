import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { CodeField, PasteButton } from 'react-whatsapp-otp/parts';
import { said } from '../../.storybook/words.js';
import { wordsRow } from '../form/childrenRow.js';
import { inRoot, shownInRoot } from '../form/inRoot.js';
import { standingAtCode } from '../form/standingFlow.js';

/**
 * Puts the code in the clipboard into the code field, as if it were pasted there: a whole message is fine. It reads the
 * clipboard only when it is pressed, and is not there at all where the browser lets no page read it.
 *
 * ### When
 *
 * In `CodeStep`, or in a form with a `CodeField`; elsewhere give it `inputRef`.
 *
 * - **Do** keep the field: some browsers ask the person first, and the answer may be no.
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
 * | key | does |
 * |---|---|
 * | `Enter`, `Space` | pastes; the browser may ask the person first |
 *
 * When there is no code in the clipboard, a screen reader hears so, and the focus is in the field.
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

/** While a code is being checked a press does nothing, and keeps the focus. */
export const Checking: Story = {
  parameters: { flow: () => standingAtCode({ isAuthenticating: true }) },
  play: async ({ canvas, globals }) => {
    const button = canvas.getByRole('button', { name: said(globals, 'code.paste') });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
  },
};
