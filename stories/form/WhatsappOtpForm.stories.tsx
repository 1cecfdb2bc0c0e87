import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { WhatsappOtpForm } from 'react-whatsapp-otp';
import { backend, endpoint, moveClock, phoneNumber, typedNumber } from '../../.storybook/fakeBackend.js';
import { withInbox } from '../../.storybook/Inbox.js';
import { resolveLocale, said, saying } from '../../.storybook/words.js';

/**
 * The complete sign-in as one component: number, language, code, expiry, resend, change of number, success. It needs no provider
 * and calls only your server.
 *
 * ### When
 *
 * Start with it, because it handles every state of a sign-in. Put the parts together yourself to change the order or the markup,
 * and use the hook to change all elements.
 *
 * - **Do** handle `onAuthenticated`: the form shows the success, and your app continues.
 * - **Do** import `react-whatsapp-otp/styles.css` once, or write your own styles.
 * - **Don't** remount it while the user types: don't pass a `key` that changes.
 *
 * ### Anatomy
 *
 * ```tsx
 * <Root className="otp-form">
 *   <LocalePicker />
 *   <PhoneStep>
 *     <Title /> <Description /> <PhoneField /> <ErrorMessage /> <SubmitButton />
 *   </PhoneStep>
 *   <CodeStep>
 *     <Title /> <Description /> <Notice /> <CodeField /> <ExpiryCountdown /> <PasteButton />
 *     <ErrorMessage /> <SubmitButton /> <ResendButton /> <BackButton />
 *   </CodeStep>
 *   <SuccessStep>
 *     <Title /> <Description /> {children}
 *   </SuccessStep>
 * </Root>
 * ```
 *
 * ### Data attributes
 *
 * | on `.otp-root` | value |
 * |---|---|
 * | `data-step` | `phone`, `code`, `done` |
 *
 * The page of each part lists its data attributes.
 *
 * ### Keyboard
 *
 * | key | effect |
 * |---|---|
 * | `Tab` | language, country, number, send; then language, code, paste, continue, new code, change number |
 * | `Enter` | sends the code, or submits it |
 *
 * ### Screen reader
 *
 * | when | output |
 * |---|---|
 * | the code was sent | "We sent a code to +1 213 373 4253."; the code has the focus |
 * | the code is wrong | "That code isn’t right. Check it and try again." |
 * | the code expires | "The code has expired. Get a new one." |
 * | the user is signed in | "You’re in", which has the focus |
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
  decorators: [withInbox],
  render: (args, { globals }) => (
    <WhatsappOtpForm {...args} defaultLocale={args.defaultLocale ?? resolveLocale(globals)} />
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
    const page = document.documentElement;
    await expect(page).toHaveAttribute('dir', globals['direction']);
    await expect(page.dataset['theme'] ?? 'auto').toBe(globals['theme']);
  },
};

/** The code has the focus, and its hint says where to find the code. */
export const CodeSent: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const code = await sendCode(context);
    await expect(code).toHaveFocus();
    await expect(code).toHaveAccessibleDescription(said(context.globals, 'code.hint'));
    await expect(context.args.onStepChange).toHaveBeenCalledWith('code');
    await expect(context.args.onCodeSent).toHaveBeenCalledOnce();
  },
};

/** The right code is submitted by itself when it is complete. */
export const Success: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const { canvas, userEvent, globals, args } = context;
    const code = await sendCode(context);
    await userEvent.type(code, backend().stytch.latestCode(phoneNumber) ?? '');
    await expect(await canvas.findByRole('heading', { name: said(globals, 'done.title') })).toBeVisible();
    await expect(args.onAuthenticated).toHaveBeenCalledOnce();
  },
};

/** It stays selected, so that typing replaces it. */
export const WrongCode: Story = {
  tags: ['!autodocs'],
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

/** `Enter` on five digits sends nothing. */
export const IncompleteCode: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const { canvas, userEvent, globals } = context;
    const code = await sendCode(context);
    await userEvent.type(code, '12345{Enter}');
    await canvas.findByText(said(globals, 'code.incomplete', { length: 6 }));
    await expect(code).toHaveValue('12345');
  },
};

