import { render } from '@testing-library/react';
import { useState, type ReactElement } from 'react';
import { Controller, useForm, type UseFormReturn } from 'react-hook-form';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PhoneField, type PhoneFieldProps } from '../../src/phone-field/PhoneField.js';
import type { PhoneFieldHandle } from '../../src/phone-field/PhoneStepContext.js';
import { loadPhoneEngine } from '../../src/phone-number/loadPhoneEngine.js';
import { autofill, press } from '../code-field/codeHarness.js';
import { marksOf, moment, renderPhone, selectCountry } from './phoneHarness.js';

await loadPhoneEngine();

afterEach(() => {
  vi.restoreAllMocks();
});

/** A field whose number and country an app holds, and everything that the app was told. */
function renderHeld(first: { readonly value: string; readonly country: string }) {
  const reports: string[] = [];
  let hold: (next: Partial<typeof first>) => void = () => undefined;
  let held = first;
  function App(): ReactElement {
    const [state, setState] = useState(first);
    held = state;
    hold = (next) => setState((before) => ({ ...before, ...next }));
    return (
      <form>
        <PhoneField
          locale="en"
          value={state.value}
          country={state.country}
          onValueChange={(value) => {
            reports.push(value);
            setState((before) => ({ ...before, value }));
          }}
          onCountryChange={(country) => {
            reports.push(country);
            setState((before) => ({ ...before, country }));
          }}
        />
      </form>
    );
  }
  const { container } = render(<App />);
  return {
    reports,
    held: () => held,
    set: async (next: Partial<typeof first>): Promise<void> => {
      hold(next);
      await expect.poll(() => held).toMatchObject(next);
    },
    input: container.querySelector('input')!,
    select: container.querySelector('select')!,
    sent: () => new FormData(container.querySelector('form')!).get('phone'),
  };
}

const us = { value: '+12133734253', country: 'US' };
const br = { value: '+5511987654321', country: 'BR' };

describe('P206: a number and a country that the app sets', () => {
  test.each([
    ['a number and its country', us, [br]],
    [
      'a number and its country',
      { value: '+34612345678', country: 'ES' },
      [{ value: '+351912345678', country: 'PT' }],
    ],
    ['a number and its country into an empty field', { value: '', country: 'US' }, [br]],
    ['the country first', us, [{ country: 'BR' }, { value: br.value }]],
    ['the number first', us, [{ value: br.value }, { country: 'BR' }]],
    ['nothing, and a country', us, [{ value: '', country: 'BR' }]],
    ['a number that does not belong to its country', us, [{ value: us.value, country: 'BR' }]],
  ])('together or in turn, %s, are shown, sent, and never reported back', async (_, first, sets) => {
    const app = renderHeld(first);
    for (const set of sets) await app.set(set);
    const held = Object.assign({}, first, ...sets) as typeof first;
    expect(app.reports).toEqual([]);
    expect(app.held()).toEqual(held);
    expect(marksOf(app.input.value)).toBe(held.value);
    expect(app.sent()).toBe(held.value);
  });

  test('after the user typed are not reported back either', async () => {
    const app = renderHeld({ value: '', country: 'US' });
    autofill(app.input, '2133734253');
    app.reports.splice(0);
    await app.set({ country: 'BR' });
    expect(app.reports).toEqual([]);
    expect(app.sent()).toBe('+12133734253');
    await app.set(br);
    expect(app.reports).toEqual([]);
    expect([app.sent(), app.select.value]).toEqual([br.value, 'BR']);
  });

  test('are the app’s again after the user selected a country', async () => {
    const app = renderHeld({ value: '', country: 'US' });
    autofill(app.input, '2133734253');
    selectCountry(app.select, 'BR');
    await moment();
    expect(app.held()).toEqual({ value: '+552133734253', country: 'BR' });
    expect(app.sent()).toBe('+552133734253');
  });
});

describe('P213: a value', () => {
  test.each([
    ['null', null],
    ['undefined', undefined],
  ])('that becomes %s empties the field', async (_, empty) => {
    const error = vi.spyOn(console, 'error');
    const phone = renderPhone({ value: '+12133734253' });
    await expect.poll(() => phone.input().value).toBe('+1 213 373 4253');
    phone.rerender({ value: empty });
    expect(phone.input().value).toBe('');
    expect(phone.values).toEqual([]);
    expect(await phone.submit()).toBe('required');
    expect(error).not.toHaveBeenCalled();
  });

  test('of null, with a country and a default of null, is an empty field', () => {
    const phone = renderPhone({ value: null, country: null, defaultValue: null });
    expect(phone.input().value).toBe('');
    expect(phone.select().value).toBe('');
  });

  test.each([
    ['12133734253', 12133734253, '+12133734253'],
    ['2133734253', 2133734253, '+12133734253'],
  ])('that is the number %s is read as its digits', async (_, value, expected) => {
    const phone = renderPhone({ defaultCountry: 'US', value: value as unknown as string });
    expect(await phone.submit()).toBe(expected);
  });

  test.each([
    ['an object', { phone: '1' }, 'of type object'],
    ['a fraction', 1.5, '1.5'],
    ['a boolean', true, 'of type boolean'],
  ])('that is %s is an empty field, and an error for the developer', (_, value, said) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const phone = renderPhone({ value: value as unknown as string });
    expect(phone.input().value).toBe('');
    expect(error).toHaveBeenCalledWith(expect.stringContaining(said));
  });
});

