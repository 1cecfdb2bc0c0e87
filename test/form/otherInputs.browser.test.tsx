import { render } from '@testing-library/react';
import { StrictMode, type ReactNode } from 'react';
import { createWhatsappOtpClient } from 'react-whatsapp-otp';
import * as WhatsappOtp from 'react-whatsapp-otp/parts';
import { createFakeBackend } from 'react-whatsapp-otp/testing';
import { page } from 'vitest/browser';
import { beforeAll, expect, test, vi } from 'vitest';
import { loadPhoneEngine } from '../../src/phone-number/loadPhoneEngine.js';
import { press } from '../code-field/codeHarness.js';

const phoneNumber = '+12133734253';
const number = page.getByRole('textbox', { name: 'WhatsApp number' });
const code = page.getByRole('textbox', { name: 'Verification code' });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const input = (name: string) => page.getByRole('textbox', { name, exact: true });

beforeAll(async () => {
  await loadPhoneEngine();
});

interface Inputs {
  readonly beforeNumber?: ReactNode;
  readonly afterNumber?: ReactNode;
  readonly afterCode?: ReactNode;
  readonly onPhoneSubmit?: WhatsappOtp.PhoneStepProps['onSubmit'];
  readonly onCodeSubmit?: WhatsappOtp.CodeStepProps['onSubmit'];
  readonly countries?: readonly string[];
}

function start({ beforeNumber, afterNumber, afterCode, onPhoneSubmit, onCodeSubmit }: Inputs) {
  const backend = createFakeBackend();
  const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: backend.fetch });
  const view = render(
    <StrictMode>
      <WhatsappOtp.Root client={client} locale="en" defaultCountry="US">
        <WhatsappOtp.PhoneStep onSubmit={onPhoneSubmit}>
          {beforeNumber}
          <WhatsappOtp.PhoneField />
          {afterNumber}
          <WhatsappOtp.SubmitButton />
        </WhatsappOtp.PhoneStep>
        <WhatsappOtp.CodeStep onSubmit={onCodeSubmit}>
          <WhatsappOtp.CodeField />
          {afterCode}
          <WhatsappOtp.SubmitButton>Sign in</WhatsappOtp.SubmitButton>
          <WhatsappOtp.ResendButton />
        </WhatsappOtp.CodeStep>
        <WhatsappOtp.SuccessStep>Welcome!</WhatsappOtp.SuccessStep>
      </WhatsappOtp.Root>
    </StrictMode>,
  );
  return { backend, container: view.container };
}

test('an input that is required holds the send back, and has the focus', async () => {
  const onInvalid = vi.fn();
  const { backend } = start({ afterNumber: <input aria-label="Name" required onInvalid={onInvalid} /> });
  await number.fill('2133734253');
  await button('Send code').click();
  await expect.element(input('Name')).toHaveFocus();
  expect(onInvalid).toHaveBeenCalledOnce();
  expect(backend.requests).toEqual([]);
  await press('Ada{Enter}');
  await expect.element(code).toHaveFocus();
});

test.each([
  ['a pattern', <input key="" aria-label="Invite" pattern="[A-Z]{4}" defaultValue="abc" />],
  ['a type', <input key="" aria-label="Invite" type="email" defaultValue="abc" />],
  [
    'its own validity',
    <input key="" aria-label="Invite" ref={(element) => element?.setCustomValidity('Taken.')} />,
  ],
])('an input that %s does not accept holds the send back', async (_, control) => {
  const { backend, container } = start({ afterNumber: control });
  await number.fill('2133734253');
  await button('Send code').click();
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Invite');
  expect(backend.requests).toEqual([]);
  container.querySelector<HTMLInputElement>('[aria-label=Invite]')?.setCustomValidity('');
  await input('Invite').fill('');
  await button('Send code').click();
  await expect.element(code).toHaveFocus();
});

test('an app that shows the message itself keeps the first invalid control focused', async () => {
  const { backend } = start({
    beforeNumber: <input aria-label="Name" required onInvalid={(event) => event.preventDefault()} />,
  });
  await button('Send code').click();
  await expect.element(input('Name')).toHaveFocus();
  await expect.element(number).toHaveAttribute('aria-invalid', 'true');
  expect(backend.requests).toEqual([]);
});

test('a number that is missing before another missing input has the focus, and both are reported', async () => {
  const onInvalid = vi.fn((event: React.InvalidEvent) => event.preventDefault());
  const { backend } = start({ afterNumber: <input aria-label="Name" required onInvalid={onInvalid} /> });
  await button('Send code').click();
  await expect.element(number).toHaveFocus();
  await expect.element(number).toHaveAttribute('aria-invalid', 'true');
  await expect.poll(() => onInvalid.mock.calls.length).toBe(1);
  expect(backend.requests).toEqual([]);
});

