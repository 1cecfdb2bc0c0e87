import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { Description, SuccessStep, Title } from 'react-whatsapp-otp/parts';
import { contentRow } from './childrenRow.js';
import { inRoot, shownInRoot } from './inRoot.js';
import { standingFlow } from './standingFlow.js';

/**
 * What stands there once the person is in; nothing before. It takes the focus, so that it is read out.
 *
 * ### When
 *
 * Last in `Root`, after `PhoneStep` and `CodeStep`.
 *
 * - **Do** put a way on inside of it, or leave in `onAuthenticated`.
 * - **Don't** move the focus away when it comes: nobody would hear that it worked.
 *
 * ### Anatomy
 *
 * ```html
 * <div class="otp-success" data-step="done" tabindex="-1">…</div>
 * ```
 *
 * ### Data attributes
 *
 * | data attribute | value |
 * |---|---|
 * | `data-step` | `done` |
 *
 * ### Keyboard and screen reader
 *
 * No keys of its own. A screen reader hears what is inside of it.
 */
const meta = {
  title: 'Parts/SuccessStep',
  component: SuccessStep,
  argTypes: { children: contentRow },
  decorators: [inRoot],
  parameters: { ...shownInRoot },
} satisfies Meta<typeof SuccessStep>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  args: { children: 'Welcome!' },
  parameters: { flow: () => standingFlow({ step: 'done' }) },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByText('Welcome!')).toHaveFocus());
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
