import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { Description, SuccessStep, Title } from 'react-whatsapp-otp/parts';
import { inRoot } from './inRoot.js';
import { standingFlow } from './standingFlow.js';

/**
 * What stands there once the person is in; nothing before. It takes the focus, so that it is read out.
 *
 * Do put a way on inside of it, or leave in `onAuthenticated`.
 */
const meta = {
  title: 'Parts/SuccessStep',
  component: SuccessStep,
  decorators: [inRoot],
} satisfies Meta<typeof SuccessStep>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  args: { children: 'Welcome!' },
  parameters: { flow: () => standingFlow({ step: 'done' }) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Welcome!')).toHaveFocus();
  },
};

export const WithTitle: Story = {
  render: (args) => (
    <SuccessStep {...args}>
      <Title />
      <Description />
      <a href="#continue">Go to your account</a>
    </SuccessStep>
  ),
  parameters: { flow: () => standingFlow({ step: 'done' }) },
};
