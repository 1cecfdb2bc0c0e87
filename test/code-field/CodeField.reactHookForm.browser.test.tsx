import { render } from '@testing-library/react';
import { Controller, useForm } from 'react-hook-form';
import { page } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { CodeField } from '../../src/code-field/CodeField.js';
import { field, focusField, paste, press } from './codeHarness.js';

test('register gives and takes the value, focuses and resets', async () => {
  const seen: unknown[] = [];
  function App() {
    const { register, handleSubmit, setFocus, setValue, reset, formState } = useForm({
      defaultValues: { otp: '12' },
    });
    return (
      <form noValidate onSubmit={handleSubmit((values) => seen.push(values))}>
        <CodeField
          {...register('otp', { minLength: { value: 6, message: 'Too short.' } })}
          error={formState.errors.otp?.message}
          locale="en"
        />
        <button type="button" onClick={() => setFocus('otp')}>
          Focus
        </button>
        <button type="button" onClick={() => setValue('otp', '777')}>
          Set
        </button>
        <button type="button" onClick={() => reset()}>
          Reset
        </button>
        <button>Submit</button>
      </form>
    );
  }
  render(<App />);
  await expect.element(field).toHaveValue('12');
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  await expect.element(field).toHaveFocus();
  await press('{End}3a');
  await expect.element(field).toHaveValue('123');
  await page.getByRole('button', { name: 'Set', exact: true }).click();
  await expect.element(field).toHaveValue('777');
  await page.getByRole('button', { name: 'Focus' }).click();
  await expect.element(field).toHaveFocus();
  await paste('123 456');
  await vi.waitFor(() => expect(seen).toEqual([{ otp: '123456' }]));
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect.element(field).toHaveValue('12');
  await page.getByRole('button', { name: 'Focus' }).click();
  await press('{End}3456');
  await vi.waitFor(() => expect(seen).toEqual([{ otp: '123456' }, { otp: '123456' }]));
});

test('a Controller holds the value', async () => {
  const seen: unknown[] = [];
  function App() {
    const { control, handleSubmit, setValue } = useForm({ defaultValues: { otp: '' } });
    return (
      <form onSubmit={handleSubmit((values) => seen.push(values))}>
        <Controller
          control={control}
          name="otp"
          render={({ field: { onChange, ...rest } }) => (
            <CodeField {...rest} onValueChange={onChange} locale="en" />
          )}
        />
        <button type="button" onClick={() => setValue('otp', '')}>
          Empty
        </button>
      </form>
    );
  }
  render(<App />);
  await focusField();
  await paste('123-456');
  await vi.waitFor(() => expect(seen).toEqual([{ otp: '123456' }]));
  await page.getByRole('button').click();
  await expect.element(field).toHaveValue('');
  await focusField();
  await press('123456');
  await vi.waitFor(() => expect(seen).toHaveLength(2));
});
