import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, within } from 'storybook/test';
import { WhatsappOtpForm } from 'react-whatsapp-otp';
import type { Fault } from 'react-whatsapp-otp/testing';
import { backend, endpoint, typedNumber } from '../.storybook/fakeBackend.js';

const faults: Readonly<Record<string, Fault | null>> = {
  'all is well': null,
  'two seconds late': { kind: 'delay', ms: 2000, times: Infinity },
  'never answers': { kind: 'delay', ms: Infinity, times: Infinity },
  'connection lost': { kind: 'drop', times: Infinity },
  'answer lost, though it was handled': { kind: 'drop', handled: true, times: Infinity },
  '429 for 20 seconds': { kind: 'error', errorType: 'too_many_requests', retryAfter: 20, times: Infinity },
  '500': { kind: 'error', errorType: 'internal_server_error', times: Infinity },
  'HTML instead of JSON': { kind: 'html', times: Infinity },
  'an empty body': { kind: 'empty', times: Infinity },
  'half a JSON': { kind: 'malformed', times: Infinity },
  'locked for a minute': {
    kind: 'error',
    errorType: 'user_lock_limit_reached',
    retryAfter: 60,
    times: Infinity,
  },
  'our secret is wrong': { kind: 'error', errorType: 'unauthorized_credentials', times: Infinity },
};

/** The form over an endpoint that goes wrong in the way you choose. The code is the newest one the fake has sent. */
function Chaos() {
  const [chosen, setChosen] = useState('all is well');
  const [code, setCode] = useState('');
  return (
    <>
      <label>
        The endpoint is{' '}
        <select
          value={chosen}
          onChange={(event) => {
            const fault = faults[event.target.value];
            backend().stytch.clearFaults();
            if (fault) backend().stytch.fault(fault);
            setChosen(event.target.value);
          }}
        >
          {Object.keys(faults).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <p>
        <button type="button" onClick={() => setCode(backend().stytch.messages.at(-1)?.code ?? 'none yet')}>
          Newest code
        </button>{' '}
        <output>{code}</output>
      </p>
      <WhatsappOtpForm endpoint={endpoint} defaultCountry="US" />
    </>
  );
}

const meta = {
  title: 'Playground/Chaos',
  component: Chaos,
} satisfies Meta<typeof Chaos>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const canvas = within(canvasElement);
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: /The endpoint is/ }), '500');
    await userEvent.type(canvas.getByRole('textbox'), '2133734253{Enter}');
    await canvas.findByText(/Something went wrong/);
    await expect(canvas.getByRole('textbox')).toHaveValue(typedNumber);
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: /The endpoint is/ }), 'all is well');
    await userEvent.click(canvas.getByRole('button', { name: 'Send code' }));
    await canvas.findByRole('textbox', { name: 'Verification code' });
  },
};
