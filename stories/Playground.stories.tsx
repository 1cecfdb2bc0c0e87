import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { WhatsappOtpForm } from 'react-whatsapp-otp';
import { withInbox } from '../.storybook/Inbox.js';
import { endpoint } from '../.storybook/fakeBackend.js';
import { resolveLocale, said } from '../.storybook/words.js';

const field = { table: { category: 'Fields' } };
const flow = { table: { category: 'Flow' } };
const words = { table: { category: 'Texts' } };
const request = { table: { category: 'Requests' } };
const calls = { table: { category: 'Callbacks' } };

/**
 * Every option of the form as a control. Some changes take effect with the next send; reload the story to start again. The
 * message with the code is shown below the form. For `+10000000000` the code is always `000000`.
 */
const meta = {
  title: 'Playground/All options',
  component: WhatsappOtpForm,
  args: {
    endpoint,
    mode: 'loginOrCreate',
    countries: ['US', 'CA', 'MX', 'BR'],
    defaultCountry: 'US',
    testPhoneNumbers: ['+10000000000'],
    codeLength: 6,
    autoSubmit: true,
    expirationMinutes: 2,
    resendCooldown: [30, 60, 120],
    maxSends: 5,
    persist: true,
    backButton: false,
    messages: { en: { 'phone.title': 'Sign in to Acme' } },
    onCodeSent: fn(),
    onAuthenticated: fn(),
    onError: fn(),
    onStepChange: fn(),
    onLocaleChange: fn(),
  },
  argTypes: {
    mode: { control: 'inline-radio', options: ['loginOrCreate', 'send'], ...flow },
    expirationMinutes: { control: { type: 'range', min: 1, max: 10 }, ...flow },
    resendCooldown: { control: 'object', ...flow },
    maxSends: { control: { type: 'number', min: 1 }, ...flow },
    persist: { control: 'boolean', ...flow },
    backButton: { control: 'boolean', ...flow },
    countries: { control: 'object', ...field },
    defaultCountry: { control: 'text', ...field },
    testPhoneNumbers: { control: 'object', ...field },
    codeLength: { control: { type: 'range', min: 4, max: 10 }, ...field },
    autoSubmit: { control: 'boolean', ...field },
    locale: { control: 'select', options: [undefined, 'en', 'es', 'pt-br'], ...words },
    defaultLocale: { control: 'select', options: ['en', 'es', 'pt-br'], ...words },
    messages: { control: 'object', ...words },
    createUserAsPending: { control: 'boolean', ...request },
    userId: { control: 'text', ...request },
    sessionToken: { control: 'text', ...request },
    sessionJwt: { control: 'text', ...request },
    attributes: { control: 'object', ...request },
    authenticateFields: { control: 'object', ...request },
    locales: { control: false, ...words },
    onOutcomeUnknown: { control: false, ...calls },
    onCodeSent: { control: false, ...calls },
    onAuthenticated: { control: false, ...calls },
    onError: { control: false, ...calls },
    onStepChange: { control: false, ...calls },
    onLocaleChange: { control: false, ...calls },
    addToUser: { control: 'boolean', ...request },
    endpoint: { control: false, ...request },
    client: { control: false, ...request },
    children: { control: 'text', ...words },
    render: { table: { disable: true } },
  },
  decorators: [withInbox],
  parameters: { controls: { sort: 'none' } },
  render: (args, { globals }) => (
    <WhatsappOtpForm {...args} defaultLocale={args.defaultLocale ?? resolveLocale(globals)} />
  ),
} satisfies Meta<typeof WhatsappOtpForm>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, globals }) => {
    const title = globals['locale'] === 'en' ? 'Sign in to Acme' : said(globals, 'phone.title');
    await expect(canvas.getByRole('heading', { name: title })).toBeVisible();
  },
};
