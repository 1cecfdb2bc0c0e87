import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { withInbox } from '../../.storybook/Inbox.js';
import { backend, phoneNumber } from '../../.storybook/fakeBackend.js';
import { showingFile } from '../../.storybook/sourceShown.js';
import { OwnMarkup } from '../examples/OwnMarkup.js';
import { PlainHook } from '../examples/PlainHook.js';

/** `useWhatsappOtpForm`: the complete flow with a react-hook-form form for each step, and an app's markup and fields. */
const meta = {
  title: 'Hooks/Custom markup',
  component: OwnMarkup,
  decorators: [withInbox],
  parameters: { docs: { source: showingFile('OwnMarkup') }, controls: { disable: true } },
} satisfies Meta<typeof OwnMarkup>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Name' }), 'Ada');
    await userEvent.type(canvas.getByRole('textbox', { name: 'WhatsApp number' }), phoneNumber);
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    const code = await canvas.findByRole('textbox', { name: 'Verification code' });
    await userEvent.type(code, backend().stytch.latestCode(phoneNumber) ?? '');
    await expect(await canvas.findByText('Welcome!')).toBeVisible();
  },
};

export const NotANumber: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: 'WhatsApp number' }), 'my number');
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await canvas.findByText('Use only the digits of the number.');
    await canvas.findByText('Please enter your name.');
    await expect(backend().requests).toHaveLength(0);
  },
};

/** `useWhatsappOtp` alone, for an app without react-hook-form: the same flow as one object. */
export const WithoutReactHookForm: Story = {
  parameters: { docs: { source: showingFile('PlainHook') } },
  render: () => <PlainHook />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox'), phoneNumber);
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    const code = await canvas.findByRole('textbox', { name: 'Code' });
    await userEvent.type(code, backend().stytch.latestCode(phoneNumber) ?? '');
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await expect(await canvas.findByText('Welcome!')).toBeVisible();
  },
};
