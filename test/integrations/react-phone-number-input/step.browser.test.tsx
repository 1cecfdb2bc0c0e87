import { render } from '@testing-library/react';
import { StrictMode } from 'react';
import { Controller, useForm } from 'react-hook-form';
import PhoneInput from 'react-phone-number-input';
import flags from 'react-phone-number-input/flags';
import { createWhatsappOtpClient } from 'react-whatsapp-otp';
import * as WhatsappOtp from 'react-whatsapp-otp/parts';
import { StockPhoneField, useStockPhoneField } from 'react-whatsapp-otp/react-phone-number-input';
import { createFakeBackend } from 'react-whatsapp-otp/testing';
import { page } from 'vitest/browser';
import { beforeAll, expect, test, vi } from 'vitest';
import { loadPhoneEngine } from '../../../src/phone-number/loadPhoneEngine.js';
import { press } from '../../code-field/codeHarness.js';

const number = page.getByRole('textbox', { name: 'WhatsApp number' });
const code = page.getByRole('textbox', { name: 'Verification code' });

beforeAll(async () => {
  await loadPhoneEngine();
});

function OwnVariant() {
  const field = useStockPhoneField();
  return (
    <div {...field.rootProps}>
      <label {...field.labelProps}>{field.label}</label>
      <PhoneInput flags={flags} countrySelectComponent={() => null} {...field.stockProps} />
      <p {...field.errorProps}>{field.error}</p>
    </div>
  );
}

const fields = {
  StockPhoneField: <StockPhoneField inputProps={{ flags }} />,
  'another variant of the stock input': <OwnVariant />,
};

test.each(Object.entries(fields))('%s takes the place of the field of the step', async (_, field) => {
  const backend = createFakeBackend();
  const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: backend.fetch });
  render(
    <StrictMode>
      <WhatsappOtp.Root client={client} locale="en" defaultCountry="US">
        <WhatsappOtp.PhoneStep>
          {field}
          <WhatsappOtp.ErrorMessage />
          <WhatsappOtp.SubmitButton />
        </WhatsappOtp.PhoneStep>
        <WhatsappOtp.CodeStep>
          <WhatsappOtp.CodeField />
          <WhatsappOtp.BackButton />
        </WhatsappOtp.CodeStep>
        <WhatsappOtp.SuccessStep>Welcome!</WhatsappOtp.SuccessStep>
      </WhatsappOtp.Root>
    </StrictMode>,
  );
  await page.getByRole('button', { name: 'Send code' }).click();
  await expect.element(number).toHaveFocus();
  await expect.element(number).toHaveAccessibleDescription(/Enter your WhatsApp number/);
  backend.setScenario('blockedCountry');
  await press('2133734253{Enter}');
  await expect.element(number).toHaveAccessibleDescription(/can’t send codes/);
  backend.setScenario('normal');
  await press('{Backspace}3{Enter}');
  await expect.element(code).toHaveFocus();
  expect(backend.requests.at(-1)?.body).toMatchObject({ phone_number: '+12133734253' });
  await page.getByRole('button', { name: /change|back/i }).click();
  await expect.element(number).toHaveFocus();
  await expect.element(number).toHaveValue('+1 213 373 4253');
});

test('a Controller of react-hook-form binds it', async () => {
  const saved: unknown[] = [];
  function App() {
    const { control, handleSubmit, reset } = useForm({ defaultValues: { phone: '' } });
    return (
      <form noValidate onSubmit={handleSubmit((values) => saved.push(values))}>
        <Controller
          control={control}
          name="phone"
          rules={{ pattern: { value: /^\+[1-9]\d{6,14}$/, message: 'Not a number.' } }}
          render={({ field: { ref, onChange, value, name, onBlur }, fieldState }) => (
            <StockPhoneField
              ref={ref}
              name={name}
              value={value}
              onValueChange={onChange}
              onBlur={onBlur}
              error={fieldState.error?.message}
              locale="en"
              defaultCountry="US"
            />
          )}
        />
        <button type="button" onClick={() => reset({ phone: '+34612345678' })}>
          Reset
        </button>
        <button>Save</button>
      </form>
    );
  }
  render(<App />);
  await number.click();
  await press('213');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.element(number).toHaveFocus();
  await expect.element(number).toHaveAccessibleDescription(/Not a number/);
  await press('{End}3734253');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => saved).toEqual([{ phone: '+12133734253' }]);
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect.element(number).toHaveValue('+34 612 34 56 78');
});

test.each([
  ['with the flags of the package', { flags }],
  ['without flags', undefined],
])('%s it asks no other host for anything', async (_, inputProps) => {
  const view = render(<StockPhoneField inputProps={inputProps} locale="en" defaultCountry="US" />);
  await number.click();
  await press('+34612345678');
  await vi.waitFor(() => expect(view.container.querySelector('select')?.value).toBe('ES'));
  const pictures = [...view.container.querySelectorAll('img')].map(({ src }) => src);
  const hosts = performance.getEntriesByType('resource').map(({ name }) => new URL(name).host);
  expect(pictures).toEqual([]);
  expect(view.container.innerHTML).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  expect(new Set(hosts)).toEqual(new Set([location.host]));
  expect(view.container.querySelectorAll('svg').length > 0).toBe(inputProps !== undefined);
});

test('label, countries, hint and error are in the language of the field', async () => {
  const view = render(<StockPhoneField locale="es" defaultCountry="US" required />);
  await expect.element(page.getByRole('textbox', { name: 'Número de WhatsApp' })).toBeVisible();
  expect(view.container.querySelector('option[value=DE]')?.textContent).toBe('Alemania');
});
