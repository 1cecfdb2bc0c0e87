import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { withInbox } from '../.storybook/Inbox.js';
import { backend, phoneNumber } from '../.storybook/fakeBackend.js';
import { showingFile } from '../.storybook/sourceShown.js';
import { resolveLocale, said } from '../.storybook/words.js';
import { DrivenFromOutside as DrivenFromOutsideExample } from './examples/DrivenFromOutside.js';
import { OwnButtons as OwnButtonsExample } from './examples/OwnButtons.js';
import { OwnLayout } from './examples/OwnLayout.js';

/** The parts of the form in another layout: another order, a footer, fewer parts. */
const meta = {
  title: 'Composing/Custom layout',
  component: OwnLayout,
  decorators: [withInbox],
  parameters: { docs: { source: showingFile('OwnLayout') }, controls: { disable: true } },
  render: (_args, { globals }) => <OwnLayout defaultLocale={resolveLocale(globals)} />,
} satisfies Meta<typeof OwnLayout>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, userEvent, globals }) => {
    await userEvent.type(await canvas.findByRole('textbox'), '2133734253{Enter}');
    const code = await canvas.findByRole('textbox', { name: said(globals, 'code.label') });
    await userEvent.type(code, backend().stytch.latestCode(phoneNumber) ?? '');
    await canvas.findByRole('heading', { name: said(globals, 'done.title') });
  },
};

/** `render` replaces the buttons with an app’s buttons. */
export const CustomButtons: Story = {
  render: (_args, { globals }) => <OwnButtonsExample defaultLocale={resolveLocale(globals)} />,
  parameters: { docs: { source: showingFile('OwnButtons') } },
  play: async ({ canvas, globals }) => {
    const button = canvas.getByRole('button', { name: said(globals, 'phone.submit') });
    await expect(button).toHaveClass('acme', 'otp-button');
  },
};

/** The hook is called outside `Root`, so that the components around it can read and control the flow. */
export const ControlledFromOutside: Story = {
  render: (_args, { globals }) => <DrivenFromOutsideExample locale={resolveLocale(globals)} />,
  parameters: { docs: { source: showingFile('DrivenFromOutside') } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole('textbox'), '2133734253{Enter}');
    await canvas.findByText('Step 2 of 2');
    await userEvent.click(canvas.getByRole('button', { name: 'Start again' }));
    await canvas.findByText('Step 1 of 2');
  },
};
