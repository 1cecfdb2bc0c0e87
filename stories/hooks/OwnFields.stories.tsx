import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { withInbox } from '../../.storybook/Inbox.js';
import { backend, phoneNumber } from '../../.storybook/fakeBackend.js';
import { showingFile } from '../../.storybook/sourceShown.js';
import { resolveLocale, said, saying } from '../../.storybook/words.js';
import { OwnFields } from '../examples/OwnFields.js';

/** The fields with an app's markup, and an additional part inside `Root`. */
const meta = {
  title: 'Hooks/Custom fields',
  component: OwnFields,
  tags: ['!autodocs'],
  decorators: [withInbox],
  parameters: { docs: { source: showingFile('OwnFields') }, controls: { disable: true } },
  render: (_args, { globals }) => <OwnFields defaultLocale={resolveLocale(globals)} />,
} satisfies Meta<typeof OwnFields>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, globals }) => {
    await canvas.findByRole('textbox', { name: said(globals, 'phone.label') });
    await expect(canvas.getByRole('progressbar', { name: said(globals, 'phone.title') })).toBeVisible();
  },
};

export const SignedIn: Story = {
  play: async ({ canvas, userEvent, globals }) => {
    const number = await canvas.findByRole('textbox', { name: said(globals, 'phone.label') });
    await userEvent.type(number, '2133734253{Enter}');
    const code = await canvas.findByRole('textbox', { name: said(globals, 'code.label') });
    await userEvent.type(code, '12{Enter}');
    await canvas.findByText(saying(globals, 'code.incomplete'));
    await userEvent.clear(code);
    await userEvent.type(code, backend().latestCode(phoneNumber) ?? '');
    await expect(await canvas.findByRole('heading', { name: said(globals, 'done.title') })).toBeVisible();
  },
};
