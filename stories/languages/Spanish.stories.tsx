import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { es, translate } from 'react-whatsapp-otp';
import { failure, standingAtCode, standingFlow } from '../form/standingFlow.js';
import { shownAsForm, StandingForm } from './StandingForm.js';

const meta = {
  title: 'Languages/Español',
  id: 'languages-spanish',
  component: StandingForm,
  args: { flow: standingFlow, locale: 'es' },
  parameters: shownAsForm('es'),
  globals: { locale: 'es' },
  tags: ['!autodocs'],
} satisfies Meta<typeof StandingForm>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Number: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: es['phone.title'] })).toBeVisible();
    await expect(canvas.getByRole('button', { name: es['phone.submit'] })).toBeVisible();
  },
};

export const Code: Story = {
  args: { flow: standingAtCode },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: es['code.title'] })).toBeVisible();
    await expect(canvas.getByRole('button', { name: es['resend.label'] })).toBeVisible();
  },
};

export const WrongCode: Story = {
  args: { flow: () => standingAtCode(failure('otp_code_not_found')) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(translate(es, 'error.otp_code_not_found'))).toBeVisible();
  },
};

export const Done: Story = {
  args: { flow: () => standingFlow({ step: 'done' }) },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: es['done.title'] })).toBeVisible();
  },
};
