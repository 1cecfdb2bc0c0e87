import { zodResolver } from '@hookform/resolvers/zod';
import { render } from '@testing-library/react';
import { StrictMode, type ReactElement } from 'react';
import { useFieldArray, useForm, type UseFormProps, type UseFormReturn } from 'react-hook-form';
import {
  CodeController,
  PhoneController,
  phoneResolver,
  type PhoneControllerProps,
} from 'react-whatsapp-otp/react-hook-form';
import { page } from 'vitest/browser';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { loadPhoneEngine } from '../../../src/phone-number/loadPhoneEngine.js';
import { press } from '../../code-field/codeHarness.js';
import { moment } from '../../phone-field/phoneHarness.js';

interface Values {
  phone?: string | null;
}
type Props = Partial<PhoneControllerProps<Values, 'phone'>>;

const number = page.getByRole('textbox', { name: 'WhatsApp number' });
const button = page.getByRole('button', { name: 'Save' });
const shownError = () => document.querySelector('.otp-error')?.textContent;
const saved: unknown[] = [];
let form: UseFormReturn<Values>;

beforeAll(async () => {
  await loadPhoneEngine();
});
beforeEach(() => {
  saved.length = 0;
});

function App({
  options,
  props,
}: {
  readonly options: UseFormProps<Values>;
  readonly props: Props;
}): ReactElement {
  form = useForm<Values>(options);
  // Read here, as apps do.
  const { isValid, isDirty, touchedFields } = form.formState;
  return (
    <form noValidate onSubmit={form.handleSubmit((values) => saved.push(values))}>
      <PhoneController control={form.control} name="phone" locale="en" defaultCountry="US" {...props} />
      <output>{JSON.stringify({ isValid, isDirty, isTouched: touchedFields.phone ?? false })}</output>
      <button>Save</button>
    </form>
  );
}

function start(options: UseFormProps<Values> = { defaultValues: { phone: '' } }, props: Props = {}) {
  return render(
    <StrictMode>
      <App options={options} props={props} />
    </StrictMode>,
  );
}

const state = () => JSON.parse(page.getByRole('status').element().textContent ?? '{}') as object;

