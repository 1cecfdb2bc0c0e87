import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { expect, test } from 'vitest';
import {
  createWhatsappOtpClient,
  useWhatsappOtpContext,
  WhatsappOtpForm,
  type WhatsappOtpFormProps,
} from '../../src/index';
import { createFakeBackend } from '../../src/testing';

const phoneNumber = '+12133734253';

function SignInAgain() {
  const { flow } = useWhatsappOtpContext('SignInAgain');
  return <button onClick={flow.changePhoneNumber}>Sign in again</button>;
}

function setUp(props: Partial<WhatsappOtpFormProps> = {}) {
  const backend = createFakeBackend();
  const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: backend.fetch });
  render(
    <StrictMode>
      <WhatsappOtpForm
        {...({ client, defaultLocale: 'en', defaultCountry: 'US', ...props } as WhatsappOtpFormProps)}
      />
    </StrictMode>,
  );
  return { backend, user: userEvent.setup() };
}

async function atCode(props: Partial<WhatsappOtpFormProps> = {}) {
  const { backend, user } = setUp(props);
  await user.type(screen.getByRole('textbox'), '2133734253{Enter}');
  const code = await screen.findByRole('textbox', { name: 'Verification code' });
  return { backend, user, code };
}

test('a spent code is taken away, and its reason stays until something is typed', async () => {
  const { backend, user, code } = await atCode();
  backend.stytch.fault({ operation: 'authenticate', kind: 'error', errorType: 'unable_to_auth_otp_code' });
  await user.type(code, '123456');
  await screen.findByText(/expired or was already used/);
  await waitFor(() => expect(code).toHaveValue(''));
  expect(screen.getByText(/expired or was already used/)).toBeInTheDocument();
  expect(code).toHaveFocus();
  await user.type(code, '1');
  expect(screen.queryByText(/expired or was already used/)).not.toBeInTheDocument();
});

test('a wrong code stays, and one keystroke clears its error', async () => {
  const { backend, user, code } = await atCode();
  const wrong = backend.stytch.latestCode(phoneNumber) === '111111' ? '222222' : '111111';
  await user.type(code, wrong);
  await screen.findByText(/That code isn’t right/);
  expect(code).toHaveValue(wrong);
  expect(code).toHaveAttribute('aria-invalid', 'true');
  await user.type(code, '{Backspace}');
  expect(screen.queryByText(/That code isn’t right/)).not.toBeInTheDocument();
});

test('paste, Enter and a click at once check a code once', async () => {
  const { backend, user, code } = await atCode();
  const right = backend.stytch.latestCode(phoneNumber) ?? '';
  const button = screen.getByRole('button', { name: 'Continue' });
  await user.click(code);
  await Promise.all([user.paste(right), user.keyboard('{Enter}'), user.click(button)]);
  await screen.findByRole('heading', { name: 'You’re in' });
  expect(backend.requests.filter(({ operation }) => operation === 'authenticate')).toHaveLength(1);
});

test('changing the number keeps it, and the same number sends nothing new', async () => {
  const { backend, user } = await atCode();
  await user.click(screen.getByRole('button', { name: 'Change number' }));
  const number = screen.getByRole<HTMLInputElement>('textbox', { name: 'WhatsApp number' });
  expect(number).toHaveFocus();
  expect(number.value.replaceAll(/\D/g, '')).toBe('12133734253');
  await user.keyboard('{Enter}');
  await screen.findByRole('textbox', { name: 'Verification code' });
  expect(backend.requests).toHaveLength(1);
});

test('an error of the number is shown at the number, which is focused', async () => {
  const { backend, user } = setUp();
  backend.stytch.fault({ kind: 'error', errorType: 'invalid_phone_number_country_code' });
  const number = screen.getByRole('textbox', { name: 'WhatsApp number' });
  await user.type(number, '2133734253{Enter}');
  await waitFor(() => expect(number).toHaveAccessibleDescription(/can’t send codes to that country/));
  expect(number).toHaveFocus();
  expect(number).toHaveAttribute('aria-invalid', 'true');
  await user.type(number, '{Backspace}');
  expect(number).not.toHaveAttribute('aria-invalid', 'true');
});

test('a developer’s error is shown to the user without its name, and passed to onError with it', async () => {
  const errors: string[] = [];
  const { backend, user } = setUp({ onError: (error) => errors.push(error.code) });
  backend.stytch.fault({ kind: 'error', errorType: 'unauthorized_credentials' });
  await user.type(screen.getByRole('textbox'), '2133734253{Enter}');
  await screen.findByText('Something went wrong on our side. Try again later.');
  expect(errors).toEqual(['unauthorized_credentials']);
  expect(screen.getByText(/Request ID: request-id-test-/)).toBeInTheDocument();
});

test('a lock shows how long, and blocks the button', async () => {
  const { backend, user, code } = await atCode();
  backend.stytch.fault({
    operation: 'authenticate',
    kind: 'error',
    errorType: 'user_lock_limit_reached',
    retryAfter: 600,
  });
  await user.type(code, '111111');
  expect(await screen.findAllByText(/Try again in (10:00|9:5\d)$/)).not.toEqual([]);
  expect(
    screen
      .getAllByRole('alert')
      .map((alert) => alert.textContent)
      .join(),
  ).toContain('Try again in');
  await user.click(screen.getByRole('button', { name: /^Try again in/ }));
  expect(backend.requests.filter(({ operation }) => operation === 'authenticate')).toHaveLength(1);
});

test('the words of an error from the endpoint never reach the screen', async () => {
  const { backend, user } = setUp();
  backend.stytch.fault({ kind: 'html', status: 500 });
  await user.type(screen.getByRole('textbox'), '2133734253{Enter}');
  await screen.findByText(/Something went wrong on our side/);
  expect(document.body).not.toHaveTextContent('Bad gateway');
});

test('the code that was sent is announced, with its number', async () => {
  await atCode();
  const statuses = screen.getAllByRole('status').map((status) => status.textContent);
  expect(statuses.join()).toContain('We sent a code to');
  await act(async () => {});
});

test('who signs in again finds the focus in an empty number', async () => {
  const { backend, user, code } = await atCode({ children: <SignInAgain /> });
  await user.type(code, backend.latestCode(phoneNumber) ?? '');
  await user.click(await screen.findByRole('button', { name: 'Sign in again' }));
  const number = screen.getByRole('textbox', { name: 'WhatsApp number' });
  expect(number).toHaveFocus();
  expect(number).toHaveValue('');
});

test('a form that has just been loaded takes no focus', () => {
  setUp();
  expect(document.body).toHaveFocus();
});
