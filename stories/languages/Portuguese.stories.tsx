import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { ptBr, translate } from 'react-whatsapp-otp';
import { failure, standingAtCode, standingFlow } from '../form/standingFlow.js';
import { shownAsForm, StandingForm } from './StandingForm.js';

const meta = {
  title: 'Languages/Português (Brasil)',
  id: 'languages-portuguese',
  component: StandingForm,
  args: { flow: standingFlow, locale: 'pt-br' },
  parameters: shownAsForm('pt-br'),
  globals: { locale: 'pt-br' },
  tags: ['!autodocs'],
} satisfies Meta<typeof StandingForm>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Number: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: ptBr['phone.title'] })).toBeVisible();
    await expect(canvas.getByRole('button', { name: ptBr['phone.submit'] })).toBeVisible();
  },
};

export const Code: Story = {
  args: { flow: standingAtCode },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: ptBr['code.title'] })).toBeVisible();
    await expect(canvas.getByRole('button', { name: ptBr['resend.label'] })).toBeVisible();
  },
};

export const WrongCode: Story = {
  args: { flow: () => standingAtCode(failure('otp_code_not_found')) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(translate(ptBr, 'error.otp_code_not_found'))).toBeVisible();
  },
};

export const Done: Story = {
  args: { flow: () => standingFlow({ step: 'done' }) },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: ptBr['done.title'] })).toBeVisible();
  },
};