describe('PhoneController', () => {
  test('the value is the number in E.164, and a text that is not a number is an error', async () => {
    start();
    await number.click();
    await press('213');
    await button.click();
    await expect.poll(shownError).toMatch(/too short/);
    await expect.element(number).toHaveFocus();
    expect(saved).toEqual([]);
    await press('{End}3734253');
    await expect.poll(shownError).toBe('');
    await button.click();
    await expect.poll(() => saved).toEqual([{ phone: '+12133734253' }]);
  });

  test('an empty field is accepted unless it is required', async () => {
    const view = start();
    await button.click();
    await expect.poll(() => saved).toEqual([{ phone: '' }]);
    view.unmount();
    start(undefined, { required: true });
    await button.click();
    await expect.poll(shownError).toBe('Enter your WhatsApp number.');
    await expect.element(number).toHaveAttribute('aria-required', 'true');
    expect(saved).toHaveLength(1);
  });

  test('own rules hold too, with their messages', async () => {
    start(undefined, {
      rules: {
        required: 'Who are you?',
        validate: (value) => value !== '+12133734253' || 'Another one, please.',
      },
    });
    await button.click();
    await expect.poll(shownError).toBe('Who are you?');
    await number.fill('2133734253');
    await expect.poll(shownError).toBe('Another one, please.');
    await number.fill('2133734254');
    await button.click();
    await expect.poll(() => saved).toEqual([{ phone: '+12133734254' }]);
  });

  test('isValid is right before anything is shown', async () => {
    start(undefined, { required: true });
    await expect.poll(state).toMatchObject({ isValid: false });
    expect(shownError()).toBe('');
    await number.fill('2133734253');
    await expect.poll(state).toMatchObject({ isValid: true });
    await number.fill('213');
    await expect.poll(state).toMatchObject({ isValid: false });
    expect(shownError()).toBe('');
  });

  test('dirty and touched follow the user', async () => {
    start();
    expect(state()).toMatchObject({ isDirty: false, isTouched: false });
    await number.click();
    await press('2');
    await expect.poll(state).toMatchObject({ isDirty: true, isTouched: false });
    await press('{Backspace}');
    await expect.poll(state).toMatchObject({ isDirty: false });
    await button.click();
    await expect.poll(state).toMatchObject({ isTouched: true });
  });

  test('setValue, resetField, reset and setFocus reach the field', async () => {
    start({ defaultValues: { phone: '+12133734253' } });
    await expect.element(number).toHaveValue('+1 213 373 4253');
    form.setValue('phone', '+34612345678');
    await expect.element(number).toHaveValue('+34 612 34 56 78');
    form.resetField('phone');
    await expect.element(number).toHaveValue('+1 213 373 4253');
    await number.fill('213');
    form.reset();
    await expect.element(number).toHaveValue('+1 213 373 4253');
    form.reset({ phone: '+5511987654321' });
    await expect.element(number).toHaveValue('+55 11 98765 4321');
    await moment();
    expect(form.getValues()).toEqual({ phone: '+5511987654321' });
    form.reset({ phone: null });
    await expect.element(number).toHaveValue('');
    form.setFocus('phone');
    await expect.element(number).toHaveFocus();
  });

  test('without default values the field is empty, and a reset empties it', async () => {
    start({});
    await number.fill('2133734253');
    expect(form.getValues()).toEqual({ phone: '+12133734253' });
    form.reset();
    await expect.element(number).toHaveValue('');
    await button.click();
    await expect.poll(() => saved).toHaveLength(1);
  });

  test('a disabled field or form disables the input, and its number is not in the values', async () => {
    const view = start({ defaultValues: { phone: '+12133734253' } }, { disabled: true });
    await expect.element(number).toBeDisabled();
    await button.click();
    await expect.poll(() => saved).toEqual([{ phone: undefined }]);
    view.unmount();
    start({ defaultValues: { phone: '' }, disabled: true });
    await expect.element(number).toBeDisabled();
  });

  test.each([
    [true, undefined],
    [false, '+12133734253'],
  ])('with shouldUnregister %s, a field that goes leaves %s', async (shouldUnregister, left) => {
    function Toggled({ isShown }: { readonly isShown: boolean }) {
      form = useForm<Values>({ defaultValues: { phone: '' } });
      return isShown ? (
        <PhoneController
          control={form.control}
          name="phone"
          locale="en"
          defaultCountry="US"
          shouldUnregister={shouldUnregister}
        />
      ) : null;
    }
    const view = render(<Toggled isShown />);
    await number.fill('2133734253');
    expect(form.getValues('phone')).toBe('+12133734253');
    view.rerender(<Toggled isShown={false} />);
    expect(form.getValues('phone')).toBe(left);
  });

  test('an error goes as soon as the text is a number, in a form that validates on blur too', async () => {
    start({ defaultValues: { phone: '' }, mode: 'onBlur', reValidateMode: 'onBlur' });
    await number.click();
    await press('213');
    (document.activeElement as HTMLElement).blur();
    await expect.poll(shownError).toMatch(/too short/);
    await number.click();
    await press('{End}3734253');
    await expect.poll(shownError).toBe('');
    await expect.element(number).toHaveFocus();
  });

  test('fields of an array are bound by their index', async () => {
    function Numbers() {
      const { control, handleSubmit } = useForm({ defaultValues: { numbers: [{ phone: '' }] } });
      const { fields, append, remove } = useFieldArray({ control, name: 'numbers' });
      return (
        <form noValidate onSubmit={handleSubmit((values) => saved.push(values))}>
          {fields.map((field, at) => (
            <PhoneController
              key={field.id}
              control={control}
              name={`numbers.${at}.phone`}
              label={`Number ${at}`}
              locale="en"
              defaultCountry="US"
              required
            />
          ))}
          <button type="button" onClick={() => append({ phone: '' })}>
            Add
          </button>
          <button type="button" onClick={() => remove(0)}>
            Remove
          </button>
          <button>Save</button>
        </form>
      );
    }
    render(<Numbers />);
    await page.getByRole('textbox', { name: 'Number 0' }).fill('2133734253');
    await page.getByRole('button', { name: 'Add' }).click();
    await button.click();
    await expect.element(page.getByRole('textbox', { name: 'Number 1' })).toHaveFocus();
    await page.getByRole('textbox', { name: 'Number 1' }).fill('2133734254');
    await page.getByRole('button', { name: 'Remove' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Number 0' })).toHaveValue('(213) 373-4254');
    await button.click();
    await expect.poll(() => saved).toEqual([{ numbers: [{ phone: '+12133734254' }] }]);
  });
});

describe('phoneResolver', () => {
  const schema = z.object({ phone: z.string().regex(/^\+1/, 'Only +1.'), name: z.string() });

  function Resolved({
    resolver,
  }: {
    readonly resolver: ReturnType<typeof phoneResolver<z.infer<typeof schema>, unknown>>;
  }) {
    const { control, handleSubmit, register } = useForm({
      resolver,
      defaultValues: { phone: '', name: 'Ada' },
    });
    return (
      <form noValidate onSubmit={handleSubmit((values) => saved.push(values))}>
        <PhoneController control={control} name="phone" locale="en" defaultCountry="US" required />
        <input {...register('name')} />
        <button>Save</button>
      </form>
    );
  }

  test('the schema gets the number in E.164, and the field’s own error wins', async () => {
    render(<Resolved resolver={phoneResolver(zodResolver(schema))} />);
    await button.click();
    await expect.poll(shownError).toBe('Enter your WhatsApp number.');
    await number.fill('213');
    await expect.poll(shownError).toMatch(/too short/);
    await number.fill('+34612345678');
    await expect.poll(shownError).toBe('Only +1.');
    await number.fill('2133734253');
    await expect.poll(shownError).toBe('');
    await button.click();
    await expect.poll(() => saved).toEqual([{ phone: '+12133734253', name: 'Ada' }]);
  });

  test('without a resolver it validates the bound numbers', async () => {
    render(<Resolved resolver={phoneResolver()} />);
    await number.fill('(213)');
    await button.click();
    await expect.poll(shownError).toMatch(/too short/);
    await number.fill('2133734253');
    await button.click();
    await expect.poll(() => saved).toEqual([{ phone: '+12133734253', name: 'Ada' }]);
  });

  test('nested values are copied, and not changed', async () => {
    const given = { user: { phone: '213' } };
    const result = await phoneResolver()(given, undefined, {
      fields: {},
      names: ['user.phone'],
      shouldUseNativeValidation: undefined,
    });
    expect(result).toEqual({ values: given, errors: {} });
  });
});

describe('CodeController', () => {
  const code = page.getByRole('textbox', { name: 'Verification code' });

  function CodeApp() {
    const { control, handleSubmit, setError, reset } = useForm({ defaultValues: { code: '' } });
    return (
      <form noValidate onSubmit={handleSubmit((values) => saved.push(values))}>
        <CodeController control={control} name="code" locale="en" />
        <button type="button" onClick={() => setError('code', { message: 'Wrong.' }, { shouldFocus: true })}>
          Refuse
        </button>
        <button type="button" onClick={() => reset()}>
          Reset
        </button>
        <button>Save</button>
      </form>
    );
  }

  test('a complete code submits the form, and an incomplete one is an error', async () => {
    const onError = vi.spyOn(console, 'error');
    render(
      <StrictMode>
        <CodeApp />
      </StrictMode>,
    );
    await button.click();
    await expect.element(code).toHaveFocus();
    await expect.poll(shownError).toBe('Enter the code we sent you.');
    await press('12');
    await expect.poll(shownError).toBe('');
    await button.click();
    await expect.poll(shownError).toBe('The code has 6 digits.');
    await expect.element(code).toHaveFocus();
    await press('{End}3456');
    await expect.poll(() => saved).toEqual([{ code: '123456' }]);
    await page.getByRole('button', { name: 'Refuse' }).click();
    await expect.poll(shownError).toBe('Wrong.');
    await expect.element(code).toHaveFocus();
    await page.getByRole('button', { name: 'Reset' }).click();
    await expect.element(code).toHaveValue('');
    expect(onError).not.toHaveBeenCalled();
    onError.mockRestore();
  });
});
