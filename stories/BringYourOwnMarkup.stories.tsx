import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, within } from 'storybook/test';
import { clockTime, en, translate, useCountdown, useWhatsappOtp } from 'react-whatsapp-otp';
import { backend, endpoint, phoneNumber } from '../.storybook/fakeBackend.js';

/** `useWhatsappOtp` alone: the whole flow as one object, under markup of an app's own. */
function MySignIn() {
  const otp = useWhatsappOtp({ endpoint, locale: 'en' });
  const [number, setNumber] = useState('');
  const [code, setCode] = useState('');
  const wait = useCountdown(otp.resendAt);

  if (otp.step === 'done') return <p>Welcome!</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void (otp.step === 'phone' ? otp.send(number) : otp.authenticate(code));
      }}
    >
      {otp.step === 'phone' ? (
        <label>
          Number, with + and country code
          <input
            type="tel"
            autoComplete="tel"
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
        </label>
      ) : (
        <label>
          Code
          <input
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </label>
      )}
      <p role="alert">{otp.error && translate(en, `error.${otp.error.code}`)}</p>
      <button disabled={otp.isSending || otp.isAuthenticating}>Continue</button>
      {otp.step === 'code' && (
        <>
          <button type="button" disabled={wait > 0} onClick={() => void otp.resend()}>
            {wait > 0 ? `New code in ${clockTime(wait)}` : 'Send a new code'}
          </button>
          <button type="button" onClick={otp.changePhoneNumber}>
            Change number
          </button>
        </>
      )}
    </form>
  );
}

const meta = {
  title: 'Hooks/BringYourOwnMarkup',
  component: MySignIn,
} satisfies Meta<typeof MySignIn>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByRole('textbox'), phoneNumber);
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    const code = await canvas.findByRole('textbox', { name: 'Code' });
    await userEvent.type(code, backend().stytch.latestCode(phoneNumber) ?? '');
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await expect(await canvas.findByText('Welcome!')).toBeVisible();
  },
};

export const NotANumber: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByRole('textbox'), 'my number');
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
    await canvas.findByText(/doesn’t look right/);
    await expect(backend().requests).toHaveLength(0);
  },
};
