import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { BackButton } from 'react-whatsapp-otp/parts';
import { said } from '../../.storybook/words.js';
import { wordsRow } from './childrenRow.js';
import { inRoot, shownInRoot } from './inRoot.js';
import { standingAtCode } from './standingFlow.js';

/**
 * Leads from the code back to the number, which is kept, with its cool-down. What is in flight is aborted.
 *
 * ### When
 *
 * In `CodeStep`, beside what says where the code went.
 *
 * - **Do** keep it: without it a mistyped number is the end.
 * - **Don't** call `changePhoneNumber` of your own in `onClick`; `preventDefault()` there stops the part's.
 *
 * ### Anatomy
 *
 * ```html
 * <button type="button" class="otp-link">Change number</button>
 * ```
 *
 * It has no data attributes.
 *
 * ### Keyboard and screen reader
 *
 * | key | does |
 * |---|---|
 * | `Enter`, `Space` | goes to the number, which gets the focus |
 *
 * A screen reader hears "Change number, button", and then the field of the number.
 */
const meta = {
  title: 'Parts/BackButton',
  component: BackButton,
  argTypes: { children: wordsRow },
  decorators: [inRoot],
  parameters: { ...shownInRoot },
} satisfies Meta<typeof BackButton>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  parameters: { flow: standingAtCode },
  play: async ({ canvas, globals }) => {
    const button = canvas.getByRole('button', { name: said(globals, 'back.label') });
    await expect(button).toHaveAttribute('type', 'button');
  },
};

export const OwnWords: Story = {
  args: { children: 'Not your number?' },
  parameters: { flow: standingAtCode },
};