describe('in react-hook-form', () => {
  interface Values {
    readonly phone?: string | null;
  }
  let form: UseFormReturn<Values>;

  function HookForm({ defaultValues }: { readonly defaultValues?: Values }): ReactElement {
    form = useForm<Values>(defaultValues ? { defaultValues } : {});
    return (
      <form>
        <Controller
          name="phone"
          control={form.control}
          render={({ field: { onChange, ...field } }) => (
            <PhoneField locale="en" defaultCountry="US" {...field} onValueChange={onChange} />
          )}
        />
      </form>
    );
  }

  test('P214: a reset without default values empties the field', async () => {
    const { container } = render(<HookForm />);
    const input = container.querySelector('input')!;
    input.focus();
    await press('2133734253');
    form.reset();
    await expect.poll(() => input.value).toBe('');
    await moment();
    expect([input.value, form.getValues('phone')]).toEqual(['', undefined]);
  });

  test('a reset after typing shows the new default, and reports nothing in between', async () => {
    const { container } = render(<HookForm defaultValues={{ phone: '+12133734253' }} />);
    const input = container.querySelector('input')!;
    autofill(input, '+5511987654321');
    expect(form.getValues('phone')).toBe('+5511987654321');
    form.reset({ phone: '+34612345678' });
    await expect.poll(() => input.value).toBe('+34 612 34 56 78');
    await moment();
    expect([input.value, form.getValues('phone')]).toEqual(['+34 612 34 56 78', '+34612345678']);
    form.reset();
    await moment();
    expect([input.value, form.getValues('phone')]).toEqual(['+34 612 34 56 78', '+34612345678']);
  });

  test.each([
    ['null', null, ''],
    ['another number', '+34612345678', '+34 612 34 56 78'],
    ['nothing', '', ''],
  ])('a reset to %s shows it, and reports nothing', async (_, phone, shown) => {
    const { container } = render(<HookForm defaultValues={{ phone: '+12133734253' }} />);
    const input = container.querySelector('input')!;
    await expect.poll(() => input.value).toBe('+1 213 373 4253');
    form.reset({ phone });
    await expect.poll(() => input.value).toBe(shown);
    await moment();
    expect([input.value, form.getValues('phone')]).toEqual([shown, phone]);
  });
});

describe('the handle', () => {
  function renderHandle(props: PhoneFieldProps) {
    let handle: PhoneFieldHandle | null = null;
    const { container } = render(
      <PhoneField
        locale="en"
        defaultCountry="US"
        {...props}
        handleRef={(given) => {
          handle = given;
        }}
      />,
    );
    return {
      handle: handle as unknown as PhoneFieldHandle,
      input: container.querySelector('input')!,
      error: () => container.querySelector('.otp-error')?.textContent,
    };
  }

  test('validates: the number, or the reason at the field with the focus', async () => {
    const { handle, input, error } = renderHandle({});
    expect(await handle.validate()).toBeUndefined();
    await expect.poll(error).toBe('Enter your WhatsApp number.');
    expect(input).toHaveFocus();
    autofill(input, '2133734253');
    expect(await handle.validate()).toEqual({ phoneNumber: '+12133734253' });
    await expect.poll(error).toBe('');
  });

  test('reads quietly: neither an error nor the focus', async () => {
    const { handle, input, error } = renderHandle({});
    expect(await handle.read({ quiet: true })).toMatchObject({ error: 'required' });
    await moment();
    expect(error()).toBe('');
    expect(input).not.toHaveFocus();
    expect(await handle.read()).toMatchObject({ error: 'required' });
    await expect.poll(error).toBe('Enter your WhatsApp number.');
    expect(input).not.toHaveFocus();
  });
});

describe('a number with its plus, filled in by a password manager', () => {
  test('is not another country’s number when the list is set after it: the user reads why at once', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    autofill(phone.input(), '+12133734253');
    selectCountry(phone.select(), 'BR');
    await expect
      .poll(phone.error)
      .toBe('Start the number with + and the country code, so the message reaches the right person.');
    expect(await phone.submit()).toBe('ambiguous');
    expect(phone.values).not.toContain('+552133734253');
    selectCountry(phone.select(), 'US');
    await expect.poll(phone.error).toBe('');
    expect(await phone.submit()).toBe('+12133734253');
  });

  test('is a number of the selected country once the user edits it', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    autofill(phone.input(), '+12133734253');
    selectCountry(phone.select(), 'BR');
    phone.input().focus();
    await press('{End}{Backspace}3');
    expect(await phone.submit()).toBe('+552133734253');
  });

  test.each([
    ['US', '2057571075', '+12057571075'],
    ['DE', '15137899065', '+4915137899065'],
  ])('P217: a plus alone does not outlive the choice of %s', async (country, digits, expected) => {
    const phone = renderPhone({ defaultCountry: 'ES' });
    phone.input().focus();
    await press('+');
    selectCountry(phone.select(), country);
    phone.input().focus();
    await press(digits);
    expect(await phone.submit()).toBe(expected);
  });
});

test('each change has its reason', async () => {
  const reasons: string[] = [];
  const phone = renderPhone({
    defaultCountry: 'US',
    onValueChange: (_value, details) => reasons.push(details.reason),
    onCountryChange: (country, details) => reasons.push(`${details.reason} ${country}`),
  });
  phone.input().focus();
  await press('2');
  autofill(phone.input(), '2133734253');
  selectCountry(phone.select(), 'BR');
  await press('{Control>}z{/Control}{Control>}y{/Control}');
  expect(reasons).toEqual([
    'input',
    'autofill',
    'country-change BR',
    'country-change',
    'undo US',
    'undo',
    'redo BR',
    'redo',
  ]);
});
