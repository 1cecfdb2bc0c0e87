import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect } from 'storybook/test';
import { WhatsappOtpForm, type Locale } from 'react-whatsapp-otp';
import type { Fault } from 'react-whatsapp-otp/testing';
import { withInbox } from '../.storybook/Inbox.js';
import { backend, endpoint, typedNumber } from '../.storybook/fakeBackend.js';
import { resolveLocale, said } from '../.storybook/words.js';

const faults: Readonly<Record<string, Fault | null>> = {
  'no failure': null,
  'two seconds late': { kind: 'delay', ms: 2000, times: Infinity },
  'never responds': { kind: 'delay', ms: Infinity, times: Infinity },
  'connection lost': { kind: 'drop', times: Infinity },
  'response lost after the request was handled': { kind: 'drop', handled: true, times: Infinity },
  '429 for 20 seconds': { kind: 'error', errorType: 'too_many_requests', retryAfter: 20, times: Infinity },
  '500': { kind: 'error', errorType: 'internal_server_error', times: Infinity },
  'HTML instead of JSON': { kind: 'html', times: Infinity },
  'an empty body': { kind: 'empty', times: Infinity },
  'truncated JSON': { kind: 'malformed', times: Infinity },
  'locked out for a minute': {
    kind: 'error',
    errorType: 'user_lock_limit_reached',
    retryAfter: 60,
    times: Infinity,
  },
  'the secret is wrong': { kind: 'error', errorType: 'unauthorized_credentials', times: Infinity },
};

/** The form with an endpoint that fails as you choose. The delivered message is shown below. */
function Chaos({ locale }: { readonly locale: Locale }) {
  const [chosen, setChosen] = useState('no failure');
  return (
    <>
      <label className="demo-row">
        The endpoint:{' '}
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
      <WhatsappOtpForm endpoint={endpoint} defaultCountry="US" defaultLocale={locale} />
    </>
  );
}

const meta = {
  title: 'Playground/Failures',
  component: Chaos,
  args: { locale: 'en' },
  decorators: [withInbox],
  parameters: {
    controls: { disable: true },
    docs: { source: { code: '<WhatsappOtpForm endpoint="/api/otps" defaultCountry="US" />' } },
  },
  render: (_args, { globals }) => <Chaos locale={resolveLocale(globals)} />,
} satisfies Meta<typeof Chaos>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, userEvent, globals }) => {
    const endpointIs = canvas.getByRole('combobox', { name: /The endpoint/ });
    await userEvent.selectOptions(endpointIs, '500');
    await userEvent.type(canvas.getByRole('textbox'), '2133734253{Enter}');
    await canvas.findByText(said(globals, 'error.internal_server_error'));
    await expect(canvas.getByRole('textbox')).toHaveValue(typedNumber);
    await userEvent.selectOptions(endpointIs, 'no failure');
    await userEvent.click(canvas.getByRole('button', { name: said(globals, 'phone.submit') }));
    await canvas.findByRole('textbox', { name: said(globals, 'code.label') });
  },
};
