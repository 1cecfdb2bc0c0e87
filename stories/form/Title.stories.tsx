import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { Title } from 'react-whatsapp-otp/parts';
import { said } from '../../.storybook/words.js';
import { wordsRow } from './childrenRow.js';
import { inRoot, shownInRoot } from './inRoot.js';
import { standingAtCode, standingFlow } from './standingFlow.js';

/**
 * The heading of the current step.
 *
 * ### When
 *
 * First in each step. `children` replace its text.
 *
 * - **Do** set the level of your page: `render={(props) => <h1 {...props}>{props.children}</h1>}` if it is the page's heading.
 *
 * ### Anatomy
 *
 * ```html
 * <h2 class="otp-title">Sign in with WhatsApp</h2>
 * ```
 *
 * It has no data attributes and no keys. A screen reader lists it among the headings of the page.
 */
const meta = {
  title: 'Parts/Title',
  component: Title,
  argTypes: { children: wordsRow },
  decorators: [inRoot],
  parameters: { ...shownInRoot },
} satisfies Meta<typeof Title>;

export default meta;
type Story = StoryObj<typeof meta>;

const asAPageHeading = `<Root endpoint="/api/otps">
  <PhoneStep>
    <Title render={(props) => <h1 {...props}>{props.children}</h1>} />
  </PhoneStep>
</Root>`;

export const Default: Story = {
  play: async ({ canvas, globals }) => {
    const heading = canvas.getByRole('heading', { level: 2, name: said(globals, 'phone.title') });
    await expect(heading).toBeVisible();
  },
};

export const AtTheCodeStep: Story = { parameters: { flow: standingAtCode } };

export const Done: Story = { parameters: { flow: () => standingFlow({ step: 'done' }) } };

export const AddingANumber: Story = { parameters: { flow: () => standingFlow({ isAddingNumber: true }) } };

export const AsAPageHeading: Story = {
  parameters: { docs: { source: { code: asAPageHeading } } },
  render: (args) => <Title {...args} render={(props) => <h1 {...props}>{props.children}</h1>} />,
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 1 })).toHaveClass('otp-title');
  },
};