/** After two minutes the user can request a new code. */
export const Expired: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const { canvas, globals } = context;
    await sendCode(context);
    moveClock(121_000);
    await canvas.findByText(said(globals, 'expiry.expired'));
    await expect(canvas.getByRole('button', { name: said(globals, 'resend.label') })).toBeEnabled();
  },
};

/** Stytch locks the user out; the form waits and shows how long. */
export const TooManyAttempts: Story = {
  tags: ['!autodocs'],
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

/** The endpoint says when it accepts the next send. */
export const RateLimited: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const { canvas, globals } = context;
    backend().stytch.fault({ kind: 'error', errorType: 'too_many_requests', retryAfter: 42 });
    const number = await submitNumber(context);
    await canvas.findAllByText(saying(globals, 'error.wait', { time: '0:[34]\\d' }));
    await expect(number).toHaveValue(typedNumber);
  },
};

/** The request was not sent; the number is kept. */
export const Offline: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    backend().stytch.fault({ kind: 'drop' });
    const number = await submitNumber(context);
    await context.canvas.findByText(said(context.globals, 'error.network_error'));
    await expect(number).toHaveValue(typedNumber);
  },
};

/** A proxy responds instead of the endpoint. */
export const HtmlFromProxy: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    backend().stytch.fault({ kind: 'html', status: 502 });
    const number = await submitNumber(context);
    await context.canvas.findByText(said(context.globals, 'error.server_error'));
    await expect(number).toHaveValue(typedNumber);
  },
};

/** Nothing is sent. */
export const ImpossibleNumber: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const number = await submitNumber(context, '21337');
    await context.canvas.findByText(said(context.globals, 'phone.tooShort'));
    await expect(number).toHaveFocus();
    await expect(backend().requests).toHaveLength(0);
  },
};

/** Nothing is sent to a country that is not in `countries`. */
export const CountryNotAllowed: Story = {
  tags: ['!autodocs'],
  args: { countries: ['US', 'CA'] },
  play: async (context) => {
    await submitNumber(context, '+34612345678');
    await context.canvas.findByText(saying(context.globals, 'phone.countryNotAllowed'));
    await expect(backend().requests).toHaveLength(0);
  },
};

/** A second press sends nothing. */
export const Sending: Story = {
  tags: ['!autodocs'],
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

/** Back to the number, which is kept. */
export const ChangedNumber: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const { canvas, userEvent, globals } = context;
    await sendCode(context);
    await userEvent.click(canvas.getByRole('button', { name: said(globals, 'back.label') }));
    const number = await canvas.findByRole('textbox', { name: said(globals, 'phone.label') });
    await expect(number).toHaveFocus();
    await expect((number as HTMLInputElement).value.replace(/\D/g, '')).toMatch(/2133734253$/);
  },
};

/** The user is already signed in. */
export const AddingANumber: Story = {
  tags: ['!autodocs'],
  args: { mode: 'send', sessionToken: 'session-of-the-story' },
  play: async ({ canvas, globals }) => {
    await expect(canvas.getByRole('heading', { name: said(globals, 'phone.titleAdd') })).toBeVisible();
  },
};

/** The screen changes at once, the message with the next send. The choice sends nothing. */
export const LanguageChangedAtTheCodeStep: Story = {
  tags: ['!autodocs'],
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

/** The colors follow the page's `color-scheme`, or `data-theme`. */
export const Dark: Story = { tags: ['!autodocs'], globals: { theme: 'dark' } };

/** On a right-to-left page the digits still read from left to right. */
export const RightToLeft: Story = {
  tags: ['!autodocs'],
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

/** A complete code that is not the one that was sent. */
function wrongCode(): string {
  return backend().stytch.latestCode(phoneNumber) === '111111' ? '222222' : '111111';
}
