import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { withInbox } from '../../.storybook/Inbox.js';
import { backend, phoneNumber } from '../../.storybook/fakeBackend.js';
import { showingFile } from '../../.storybook/sourceShown.js';
import { OwnMarkup } from '../examples/OwnMarkup.js';

/** `useWhatsappOtp` alone: the complete flow as one object, with an app's markup. */
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
    await userEvent.type(canvas.getByRole('textbox'), phoneNumber);
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    const code = await canvas.findByRole('textbox', { name: 'Code' });
    await userEvent.type(code, backend().stytch.latestCode(phoneNumber) ?? '');
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await expect(await canvas.findByText('Welcome!')).toBeVisible();
  },
};

export const NotANumber: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox'), 'my number');
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await canvas.findByText(/doesn’t look right/);
    await expect(backend().requests).toHaveLength(0);
  },
};
