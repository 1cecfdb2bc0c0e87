import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { BackButton } from 'react-whatsapp-otp/parts';
import { said } from '../../.storybook/words.js';
import { inRoot } from './inRoot.js';
import { standingAtCode } from './standingFlow.js';

/**
 * Leads from the code back to the number, which is kept, with its cool-down. What is in flight is aborted.
 *
 * | key | does |
 * |---|---|
 * | `Enter`, `Space` | goes to the number, which gets the focus |
 */
const meta = {
  title: 'Parts/BackButton',
  component: BackButton,
  decorators: [inRoot],
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
