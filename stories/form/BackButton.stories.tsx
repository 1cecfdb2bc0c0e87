import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { BackButton } from 'react-whatsapp-otp/parts';
import { said } from '../../.storybook/words.js';
import { wordsRow } from './childrenRow.js';
import { inRoot, shownInRoot } from './inRoot.js';
import { standingAtCode } from './standingFlow.js';

/**
 * Goes back from the code to the number, which is kept with its cool-down. A pending call is aborted.
 *
 * ### When
 *
 * In `CodeStep`, next to the text that says where the code was sent.
 *
 * - **Do** keep it: without it users cannot correct a number.
 * - **Don't** call `changePhoneNumber` in `onClick`, because the part does. `preventDefault()` there prevents it.
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
 * | key | effect |
 * |---|---|
 * | `Enter`, `Space` | goes to the number, which gets the focus |
 *
 * A screen reader says "Change number, button", and then the number field.
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

export const CustomText: Story = {
  args: { children: 'Not your number?' },
  parameters: { flow: standingAtCode },
};