test('an onSubmit can set a message that holds the send back', async () => {
  const { backend } = start({
    afterNumber: <input aria-label="Name" name="name" />,
    onPhoneSubmit: (event) => {
      const control = event.currentTarget.elements.namedItem('name') as HTMLInputElement;
      control.setCustomValidity(control.value === 'Ada' ? '' : 'Not Ada.');
    },
  });
  await number.fill('2133734253');
  await input('Name').fill('Eve');
  await button('Send code').click();
  await expect.element(input('Name')).toHaveFocus();
  expect(backend.requests).toEqual([]);
  await input('Name').fill('Ada');
  await button('Send code').click();
  await expect.element(code).toHaveFocus();
});

test('an input that is disabled or in another form holds nothing back', async () => {
  start({
    afterNumber: (
      <>
        <input aria-label="Disabled" required disabled />
        <input aria-label="Elsewhere" required form="elsewhere" />
      </>
    ),
  });
  await number.fill('2133734253');
  await button('Send code').click();
  await expect.element(code).toHaveFocus();
});

test('the values reach onSubmit of the number step as FormData, with the number in E.164', async () => {
  const seen: unknown[] = [];
  start({
    afterNumber: <input aria-label="Name" name="name" required />,
    onPhoneSubmit: (event) => seen.push(Object.fromEntries(new FormData(event.currentTarget))),
  });
  await number.fill('2133734253');
  await input('Name').fill('Ada');
  await button('Send code').click();
  await expect.element(code).toHaveFocus();
  expect(seen).toEqual([{ phone: phoneNumber, name: 'Ada' }]);
});

async function atCode(inputs: Inputs) {
  const app = start(inputs);
  await number.fill('2133734253');
  await button('Send code').click();
  await expect.element(code).toHaveFocus();
  return { ...app, right: () => app.backend.latestCode(phoneNumber) ?? '' };
}

test('a complete code waits for an input that is required, which has the focus', async () => {
  const { backend, right } = await atCode({ afterCode: <input aria-label="Name" required /> });
  await press(right());
  await expect.element(input('Name')).toHaveFocus();
  expect(backend.requests).toHaveLength(1);
  await press('Ada{Enter}');
  await expect.element(page.getByText('Welcome!')).toBeVisible();
  expect(backend.requests).toHaveLength(2);
});

test('a code that is missing before another missing input has the focus', async () => {
  const onInvalid = vi.fn((event: React.InvalidEvent) => event.preventDefault());
  const { backend } = await atCode({
    afterCode: <input aria-label="Name" required onInvalid={onInvalid} />,
  });
  await button('Sign in').click();
  await expect.element(code).toHaveFocus();
  await expect.element(code).toHaveAttribute('aria-invalid', 'true');
  expect(onInvalid).toHaveBeenCalledOnce();
  expect(backend.requests).toHaveLength(1);
});

test('the values reach onSubmit of the code step as FormData, once, when a complete code submits itself', async () => {
  const seen: unknown[] = [];
  const { backend, right } = await atCode({
    afterCode: <input aria-label="Name" name="name" defaultValue="Ada" />,
    onCodeSubmit: (event) => seen.push(Object.fromEntries(new FormData(event.currentTarget))),
  });
  const typed = right();
  await press(typed);
  await expect.element(page.getByText('Welcome!')).toBeVisible();
  expect(seen).toEqual([{ code: typed, name: 'Ada' }]);
  expect(backend.requests).toHaveLength(2);
});

test.each(['wrongCode', 'expiredCode', 'locked', 'offline'] as const)(
  'the other inputs of the code step survive %s',
  async (scenario) => {
    const { backend } = await atCode({
      afterCode: <input aria-label="Name" name="name" />,
      onCodeSubmit: () => undefined,
    });
    await input('Name').fill('Ada');
    await code.click();
    backend.setScenario(scenario);
    await press('123456');
    await expect.poll(() => backend.requests.length).toBe(2);
    await expect.element(button('Sign in')).not.toHaveAttribute('data-pending');
    await expect.element(input('Name')).toHaveValue('Ada');
  },
);

test('a wrong code is focused and selected when onSubmit reads the form too', async () => {
  const { backend } = await atCode({ onCodeSubmit: () => undefined });
  backend.setScenario('wrongCode');
  await press('123456');
  const element = code.element() as HTMLInputElement;
  await expect.element(code).toHaveAttribute('aria-invalid', 'true');
  await expect.poll(() => [element.selectionStart, element.selectionEnd]).toEqual([0, 6]);
  await expect.element(code).toHaveFocus();
});
