import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { ErrorMessage, PhoneField, PhoneStep, SubmitButton, Title } from 'react-whatsapp-otp/parts';
import { said } from '../../.storybook/words.js';
import { contentRow } from './childrenRow.js';
import { inRoot, shownInRoot } from './inRoot.js';
import { standingFlow } from './standingFlow.js';

/**
 * The step in which the user enters the number. It renders nothing in the other steps.
 *
 * ### When
 *
 * In `Root`, with `PhoneField`, `ErrorMessage` and `SubmitButton` inside, in any order and markup.
 *
 * - **Do** put one `PhoneField` in it: the step reads the number from it.
 * - **Don't** put it into another form, because it is a form.
 *
 * ### Anatomy
 *
 * ```html
 * <form class="otp-step" method="post" novalidate data-step="phone">…</form>
 * ```
 *
 * ### Data attributes
 *
 * | data attribute | when |
 * |---|---|
 * | `data-step` | always: `phone` |
 * | `data-pending` | a send is pending |
 *
 * ### Keyboard and screen reader
 *
 * | key | effect |
 * |---|---|
 * | `Enter` | in the number: sends the code |
 *
 * An invalid number is announced at its field, which gets the focus.
 */
const meta = {
  title: 'Parts/PhoneStep',
  component: PhoneStep,
  argTypes: { children: contentRow },
  decorators: [inRoot],
  parameters: { ...shownInRoot, step: false },
  render: (args) => (
    <PhoneStep {...args}>
      <Title />
      <PhoneField />
      <ErrorMessage />
      <SubmitButton />
    </PhoneStep>
  ),
} satisfies Meta<typeof PhoneStep>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, globals }) => {
    const heading = canvas.getByRole('heading', { name: said(globals, 'phone.title') });
    await expect(heading.closest('form')).toHaveAttribute('data-step', 'phone');
  },
};

export const Sending: Story = {
  parameters: { flow: () => standingFlow({ isSending: true }) },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading').closest('form')).toHaveAttribute('data-pending');
  },
};
