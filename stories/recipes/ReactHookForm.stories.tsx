import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { withInbox } from '../../.storybook/Inbox.js';
import { backend, phoneNumber } from '../../.storybook/fakeBackend.js';
import { showingFile } from '../../.storybook/sourceShown.js';
import { WithMui } from '../examples/WithMui.js';
import { WithShadcn } from '../examples/WithShadcn.js';
import { WithZod } from '../examples/WithZod.js';

/** `useWhatsappOtpForm` with a schema, and with the inputs of component libraries. */
const meta = {
  title: 'Recipes/react-hook-form',
  component: WithZod,
  tags: ['!autodocs'],
  decorators: [withInbox],
  parameters: { controls: { disable: true } },
} satisfies Meta<typeof WithZod>;

export default meta;
type Story = StoryObj<typeof meta>;
type Play = NonNullable<Story['play']>;

/** Signs in through the forms of a recipe. */
function signIn(isNamed: boolean, hasConsent: boolean): Play {
  return async ({ canvas, userEvent }) => {
    const number = await canvas.findByRole('textbox', { name: 'WhatsApp number' });
    if (isNamed) await userEvent.type(canvas.getByRole('textbox', { name: 'Name' }), 'Ada');
    if (hasConsent) await userEvent.click(canvas.getByRole('checkbox'));
    await userEvent.type(number, '2133734253{Enter}');
    const code = await canvas.findByRole('textbox', { name: 'Verification code' });
    await userEvent.type(code, backend().latestCode(phoneNumber) ?? '');
    await expect(await canvas.findByText(/^Welcome/)).toBeVisible();
  };
}

export const Zod: Story = {
  parameters: { docs: { source: showingFile('WithZod') } },
  play: signIn(true, true),
};

export const ZodRefuses: Story = {
  parameters: { docs: { source: showingFile('WithZod') } },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole('textbox', { name: 'WhatsApp number' });
    await userEvent.click(canvas.getByRole('button', { name: 'Send code' }));
    await canvas.findByText('Please enter your name.');
    await canvas.findByText('Please agree.');
    await expect(await canvas.findByText('Enter your WhatsApp number.')).toBeVisible();
    await expect(backend().requests).toHaveLength(0);
  },
};

/** MUI's `TextField` as both fields. */
export const Mui: Story = {
  parameters: { docs: { source: showingFile('WithMui') } },
  render: () => <WithMui />,
  play: signIn(false, false),
};

/** The inputs of shadcn/ui in an app's form. */
export const Shadcn: Story = {
  parameters: { docs: { source: showingFile('WithShadcn') } },
  render: () => <WithShadcn />,
  play: signIn(true, false),
};
