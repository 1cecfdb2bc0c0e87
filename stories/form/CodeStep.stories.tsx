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
 * The step that takes the code and checks it; nothing on the other steps.
 *
 * ### When
 *
 * In `Root`, with `CodeField`, `ErrorMessage` and `ResendButton` inside, in any order and markup.
 *
 * - **Do** put one `CodeField` in it: a whole code goes out by itself.
 * - **Don't** leave out `ResendButton` and `BackButton`: they are the way on when no code comes.
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
 * | `data-pending` | a check or a send is in flight |
 *
 * ### Keyboard and screen reader
 *
 * | key | does |
 * |---|---|
 * | `Enter` | in the code: checks it |
 *
 * The code has the focus when the step comes. An incomplete or wrong one is said at its field.
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

export const Checking: Story = {
  parameters: { flow: () => standingAtCode({ isAuthenticating: true }) },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading').closest('form')).toHaveAttribute('data-pending');
  },
};
