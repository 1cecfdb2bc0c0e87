import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { showingFile } from '../../.storybook/sourceShown.js';
import { resolveLocale, said } from '../../.storybook/words.js';
import { PhoneWithController } from '../examples/PhoneWithController.js';

/** A field of the package in an app's react-hook-form form. Its own reading is the validation. */
const meta = {
  title: 'Integrations/react-hook-form',
  component: PhoneWithController,
  tags: ['!autodocs'],
  parameters: { docs: { source: showingFile('PhoneWithController') }, controls: { disable: true } },
  render: (_args, { globals }) => <PhoneWithController locale={resolveLocale(globals)} />,
} satisfies Meta<typeof PhoneWithController>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, userEvent, globals }) => {
    const number = await canvas.findByRole('textbox', { name: said(globals, 'phone.label') });
    await userEvent.type(number, '2133734253{Enter}');
    await expect(await canvas.findByText('+12133734253')).toBeVisible();
  },
};

export const NoNumber: Story = {
  play: async ({ canvas, userEvent, globals }) => {
    await canvas.findByRole('textbox', { name: said(globals, 'phone.label') });
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }));
    await expect(await canvas.findByText(said(globals, 'phone.required'))).toBeVisible();
  },
};
