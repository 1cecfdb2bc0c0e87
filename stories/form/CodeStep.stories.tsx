import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import {
  CodeField,
  CodeStep,
  ErrorMessage,
  ResendButton,
  SubmitButton,
  Title,
} from 'react-whatsapp-otp/parts';
import { said } from '../../.storybook/words.js';
import { contentRow } from './childrenRow.js';
import { inRoot, shownInRoot } from './inRoot.js';
import { standingAtCode } from './standingFlow.js';

/**
 * The step in which the user enters the code. It renders nothing in the other steps.
 *
 * ### When
 *
 * In `Root`, with `CodeField`, `ErrorMessage` and `ResendButton` inside, in any order and markup.
 *
 * - **Do** put one `CodeField` in it: a complete code is submitted by itself.
 * - **Don't** leave out `ResendButton` and `BackButton`: users need them when no code arrives.
 *
 * ### Anatomy
 *
 * ```html
 * <form class="otp-step" method="post" novalidate data-step="code">…</form>
 * ```
 *
 * ### Data attributes
 *
 * | data attribute | when |
 * |---|---|
 * | `data-step` | always: `code` |
 * | `data-pending` | a call is pending |
 *
 * ### Keyboard and screen reader
 *
 * | key | effect |
 * |---|---|
 * | `Enter` | in the code: submits it |
 *
 * The code gets the focus when the step is shown. An incomplete or wrong code is announced at its field.
 */
const meta = {
  title: 'Parts/CodeStep',
  component: CodeStep,
  argTypes: { children: contentRow },
  decorators: [inRoot],
  parameters: { ...shownInRoot, step: false, flow: standingAtCode },
  render: (args) => (
    <CodeStep {...args}>
      <Title />
      <CodeField />
      <ErrorMessage />
      <SubmitButton />
      <ResendButton />
    </CodeStep>
  ),
} satisfies Meta<typeof CodeStep>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, globals }) => {
    const heading = canvas.getByRole('heading', { name: said(globals, 'code.title') });
    await expect(heading.closest('form')).toHaveAttribute('data-step', 'code');
  },
};

export const Authenticating: Story = {
  parameters: { flow: () => standingAtCode({ isAuthenticating: true }) },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading').closest('form')).toHaveAttribute('data-pending');
  },
};
