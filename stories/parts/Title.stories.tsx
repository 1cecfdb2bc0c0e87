import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { Title } from 'react-whatsapp-otp/parts';
import { said } from '../../.storybook/words.js';
import { inRoot } from './inRoot.js';
import { standingAtCode, standingFlow } from './standingFlow.js';

/**
 * The heading of the step. An `<h2>`; where it heads the page, `<Title render={(props) => <h1 {...props}>{props.children}</h1>} />`.
 */
const meta = {
  title: 'Parts/Title',
  component: Title,
  decorators: [inRoot],
} satisfies Meta<typeof Title>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, globals }) => {
    const heading = canvas.getByRole('heading', { level: 2, name: said(globals, 'phone.title') });
    await expect(heading).toBeVisible();
  },
};

export const AtTheCodeStep: Story = { parameters: { flow: standingAtCode } };

export const Done: Story = { parameters: { flow: () => standingFlow({ step: 'done' }) } };

export const AddingANumber: Story = { parameters: { flow: () => standingFlow({ isAdding: true }) } };

export const AsAPageHeading: Story = {
  render: (args) => <Title {...args} render={(props) => <h1 {...props}>{props.children}</h1>} />,
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 1 })).toHaveClass('otp-title');
  },
};
