import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { builtInLocales, WhatsappOtpForm } from 'react-whatsapp-otp';
import { endpoint } from '../.storybook/fakeBackend.js';

const field = { table: { category: 'Fields' } };
const flow = { table: { category: 'Flow' } };
const words = { table: { category: 'Words' } };
const request = { table: { category: 'Requests' } };

/**
 * Every option of the form as a control. A change of some takes effect with the next send; reload the story to begin
 * again. The code is in the fake Stytch behind it: `+10000000000` takes `000000`.
 */
const meta = {
  title: 'Playground/Every option',
  component: WhatsappOtpForm,
  args: {
    endpoint,
    mode: 'loginOrCreate',
    countries: ['US', 'CA', 'MX', 'BR'],
    defaultCountry: 'US',
    testPhoneNumbers: ['+10000000000'],
    codeLength: 6,
    autoSubmit: true,
    defaultLocale: 'en',
    expirationMinutes: 2,
    resendCooldown: [30, 60, 120],
    maxSends: 5,
    persist: true,
    history: false,
    createUserAsPending: false,
    messages: { en: { 'phone.title': 'Sign in with WhatsApp' } },
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
    history: { control: 'boolean', ...flow },
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
    locales: {
      control: false,
      description: `${builtInLocales.length} languages unless told otherwise`,
      ...words,
    },
    client: { control: false },
    flow: { table: { disable: true } },
  },
  parameters: { controls: { sort: 'none' } },
} satisfies Meta<typeof WhatsappOtpForm>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {};
