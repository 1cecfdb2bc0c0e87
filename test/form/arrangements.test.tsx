import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { StrictMode, type ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { createWhatsappOtpClient } from '../../src/index';
import * as WhatsappOtp from '../../src/parts';
import { createFakeBackend } from '../../src/testing';

const phoneNumber = '+12133734253';

/** Parts that an app may put into a step next to its field, or leave out. */
const anywhere = [
  'Title',
  'Description',
  'ErrorMessage',
  'SubmitButton',
  'LocalePicker',
  'CodeNotice',
] as const;
const atCode = [...anywhere, 'ResendButton', 'BackButton', 'ExpiryCountdown', 'PasteButton'] as const;

type Name = (typeof atCode)[number] | 'PhoneField' | 'CodeField';

/** Parts in any order, any number of them, some of them deeper than others. */
const arrangement = (field: Name, parts: readonly Name[]) =>
  fc
    .record({
      fields: fc.integer({ min: 1, max: 3 }),
      parts: fc.array(fc.constantFrom(...parts), { maxLength: 8 }),
      depths: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 11, maxLength: 11 }),
    })
    .chain(({ fields, parts: chosen, depths }) => {
      const names = [...Array.from({ length: fields }, () => field), ...chosen];
      // By the rules of HTML, Enter submits a form without a button only where it has a single field.
      if (fields > 1 && !names.includes('SubmitButton')) names.push('SubmitButton');
      return fc.shuffledSubarray(names, { minLength: names.length }).map((order) => ({ order, depths }));
    });

const flows = fc.record({
  phone: arrangement('PhoneField', anywhere),
  code: arrangement('CodeField', atCode),
  steps: fc.shuffledSubarray(['phone', 'code', 'done'] as const, { minLength: 3 }),
  field: fc.nat({ max: 2 }),
});

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

test('parts left out, doubled or in any order sign in with one send and one check', async () => {
  await fc.assert(
    fc
      .asyncProperty(flows, async ({ phone, code, steps, field }) => {
        const backend = createFakeBackend();
        const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: backend.fetch });
        const parts = {
          phone: <WhatsappOtp.PhoneStep key="phone">{arranged(phone)}</WhatsappOtp.PhoneStep>,
          code: <WhatsappOtp.CodeStep key="code">{arranged(code)}</WhatsappOtp.CodeStep>,
          done: <WhatsappOtp.SuccessStep key="done">Welcome!</WhatsappOtp.SuccessStep>,
        };
        const user = userEvent.setup();
        render(
          <StrictMode>
            <WhatsappOtp.Root client={client} defaultLocale="en" defaultCountry="US">
              {steps.map((step) => parts[step])}
            </WhatsappOtp.Root>
          </StrictMode>,
        );

        const numbers = screen.getAllByRole('textbox', { name: 'WhatsApp number' });
        await user.type(numbers[field % numbers.length]!, '2133734253{Enter}');
        const codes = await screen.findAllByRole('textbox', { name: 'Verification code' });
        await user.type(codes[field % codes.length]!, backend.stytch.latestCode(phoneNumber) ?? '');
        await screen.findByText('Welcome!');
        expect(backend.requests.map(({ operation }) => operation)).toEqual(['loginOrCreate', 'authenticate']);
      })
      .afterEach(() => {
        cleanup();
        sessionStorage.clear();
      }),
    { numRuns: 40 },
  );
}, 60_000);

test('of two number fields the one that was edited last counts', async () => {
  const backend = createFakeBackend();
  const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: backend.fetch });
  const user = userEvent.setup();
  render(
    <WhatsappOtp.Root client={client} defaultLocale="en" defaultCountry="US">
      <WhatsappOtp.PhoneStep>
        <div role="group" aria-label="narrow">
          <WhatsappOtp.PhoneField />
        </div>
        <div role="group" aria-label="wide">
          <WhatsappOtp.PhoneField />
        </div>
        <WhatsappOtp.SubmitButton />
      </WhatsappOtp.PhoneStep>
    </WhatsappOtp.Root>,
  );
  const input = (name: string) => within(screen.getByRole('group', { name })).getByRole('textbox');
  await user.type(input('wide'), '2025550123');
  await user.type(input('narrow'), '2133734253');
  await user.click(screen.getByRole('button', { name: 'Send code' }));
  await expect.poll(() => backend.requests.length).toBe(1);
  expect(backend.requests[0]?.body).toMatchObject({ phone_number: phoneNumber });
});

function arranged({ order, depths }: { order: readonly Name[]; depths: readonly number[] }): ReactNode {
  return order.map((name, at) => {
    const Part = WhatsappOtp[name];
    return nested(<Part key={at} />, depths[at] ?? 0, at);
  });
}

function nested(part: ReactNode, depth: number, key: number): ReactNode {
  return depth === 0 ? part : <div key={key}>{nested(part, depth - 1, key)}</div>;
}
