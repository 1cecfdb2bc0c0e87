import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { withInbox } from '../../.storybook/Inbox.js';
import { backend, phoneNumber } from '../../.storybook/fakeBackend.js';
import { showingFile } from '../../.storybook/sourceShown.js';
import { resolveLocale } from '../../.storybook/words.js';
import { AuthenticateState } from '../examples/AuthenticateState.js';
import { CountdownState } from '../examples/CountdownState.js';
import { FlowState } from '../examples/FlowState.js';
import { LoginOrCreateState } from '../examples/LoginOrCreateState.js';
import { SendState } from '../examples/SendState.js';

/** The current result of each hook, below the controls that change it. */
const meta = {
  title: 'Hooks/Live state',
  component: FlowState,
  tags: ['!autodocs'],
  decorators: [withInbox],
  parameters: { docs: { source: showingFile('FlowState') }, controls: { disable: true } },
  render: (_args, { globals }) => <FlowState locale={resolveLocale(globals)} />,
} satisfies Meta<typeof FlowState>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Flow: Story = {
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText(/"step": "phone"/)).toBeVisible();
    await userEvent.type(await canvas.findByRole('textbox'), '2133734253{Enter}');
    await canvas.findByText(/"step": "code"/);
    await expect(canvas.getByText(/"phoneNumber": "\+12133734253"/)).toBeVisible();
  },
};

/** Sends to an existing user. The number is unknown at first, which is an error. */
export const Send: Story = {
  render: (_args, { globals }) => <SendState locale={resolveLocale(globals)} />,
  parameters: { docs: { source: showingFile('SendState') } },
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText(/"status": "idle"/)).toBeVisible();
    await userEvent.type(await canvas.findByRole('textbox'), '2133734253');
    await userEvent.click(canvas.getByRole('button', { name: 'Send' }));
    await canvas.findByText(/"status": "error"/);
    await expect(canvas.getByText(/"code": "phone_number_not_found"/)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Reset' }));
    await canvas.findByText(/"status": "idle"/);
  },
};

export const LoginOrCreate: Story = {
  render: (_args, { globals }) => <LoginOrCreateState locale={resolveLocale(globals)} />,
  parameters: { docs: { source: showingFile('LoginOrCreateState') } },
  play: async ({ canvas, userEvent, globals }) => {
    await userEvent.type(await canvas.findByRole('textbox'), '2133734253');
    await userEvent.click(canvas.getByRole('button', { name: 'Send' }));
    await canvas.findByText(/"status": "success"/);
    await expect(backend().stytch.messages.at(-1)?.locale).toBe(globals['locale']);
  },
};

export const Authenticate: Story = {
  render: (_args, { globals }) => <AuthenticateState locale={resolveLocale(globals)} />,
  parameters: { docs: { source: showingFile('AuthenticateState') } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: /Send a code/ }));
    await waitFor(() => expect(canvas.getByRole('textbox')).toBeEnabled());
    await userEvent.type(canvas.getByRole('textbox'), backend().stytch.latestCode(phoneNumber) ?? '');
    await canvas.findByText(/"status": "success"/);
  },
};

export const Countdown: Story = {
  render: () => <CountdownState />,
  parameters: { docs: { source: showingFile('CountdownState') } },
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByText(/"seconds": 0/)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Thirty seconds from now' }));
    await canvas.findByText(/"shown": "0:(30|2\d)"/);
    await userEvent.click(canvas.getByRole('button', { name: 'No deadline' }));
    await canvas.findByText(/"seconds": 0/);
  },
};
