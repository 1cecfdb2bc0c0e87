import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { Description, SuccessStep, Title } from 'react-whatsapp-otp/parts';
import { contentRow } from './childrenRow.js';
import { inRoot, shownInRoot } from './inRoot.js';
import { standingFlow } from './standingFlow.js';

/**
 * The content after a successful sign-in. It renders nothing before, and takes the focus so that it is read out.
 *
 * ### When
 *
 * Last in `Root`, after `PhoneStep` and `CodeStep`.
 *
 * - **Do** put a link to the next page inside, or navigate in `onAuthenticated`.
 * - **Don't** move the focus away when it is shown: a screen reader would not announce the success.
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
 * No keys. A screen reader reads its content.
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
