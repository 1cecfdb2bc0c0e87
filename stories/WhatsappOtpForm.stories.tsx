import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor, within, type userEvent as UserEvent } from 'storybook/test';
import { WhatsappOtpForm } from 'react-whatsapp-otp';
import { backend, endpoint, moveClock, phoneNumber, typedNumber } from '../.storybook/fakeBackend.js';

/**
 * The whole sign-in, to drop in: number, language, code, expiry, resend, change of number, success.
 * Each story is a state that a person can be in; the code is in the fake Stytch behind it.
 */
const meta = {
  title: 'Components/WhatsappOtpForm',
  component: WhatsappOtpForm,
  args: {
    endpoint,
    defaultCountry: 'US',
    onCodeSent: fn(),
    onAuthenticated: fn(),
    onError: fn(),
    onStepChange: fn(),
  },
  render: (args, { globals }) => (
    <WhatsappOtpForm {...args} defaultLocale={args.defaultLocale ?? (globals['locale'] as 'en')} />
  ),
} satisfies Meta<typeof WhatsappOtpForm>;

export default meta;
type Story = StoryObj<typeof meta>;
type User = ReturnType<(typeof UserEvent)['setup']>;

export const Default: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('textbox', { name: 'WhatsApp number' })).toBeVisible();
    await expect(canvas.getByRole('combobox', { name: 'Language' })).toHaveValue('en');
  },
};

export const CodeSent: Story = {
  play: async ({ canvasElement, userEvent, args }) => {
    const code = await sendCode(canvasElement, userEvent);
    await expect(code).toHaveFocus();
    await expect(code).toHaveAccessibleDescription(/copy the code and paste it here/);
    await expect(args.onStepChange).toHaveBeenCalledWith('code');
    await expect(args.onCodeSent).toHaveBeenCalledOnce();
  },
};

export const Success: Story = {
  play: async ({ canvasElement, userEvent, args }) => {
    const code = await sendCode(canvasElement, userEvent);
    await userEvent.type(code, backend().stytch.latestCode(phoneNumber) ?? '');
    await expect(await within(canvasElement).findByRole('heading', { name: 'You’re in' })).toBeVisible();
    await expect(args.onAuthenticated).toHaveBeenCalledOnce();
  },
};

export const WrongCode: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const code = await sendCode(canvasElement, userEvent);
    await userEvent.type(code, wrongCode());
    await within(canvasElement).findByText(/That code isn’t right/);
    await expect(code).toHaveFocus();
    await expect(code).toHaveAttribute('aria-invalid', 'true');
    await expect(code).toHaveAccessibleDescription(/That code isn’t right/);
  },
};

export const IncompleteCode: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const code = await sendCode(canvasElement, userEvent);
    await userEvent.type(code, '12345{Enter}');
    await within(canvasElement).findByText('The code has 6 digits.');
    await expect(code).toHaveValue('12345');
  },
};

export const Expired: Story = {
  play: async ({ canvasElement, userEvent }) => {
    await sendCode(canvasElement, userEvent);
    const setRight = moveClock(121_000);
    await within(canvasElement).findByText(/The code has expired/);
    await expect(within(canvasElement).getByRole('button', { name: 'Send a new code' })).toBeEnabled();
    setRight();
  },
};

