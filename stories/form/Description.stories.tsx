import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { Description } from 'react-whatsapp-otp/parts';
import { saying } from '../../.storybook/words.js';
import { wordsRow } from './childrenRow.js';
import { inRoot, shownInRoot } from './inRoot.js';
import { standingAtCode, standingFlow } from './standingFlow.js';

/**
 * Describes the step: a code will be sent, the number that it was sent to, or the number is confirmed.
 *
 * ### When
 *
 * Below `Title`, in any step. `children` replace its text.
 *
 * - **Do** keep it in the code step: there users notice a mistyped number.
 *
 * ### Anatomy
 *
 * ```html
 * <p class="otp-description">We sent it on WhatsApp to +1 213 373 4253.</p>
 * ```
 *
 * It has no data attributes and no keys. A screen reader reads it in document order.
 */
const meta = {
  title: 'Parts/Description',
  component: Description,
  argTypes: { children: wordsRow },
  decorators: [inRoot],
  parameters: { ...shownInRoot },
} satisfies Meta<typeof Description>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {};

/** The number is kept together and reads from left to right in any language. */
export const AtTheCodeStep: Story = {
  parameters: { flow: standingAtCode },
  play: async ({ canvas, globals }) => {
    await expect(canvas.getByText(saying(globals, 'code.description'))).toBeVisible();
  },
};

/** Stytch drops the number after five minutes. */
export const AddingANumber: Story = { parameters: { flow: () => standingAtCode({ isAddingNumber: true }) } };

export const Done: Story = { parameters: { flow: () => standingFlow({ step: 'done' }) } };
