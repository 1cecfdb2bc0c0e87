import { render } from '@testing-library/react';
import { StrictMode } from 'react';
import { createWhatsappOtpClient } from 'react-whatsapp-otp';
import { createFakeBackend } from 'react-whatsapp-otp/testing';
import { page, userEvent } from 'vitest/browser';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { loadPhoneEngine } from '../../../src/phone-number/loadPhoneEngine.js';
import { press } from '../../code-field/codeHarness.js';

const phoneNumber = '+12133734253';
const versions = {
  plain: () => import('./FlowApp.js'),
  'compiled by the React Compiler': () => import('./FlowApp.js?compiled'),
};

const button = (name: string) => page.getByRole('button', { name, exact: true });
const number = page.getByRole('textbox', { name: /WhatsApp number|Número de WhatsApp/ });
const name = page.getByRole('textbox', { name: 'Name' });
const consent = page.getByRole('checkbox');
const code = page.getByRole('textbox', { name: 'Verification code' });
const alert = page.getByRole('alert');
const errorAt = (id: string) => page.getByTestId(`${id}-error`);

beforeAll(async () => {
  await loadPhoneEngine();
});

describe.each(Object.entries(versions))('a sign-in with react-hook-form, %s', (_, load) => {
  async function start() {
    const { FlowApp } = await load();
    const backend = createFakeBackend();
    const onDone = vi.fn();
    const onRender = vi.fn();
    const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: backend.fetch });
    render(
      <StrictMode>
        <FlowApp client={client} onDone={onDone} onRender={onRender} />
      </StrictMode>,
    );
    return { backend, onDone, onRender };
  }

  async function fill() {
    await number.fill('2133734253');
    await name.fill('Ada');
    await consent.click();
  }

  async function startAtCode() {
    const app = await start();
    await fill();
    await button('Send code').click();
    await expect.element(code).toHaveFocus();
    return app;
  }

  test('an empty form shows every error, sends nothing, and focuses the first one of the page', async () => {
    const { backend } = await start();
    await button('Send code').click();
    await expect.element(errorAt('name')).toHaveTextContent('Please enter your name.');
    await expect.element(errorAt('consent')).toHaveTextContent('Please agree.');
    await expect.element(errorAt('phone')).toHaveTextContent('Enter your WhatsApp number');
    await expect.element(number).toHaveAttribute('aria-invalid', 'true');
    await expect.element(number).toHaveFocus();
    expect(backend.requests).toEqual([]);
  });

  test('without the consent nothing is sent, and the box has the focus', async () => {
    const { backend } = await start();
    await number.fill('2133734253');
    await name.fill('Ada');
    await button('Send code').click();
    await expect.element(consent).toHaveFocus();
    await expect.element(errorAt('phone')).toBeEmptyDOMElement();
    expect(backend.requests).toEqual([]);
  });

  test('the values are passed on when the user is signed in', async () => {
    const { backend, onDone } = await startAtCode();
    expect(backend.requests[0]?.body).toMatchObject({ phone_number: phoneNumber });
    await press(backend.latestCode(phoneNumber) ?? '');
    await expect.element(page.getByText('Welcome!')).toBeVisible();
    expect(onDone).toHaveBeenCalledExactlyOnceWith('Ada');
    expect(backend.requests).toHaveLength(2);
  });

  test('a refused number is an error at its field, in the language of the form, until something is typed', async () => {
    const { backend } = await start();
    backend.setScenario('blockedCountry');
    await fill();
    await button('Send code').click();
    await expect.element(errorAt('phone')).not.toBeEmptyDOMElement();
    await expect.element(number).toHaveFocus();
    await expect.element(number).toHaveAttribute('aria-invalid', 'true');
    await expect.element(alert).toBeEmptyDOMElement();
    const english = errorAt('phone').element().textContent;
    await button('Español').click();
    await expect.element(errorAt('phone')).not.toHaveTextContent(english ?? '');
    await expect.element(errorAt('phone')).not.toBeEmptyDOMElement();
    await expect.element(button('Español')).toHaveFocus();
    await number.click();
    await press('{End}{Backspace}');
    await expect.element(errorAt('phone')).not.toHaveTextContent(english ?? '');
    await press('3');
    await expect.element(errorAt('phone')).toBeEmptyDOMElement();
  });

  test('a failure of the network is an error of the form, until something is typed', async () => {
    const { backend } = await start();
    backend.setScenario('offline');
    await fill();
    await button('Send code').click();
    await expect.element(alert).not.toBeEmptyDOMElement();
    await expect.element(errorAt('phone')).toBeEmptyDOMElement();
    const english = alert.element().textContent;
    await button('Español').click();
    await expect.element(alert).not.toHaveTextContent(english ?? '');
    await expect.element(alert).not.toBeEmptyDOMElement();
    await name.fill('Adam');
    await expect.element(alert).toBeEmptyDOMElement();
  });

  test('an error of the number follows the language', async () => {
    await start();
    await number.fill('213');
    await button('Send code').click();
    await expect.element(errorAt('phone')).not.toBeEmptyDOMElement();
    const english = errorAt('phone').element().textContent ?? '';
    await button('Español').click();
    await expect.element(errorAt('phone')).not.toHaveTextContent(english);
    await expect.element(errorAt('phone')).not.toBeEmptyDOMElement();
    const field = document.querySelector('.otp-error')?.textContent;
    expect(field).toBe(errorAt('phone').element().textContent);
  });

  test('while a code is being sent, the number is locked and a second press sends nothing', async () => {
    const { backend } = await start();
    backend.setScenario('slow');
    await fill();
    const send = button('Send code').element() as HTMLButtonElement;
    send.click();
    await expect.element(number).toHaveAttribute('readonly');
    send.click();
    send.click();
    await expect.element(number).toHaveAttribute('readonly');
    await expect.element(code).toHaveFocus();
    expect(backend.requests).toHaveLength(1);
  });

  test('a wrong code is an error at the field, which is focused and selected', async () => {
    const { backend, onDone } = await startAtCode();
    const right = backend.latestCode(phoneNumber) ?? '';
    const wrong = right === '111111' ? '222222' : '111111';
    await press(wrong);
    await expect.element(errorAt('code')).not.toBeEmptyDOMElement();
    const input = code.element() as HTMLInputElement;
    await expect.element(code).toHaveFocus();
    await expect.poll(() => [input.selectionStart, input.selectionEnd]).toEqual([0, 6]);
    await press(right);
    await expect.element(page.getByText('Welcome!')).toBeVisible();
    expect(onDone).toHaveBeenCalledOnce();
  });

  test('a wrong code that a button submits is focused and selected too', async () => {
    const { backend } = await startAtCode();
    backend.setScenario('wrongCode');
    await press('123456');
    await expect.element(errorAt('code')).not.toBeEmptyDOMElement();
    await press('65432');
    await press('1');
    await button('Sign in').click();
    await expect.element(code).toHaveFocus();
    await expect.element(errorAt('code')).not.toBeEmptyDOMElement();
  });

  test('an incomplete code is an error of the field, and nothing is sent', async () => {
    const { backend } = await startAtCode();
    await press('12{Enter}');
    await expect.element(code).toHaveAccessibleDescription(/The code has 6 digits/);
    await expect.element(code).toHaveFocus();
    await press('3');
    await expect.element(code).toHaveAttribute('aria-invalid', 'false');
    expect(backend.requests).toHaveLength(1);
  });

  test('the way back keeps the name, the consent and the number, and focuses the number', async () => {
    await startAtCode();
    await press('123');
    await button('Back').click();
    await expect.element(number).toHaveFocus();
    await expect.element(number).toHaveValue('+1 213 373 4253');
    await expect.element(name).toHaveValue('Ada');
    await expect.element(consent).toBeChecked();
    await button('Send code').click();
    await expect.element(code).toHaveFocus();
    await expect.element(code).toHaveValue('');
  });

  test('keys render the fields and not the form', async () => {
    const { onRender } = await start();
    await number.click();
    await press('1');
    const before = onRender.mock.calls.length;
    await press('2133734253');
    expect(onRender.mock.calls.length - before).toBe(0);
    await userEvent.tab();
  });
});
