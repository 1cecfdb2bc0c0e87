import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { withInbox } from '../../.storybook/Inbox.js';
import { backend, phoneNumber } from '../../.storybook/fakeBackend.js';
import { showingFile } from '../../.storybook/sourceShown.js';
import { resolveLocale, said } from '../../.storybook/words.js';
import { StockPhone } from '../examples/StockPhone.js';

/** The stock input of react-phone-number-input with its flags, as the field of the number step. */
const meta = {
  title: 'Integrations/react-phone-number-input',
  component: StockPhone,
  tags: ['!autodocs'],
  decorators: [withInbox],
  parameters: { docs: { source: showingFile('StockPhone') }, controls: { disable: true } },
  render: (_args, { globals }) => <StockPhone locale={resolveLocale(globals)} />,
} satisfies Meta<typeof StockPhone>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, userEvent, globals }) => {
    const number = await canvas.findByRole('textbox', { name: said(globals, 'phone.label') });
    await userEvent.type(number, '2133734253{Enter}');
    const code = await canvas.findByRole('textbox', { name: said(globals, 'code.label') });
    await userEvent.type(code, backend().latestCode(phoneNumber) ?? '');
    await expect(await canvas.findByText(said(globals, 'done.title'))).toBeVisible();
  },
};

export const NoNumber: Story = {
  play: async ({ canvas, userEvent, globals }) => {
    const number = await canvas.findByRole('textbox', { name: said(globals, 'phone.label') });
    await userEvent.type(number, '{Enter}');
    await expect(await canvas.findByText(said(globals, 'phone.required'))).toBeVisible();
  },
};
