import type { Meta, StoryObj } from '@storybook/react-vite';
import type { UseWhatsappOtpResult } from 'react-whatsapp-otp';
import { failure, inSeconds, newestCode, standingAtCode, standingFlow } from './form/standingFlow.js';
import { StandingForm } from './languages/StandingForm.js';

/** Every state of the form, side by side. Nothing moves and nothing is sent. */
const meta: Meta = {
  title: 'States',
  parameters: { layout: 'fullscreen', controls: { disable: true } },
};
export default meta;

const states: Readonly<Record<string, () => UseWhatsappOtpResult>> = {
  Number: standingFlow,
  'Number refused': () => standingFlow(failure('invalid_phone_number')),
  Sending: () => standingFlow({ isSending: true }),
  'Too many sends': () =>
    standingFlow({
      ...failure('too_many_requests'),
      availableAt: { send: inSeconds(42), resend: undefined, authenticate: undefined, retry: inSeconds(42) },
    }),
  'Server error': () => standingFlow(failure('internal_server_error', 'request-id-1')),
  Code: standingAtCode,
  'Wrong code': () => standingAtCode(failure('otp_code_not_found')),
  'Code being checked': () => standingAtCode({ isAuthenticating: true }),
  'Code replaced': () => standingAtCode({ notice: 'resent' }),
  'Code expired': () => standingAtCode({ code: newestCode({ expiresAt: inSeconds(-1) }) }),
  'Locked out': () =>
    standingAtCode({
      ...failure('user_lock_limit_reached'),
      availableAt: {
        send: undefined,
        resend: undefined,
        authenticate: inSeconds(898),
        retry: inSeconds(898),
      },
    }),
  Success: () => standingFlow({ step: 'done' }),
};

export const Default: StoryObj = {
  render: (_, { globals }) => (
    <div className="states">
      {Object.entries(states).map(([name, flow]) => (
        <figure key={name}>
          <figcaption>{name}</figcaption>
          <StandingForm flow={flow} locale={String(globals['locale'] ?? 'en')} />
        </figure>
      ))}
    </div>
  ),
};
