import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { useWhatsappOtp } from 'react-whatsapp-otp';
import {
  BackButton,
  CodeField,
  CodeStep,
  ErrorMessage,
  PhoneField,
  PhoneStep,
  ResendButton,
  Root,
  SubmitButton,
  SuccessStep,
} from 'react-whatsapp-otp/parts';
import { endpoint } from '../../.storybook/fakeBackend.js';

/** What `useWhatsappOtp` says, live, under a form that it drives. */
function LiveState() {
  const otp = useWhatsappOtp({ endpoint, locale: 'en' });
  return (
    <>
      <Root flow={otp} defaultCountry="US">
        <PhoneStep>
          <PhoneField />
          <ErrorMessage />
          <SubmitButton />
        </PhoneStep>
        <CodeStep>
          <CodeField />
          <ErrorMessage />
          <ResendButton />
          <BackButton />
        </CodeStep>
        <SuccessStep>Welcome!</SuccessStep>
      </Root>
      <dl>
        {Object.entries(otp)
          .filter(([name, value]) => typeof value !== 'function' && name !== 'locales')
          .map(([name, value]) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{shown(value)}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}

function shown(value: unknown): string {
  if (value instanceof Error) return value.message;
  return JSON.stringify(value) ?? 'undefined';
}

const meta = {
  title: 'Hooks/Live state',
  component: LiveState,
} satisfies Meta<typeof LiveState>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvasElement, userEvent }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText('"phone"')).toBeVisible();
    await userEvent.type(canvas.getByRole('textbox'), '2133734253{Enter}');
    await canvas.findByText('"+12133734253"');
    await canvas.findByText('"code"');
  },
};
