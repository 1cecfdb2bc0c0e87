import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ButtonHTMLAttributes } from 'react';
import { expect, within } from 'storybook/test';
import { useWhatsappOtp } from 'react-whatsapp-otp';
import {
  BackButton,
  CodeField,
  CodeStep,
  Description,
  ErrorMessage,
  ExpiryCountdown,
  LocalePicker,
  Notice,
  PhoneField,
  PhoneStep,
  ResendButton,
  Root,
  SubmitButton,
  SuccessStep,
  Title,
} from 'react-whatsapp-otp/parts';
import { backend, endpoint, phoneNumber } from '../.storybook/fakeBackend.js';

/** A layout of an app's own from the parts of the form: another order, a footer, fewer parts. */
function OwnLayout() {
  return (
    <Root endpoint={endpoint} defaultCountry="US">
      <PhoneStep>
        <Title render={(props) => <h1 {...props}>{props.children}</h1>}>Welcome to Acme</Title>
        <PhoneField />
        <ErrorMessage />
        <SubmitButton>Text me a code</SubmitButton>
      </PhoneStep>
      <CodeStep>
        <Title render={(props) => <h1 {...props}>{props.children}</h1>} />
        <Description />
        <BackButton />
        <Notice />
        <CodeField />
        <ErrorMessage />
        <ResendButton />
        <ExpiryCountdown />
      </CodeStep>
      <SuccessStep>
        <Title render={(props) => <h1 {...props}>{props.children}</h1>} />
      </SuccessStep>
      <footer>
        <LocalePicker />
      </footer>
    </Root>
  );
}

const meta = {
  title: 'Composing/Own layout',
  component: OwnLayout,
} satisfies Meta<typeof OwnLayout>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = { play: ({ canvasElement, userEvent }) => signIn(canvasElement, userEvent) };

/** Buttons of an app's own in place of the parts', by `render`. */
export const OwnButtons: Story = {
  render: () => (
    <Root endpoint={endpoint} defaultCountry="US">
      <PhoneStep>
        <PhoneField />
        <ErrorMessage />
        <SubmitButton render={<AcmeButton />} />
      </PhoneStep>
      <CodeStep>
        <CodeField />
        <ErrorMessage />
        <ResendButton render={(props) => <AcmeButton {...props} />} />
      </CodeStep>
      <SuccessStep>Welcome!</SuccessStep>
    </Root>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'Send code' })).toHaveClass('acme', 'otp-button');
  },
};

/** The hook stands outside of `Root`, so that what is around it can read and drive the flow. */
export const DrivenFromOutside: Story = {
  render: function Render() {
    const otp = useWhatsappOtp({ endpoint, locale: 'en' });
    return (
      <>
        <p>Step {otp.step === 'phone' ? 1 : 2} of 2</p>
        <Root flow={otp} defaultCountry="US">
          <PhoneStep>
            <PhoneField />
            <ErrorMessage />
            <SubmitButton />
          </PhoneStep>
          <CodeStep>
            <CodeField />
            <ErrorMessage />
          </CodeStep>
          <SuccessStep>Welcome!</SuccessStep>
        </Root>
        <button type="button" onClick={otp.changePhoneNumber} disabled={otp.step === 'phone'}>
          Start again
        </button>
      </>
    );
  },
  play: async ({ canvasElement, userEvent }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByRole('textbox'), '2133734253{Enter}');
    await canvas.findByText('Step 2 of 2');
    await userEvent.click(canvas.getByRole('button', { name: 'Start again' }));
    await canvas.findByText('Step 1 of 2');
  },
};

function AcmeButton({ className, ...props }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button {...props} className={`acme ${className ?? ''}`} />;
}

interface User {
  readonly type: (element: Element, text: string) => Promise<void>;
}

async function signIn(canvasElement: HTMLElement, user: User): Promise<void> {
  const canvas = within(canvasElement);
  await user.type(canvas.getByRole('textbox'), '2133734253{Enter}');
  const code = await canvas.findByRole('textbox', { name: 'Verification code' });
  await user.type(code, backend().stytch.latestCode(phoneNumber) ?? '');
  await canvas.findByRole('heading', { name: 'You’re in' });
}
