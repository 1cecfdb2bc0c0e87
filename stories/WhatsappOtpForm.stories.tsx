import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { WhatsappOtpForm } from 'react-whatsapp-otp';
import { backend, endpoint, moveClock, phoneNumber, typedNumber } from '../.storybook/fakeBackend.js';
import { said, saying } from '../.storybook/words.js';

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
type Context = Parameters<NonNullable<Story['play']>>[0];

export const Default: Story = {
  play: async ({ canvas, globals }) => {
    await expect(canvas.getByRole('textbox', { name: said(globals, 'phone.label') })).toBeVisible();
    await expect(canvas.getByRole('combobox', { name: said(globals, 'locale.label') })).toHaveValue(
      globals['locale'],
    );
  },
};

export const CodeSent: Story = {
  play: async (context) => {
    const code = await sendCode(context);
    await expect(code).toHaveFocus();
    await expect(code).toHaveAccessibleDescription(said(context.globals, 'code.hint'));
    await expect(context.args.onStepChange).toHaveBeenCalledWith('code');
    await expect(context.args.onCodeSent).toHaveBeenCalledOnce();
  },
};

export const Success: Story = {
  play: async (context) => {
    const { canvas, userEvent, globals, args } = context;
    const code = await sendCode(context);
    await userEvent.type(code, backend().stytch.latestCode(phoneNumber) ?? '');
    await expect(await canvas.findByRole('heading', { name: said(globals, 'done.title') })).toBeVisible();
    await expect(args.onAuthenticated).toHaveBeenCalledOnce();
  },
};

export const WrongCode: Story = {
  play: async (context) => {
    const { canvas, userEvent, globals } = context;
    const code = await sendCode(context);
    await userEvent.type(code, wrongCode());
    await canvas.findByText(said(globals, 'error.otp_code_not_found'));
    await expect(code).toHaveFocus();
    await expect(code).toHaveAttribute('aria-invalid', 'true');
    await expect(code).toHaveAccessibleDescription(saying(globals, 'error.otp_code_not_found'));
  },
};

export const IncompleteCode: Story = {
  play: async (context) => {
    const { canvas, userEvent, globals } = context;
    const code = await sendCode(context);
    await userEvent.type(code, '12345{Enter}');
    await canvas.findByText(said(globals, 'code.incomplete', { length: 6 }));
    await expect(code).toHaveValue('12345');
  },
};

export const Expired: Story = {
  play: async (context) => {
    const { canvas, globals } = context;
    await sendCode(context);
    moveClock(121_000);
    await canvas.findByText(said(globals, 'expiry.expired'));
    await expect(canvas.getByRole('button', { name: said(globals, 'resend.label') })).toBeEnabled();
  },
};

export const TooManyAttempts: Story = {
  play: async (context) => {
    const { canvas, userEvent, globals } = context;
    const code = await sendCode(context);
    backend().stytch.fault({
      operation: 'authenticate',
      kind: 'error',
      errorType: 'user_lock_limit_reached',
      retryAfter: 900,
    });
    await userEvent.type(code, wrongCode());
    await canvas.findByText(saying(globals, 'error.user_lock_limit_reached'));
    await canvas.findAllByText(saying(globals, 'error.wait', { time: '1[45]:\\d\\d' }));
    await expect(canvas.getByRole('button', { name: said(globals, 'code.submit') })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  },
};

export const RateLimited: Story = {
  play: async (context) => {
    const { canvas, globals } = context;
    backend().stytch.fault({ kind: 'error', errorType: 'too_many_requests', retryAfter: 42 });
    const number = await submitNumber(context);
    await canvas.findAllByText(saying(globals, 'error.wait', { time: '0:[34]\\d' }));
    await expect(number).toHaveValue(typedNumber);
  },
};

export const Offline: Story = {
  play: async (context) => {
    backend().stytch.fault({ kind: 'drop' });
    const number = await submitNumber(context);
    await context.canvas.findByText(said(context.globals, 'error.network_error'));
    await expect(number).toHaveValue(typedNumber);
  },
};

export const EndpointAnswersHtml: Story = {
  play: async (context) => {
    backend().stytch.fault({ kind: 'html', status: 502 });
    const number = await submitNumber(context);
    await context.canvas.findByText(said(context.globals, 'error.server_error'));
    await expect(number).toHaveValue(typedNumber);
  },
};

export const ImpossibleNumber: Story = {
  play: async (context) => {
    const number = await submitNumber(context, '21337');
    await context.canvas.findByText(said(context.globals, 'phone.tooShort'));
    await expect(number).toHaveFocus();
    await expect(backend().requests).toHaveLength(0);
  },
};

export const CountryNotAllowed: Story = {
  args: { countries: ['US', 'CA'] },
  play: async (context) => {
    await submitNumber(context, '+34612345678');
    await context.canvas.findByText(saying(context.globals, 'phone.countryNotAllowed'));
    await expect(backend().requests).toHaveLength(0);
  },
};

export const SendingSlowly: Story = {
  play: async (context) => {
    const { canvas, userEvent, globals } = context;
    backend().stytch.fault({ kind: 'delay', ms: Infinity });
    await submitNumber(context);
    const button = await canvas.findByRole('button', { name: said(globals, 'phone.submitting') });
    await waitFor(() => expect(backend().requests).toHaveLength(1));
    await userEvent.click(button);
    await expect(backend().requests).toHaveLength(1);
  },
};

export const ChangedNumber: Story = {
  play: async (context) => {
    const { canvas, userEvent, globals } = context;
    await sendCode(context);
    await userEvent.click(canvas.getByRole('button', { name: said(globals, 'back.label') }));
    const number = await canvas.findByRole('textbox', { name: said(globals, 'phone.label') });
    await expect(number).toHaveFocus();
    await expect((number as HTMLInputElement).value.replace(/\D/g, '')).toMatch(/2133734253$/);
  },
};

export const AddingANumber: Story = {
  args: { mode: 'send', sessionToken: 'session-of-the-story' },
  play: async ({ canvas, globals }) => {
    await expect(canvas.getByRole('heading', { name: said(globals, 'phone.titleAdd') })).toBeVisible();
  },
};

/** The screen changes at once, the message with the next send; nothing is sent by it. */
export const LanguageChosenOnTheCodeStep: Story = {
  play: async (context) => {
    const { canvas, userEvent, globals } = context;
    const next = globals['locale'] === 'es' ? 'pt-br' : 'es';
    await sendCode(context);
    await userEvent.selectOptions(
      canvas.getByRole('combobox', { name: said(globals, 'locale.label') }),
      next,
    );
    await expect(
      await canvas.findByRole('heading', { name: said({ locale: next }, 'code.title') }),
    ).toBeVisible();
    await expect(backend().requests).toHaveLength(1);
  },
};

export const Dark: Story = { globals: { theme: 'dark' } };

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  play: async (context) => {
    await expect(await sendCode(context)).toHaveFocus();
  },
};

async function submitNumber({ canvas, userEvent, globals }: Context, typed = '2133734253') {
  const number = canvas.getByRole('textbox', { name: said(globals, 'phone.label') });
  await userEvent.type(number, `${typed}{Enter}`);
  return number;
}

async function sendCode(context: Context): Promise<HTMLElement> {
  await submitNumber(context);
  return context.canvas.findByRole('textbox', { name: said(context.globals, 'code.label') });
}

/** A whole code that is not the one that was sent. */
function wrongCode(): string {
  return backend().stytch.latestCode(phoneNumber) === '111111' ? '222222' : '111111';
}