export const TooManyAttempts: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const code = await sendCode(canvasElement, userEvent);
    backend().stytch.fault({
      operation: 'authenticate',
      kind: 'error',
      errorType: 'user_lock_limit_reached',
      retryAfter: 900,
    });
    await userEvent.type(code, wrongCode());
    await within(canvasElement).findByText(/Too many wrong codes/);
    await within(canvasElement).findAllByText(/Try again in 1[45]:/);
    await expect(within(canvasElement).getByRole('button', { name: 'Continue' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  },
};

export const RateLimited: Story = {
  play: async ({ canvasElement, userEvent }) => {
    backend().stytch.fault({ kind: 'error', errorType: 'too_many_requests', retryAfter: 42 });
    await submitNumber(canvasElement, userEvent);
    await within(canvasElement).findAllByText(/Try again in 0:4/);
    await expect(within(canvasElement).getByRole('textbox', { name: 'WhatsApp number' })).toHaveValue(
      typedNumber,
    );
  },
};

export const Offline: Story = {
  play: async ({ canvasElement, userEvent }) => {
    backend().stytch.fault({ kind: 'drop' });
    await submitNumber(canvasElement, userEvent);
    await within(canvasElement).findByText(/We couldn’t connect/);
    await expect(within(canvasElement).getByRole('textbox', { name: 'WhatsApp number' })).toHaveValue(
      typedNumber,
    );
  },
};

export const EndpointAnswersHtml: Story = {
  play: async ({ canvasElement, userEvent }) => {
    backend().stytch.fault({ kind: 'html', status: 502 });
    await submitNumber(canvasElement, userEvent);
    await within(canvasElement).findByText(/Something went wrong on our side/);
  },
};

export const ImpossibleNumber: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByRole('textbox', { name: 'WhatsApp number' }), '21337{Enter}');
    await canvas.findByText(/too short/);
    await expect(canvas.getByRole('textbox', { name: 'WhatsApp number' })).toHaveFocus();
    await expect(backend().requests).toHaveLength(0);
  },
};

export const CountryNotAllowed: Story = {
  args: { countries: ['US', 'CA'] },
  play: async ({ canvasElement, userEvent }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByRole('textbox', { name: 'WhatsApp number' }), '+34612345678{Enter}');
    await canvas.findByText(/We can’t send codes to Spain yet/);
    await expect(backend().requests).toHaveLength(0);
  },
};

export const SendingSlowly: Story = {
  play: async ({ canvasElement, userEvent }) => {
    backend().stytch.fault({ kind: 'delay', ms: Infinity });
    await submitNumber(canvasElement, userEvent);
    const button = await within(canvasElement).findByRole('button', { name: 'Sending…' });
    await waitFor(() => expect(backend().requests).toHaveLength(1));
    await userEvent.click(button);
    await expect(backend().requests).toHaveLength(1);
  },
};

export const ChangedNumber: Story = {
  play: async ({ canvasElement, userEvent }) => {
    await sendCode(canvasElement, userEvent);
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Change number' }));
    const number = await within(canvasElement).findByRole('textbox', { name: 'WhatsApp number' });
    await expect(number).toHaveFocus();
    await expect((number as HTMLInputElement).value.replace(/\D/g, '')).toMatch(/2133734253$/);
  },
};

export const AddingANumber: Story = {
  args: { mode: 'send', sessionToken: 'session-of-the-story' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Add your WhatsApp number' })).toBeVisible();
  },
};

export const Spanish: Story = {
  args: { defaultLocale: 'es' },
  globals: { locale: 'es' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Inicia sesión con WhatsApp' })).toBeVisible();
  },
};

export const Portuguese: Story = {
  args: { defaultLocale: 'pt-br' },
  globals: { locale: 'pt-br' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Entre com o WhatsApp' })).toBeVisible();
  },
};

export const LanguageChosenOnTheCodeStep: Story = {
  play: async ({ canvasElement, userEvent }) => {
    await sendCode(canvasElement, userEvent);
    await userEvent.selectOptions(within(canvasElement).getByRole('combobox', { name: 'Language' }), 'es');
    await expect(
      await within(canvasElement).findByRole('heading', { name: 'Escribe tu código' }),
    ).toBeVisible();
    await expect(backend().requests).toHaveLength(1);
  },
};

export const Dark: Story = { globals: { theme: 'dark' } };

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  play: async ({ canvasElement, userEvent }) => {
    await sendCode(canvasElement, userEvent);
  },
};

async function submitNumber(canvasElement: HTMLElement, user: User): Promise<void> {
  const canvas = within(canvasElement);
  await user.type(canvas.getByRole('textbox', { name: 'WhatsApp number' }), '2133734253{Enter}');
}

async function sendCode(canvasElement: HTMLElement, user: User): Promise<HTMLElement> {
  await submitNumber(canvasElement, user);
  return within(canvasElement).findByRole('textbox', { name: 'Verification code' });
}

/** A whole code that is not the one that was sent. */
function wrongCode(): string {
  return backend().stytch.latestCode(phoneNumber) === '111111' ? '222222' : '111111';
}
