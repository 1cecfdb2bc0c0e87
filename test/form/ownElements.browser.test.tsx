import { render } from '@testing-library/react';
import axe from 'axe-core';
import { forwardRef, type ComponentProps } from 'react';
import { page, userEvent } from 'vitest/browser';
import { afterEach, expect, test } from 'vitest';
import {
  createWhatsappOtpClient,
  useCodeField,
  usePhoneField,
  useWhatsappOtpContext,
} from '../../src/index.js';
import * as WhatsappOtp from '../../src/parts.js';
import { createFakeBackend } from '../../src/testing.js';
import { paste } from '../code-field/codeHarness.js';

const phoneNumber = '+12133734253';

afterEach(() => sessionStorage.clear());

/** An app's input, as a component library has it. */
const FancyInput = forwardRef<HTMLInputElement, ComponentProps<'input'>>(function FancyInput(
  { className, ...props },
  ref,
) {
  return <input {...props} ref={ref} className={`fancy ${className ?? ''}`} data-fancy="" />;
});

/** A number field of an app's own markup, its countries as buttons. */
function OwnPhoneField() {
  const field = usePhoneField();
  return (
    <fieldset {...field.rootProps}>
      <label {...field.labelProps}>{field.label}</label>
      {field.countryOptions.map(({ value, text, hidden }) => (
        <button key={value} type="button" hidden={hidden} onClick={() => field.chooseCountry(value)}>
          {text}
        </button>
      ))}
      <FancyInput {...field.inputProps} />
      <p {...field.hintProps}>{field.hint}</p>
      <p {...field.errorProps}>{field.error}</p>
      <p {...field.statusProps}>{field.status}</p>
    </fieldset>
  );
}

function OwnCodeField() {
  const field = useCodeField();
  return (
    <div {...field.rootProps}>
      <label {...field.labelProps}>{field.label}</label>
      <FancyInput {...field.inputProps} />
      <p {...field.hintProps}>{field.hint}</p>
      <p {...field.errorProps}>{field.error}</p>
    </div>
  );
}

function StepNumber() {
  const { flow, messages } = useWhatsappOtpContext('StepNumber');
  return (
    <p>
      {messages.locale} {flow.step}
    </p>
  );
}

function start(fields: { phone: React.ReactNode; code: React.ReactNode }) {
  const backend = createFakeBackend();
  const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: backend.fetch });
  render(
    <main>
      <WhatsappOtp.Root client={client} defaultLocale="en" countries={['US', 'MX']} defaultCountry="US">
        <StepNumber />
        <WhatsappOtp.PhoneStep>
          {fields.phone}
          <WhatsappOtp.SubmitButton />
        </WhatsappOtp.PhoneStep>
        <WhatsappOtp.CodeStep>
          {fields.code}
          <WhatsappOtp.ErrorMessage />
        </WhatsappOtp.CodeStep>
        <WhatsappOtp.SuccessStep>Welcome!</WhatsappOtp.SuccessStep>
      </WhatsappOtp.Root>
    </main>,
  );
  return { backend, number: page.getByRole('textbox', { name: 'WhatsApp number' }), code: codeBox() };
}

const codeBox = () => page.getByRole('textbox', { name: 'Verification code' });

async function violations() {
  const found = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

test('an app’s own markup over the field hooks signs in, with every state on it', async () => {
  const { backend, number, code } = start({ phone: <OwnPhoneField />, code: <OwnCodeField /> });
  expect(await violations()).toEqual([]);
  await expect.element(page.getByText('en phone')).toBeVisible();

  await number.fill('21337');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/too short/)).toBeVisible();
  await expect.element(number).toHaveFocus();
  await expect.element(number).toHaveAccessibleDescription(/too short/);
  await expect.element(page.getByRole('group')).toHaveAttribute('data-invalid', '');

  await page.getByRole('button', { name: 'Mexico +52' }).click();
  await expect.element(page.getByRole('group')).toHaveAttribute('data-country', 'MX');
  await page.getByRole('button', { name: 'United States +1' }).click();
  await number.fill('2133734253');
  await userEvent.keyboard('{Enter}');

  await expect.element(code).toHaveFocus();
  expect(await violations()).toEqual([]);
  const right = backend.stytch.latestCode(phoneNumber) ?? '';
  await code.fill(right === '111111' ? '222222' : '111111');
  await expect.element(code).toHaveAccessibleDescription(/That code isn’t right/);
  await code.fill(`Your code is ${right}.`);
  await expect.element(page.getByText('Welcome!')).toBeVisible();
});

test('an app’s input in place of each field’s takes a complete pasted message', async () => {
  const { backend, number, code } = start({
    phone: <WhatsappOtp.PhoneField render={<FancyInput />} />,
    code: <WhatsappOtp.CodeField render={(props) => <FancyInput {...props} />} />,
  });
  await expect.element(number).toHaveClass('fancy', 'otp-input');
  await number.fill('+1 (213) 373-4253');
  await userEvent.keyboard('{Enter}');
  await expect.element(code).toHaveClass('fancy', 'otp-code-input');
  await expect.element(code).toHaveFocus();
  await paste(`Your code: ${backend.stytch.latestCode(phoneNumber)}. Don't share it.`);
  await expect.element(page.getByText('Welcome!')).toBeVisible();
});
