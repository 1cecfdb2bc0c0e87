import { render } from '@testing-library/react';
import { useState, type ReactElement } from 'react';
import { Controller, useForm, type UseFormReturn } from 'react-hook-form';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PhoneField, type PhoneFieldProps } from '../../src/phone-field/PhoneField.js';
import { loadPhoneEngine } from '../../src/phone-number/loadPhoneEngine.js';
import { autofill, press } from '../code-field/codeHarness.js';
import { renderPhone } from './phoneHarness.js';

await loadPhoneEngine();

describe('the number input', () => {
  test('P67: is one that browsers fill in', () => {
    const phone = renderPhone({ name: 'phone', id: 'my-phone' });
    const input = phone.input();
    expect(input).toHaveAttribute('type', 'tel');
    expect(input).toHaveAttribute('autocomplete', 'tel');
    expect(input).toHaveAttribute('inputmode', 'tel');
    expect(input.name).toBe('phone');
    expect(input.id).toBe('my-phone');
    expect(input.form).not.toBeNull();
    expect(input.readOnly).toBe(false);
    expect(input.maxLength).toBe(-1);
    phone.rerender();
    expect(phone.input()).toBe(input);
  });

  test('has class, style and data of the outside, and the rest inside', () => {
    const phone = renderPhone({
      className: 'mine',
      style: { inlineSize: '20rem' },
      'aria-describedby': 'more',
      placeholder: '…',
      defaultCountry: 'US',
    });
    expect(phone.field()).toHaveClass('otp-field', 'mine');
    expect(phone.field().style.inlineSize).toBe('20rem');
    expect(phone.field()).toHaveAttribute('data-country', 'US');
    expect(phone.input()).toHaveAttribute('placeholder', '…');
    expect(phone.input().getAttribute('aria-describedby')).toMatch(/^more \S+-hint$/);
  });

  test('P68: without a number it gets the focus, and is described by hint and error', async () => {
    const phone = renderPhone();
    expect(await phone.submit()).toBe('required');
    const input = page.getByRole('textbox');
    await expect.element(input).toHaveFocus();
    await expect.element(input).toHaveAttribute('aria-invalid', 'true');
    await expect
      .element(input)
      .toHaveAccessibleDescription(
        'Start with + for a number from another country. Enter your WhatsApp number.',
      );
    expect(phone.field()).toHaveAttribute('data-invalid');
  });

  test('P76: the error goes as soon as the number can be one', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    phone.input().focus();
    await press('213373425');
    expect(await phone.submit()).toBe('tooShort');
    await expect.poll(phone.error).toBe('The number is too short. Check that no digit is missing.');
    await press('3');
    await expect.poll(phone.error).toBe('');
    expect(phone.input()).not.toHaveAttribute('aria-invalid', 'true');
    expect(phone.field()).not.toHaveAttribute('data-invalid');
  });

  test('an error of the app goes before the field’s own', async () => {
    const phone = renderPhone({ error: 'Not this one.' });
    expect(phone.error()).toBe('Not this one.');
    expect(phone.input()).toHaveAttribute('aria-invalid', 'true');
    await phone.submit();
    expect(phone.error()).toBe('Not this one.');
  });

  test('the error is a live region that is there before any error', () => {
    const phone = renderPhone();
    expect(phone.field().querySelector('.otp-error')).toHaveAttribute('aria-live', 'polite');
  });
});

describe('in a plain form', () => {
  function renderPlain(props: PhoneFieldProps = {}) {
    const sent: (FormDataEntryValue | null)[] = [];
    const { container } = render(
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sent.push(new FormData(event.currentTarget).get('phone'));
        }}
      >
        <PhoneField locale="en" name="phone" defaultCountry="US" {...props} />
        <button>Send</button>
        <button type="reset">Reset</button>
      </form>,
    );
    return { sent, container, input: () => container.querySelector<HTMLInputElement>('.otp-input')! };
  }

  test('the number goes out in E.164', async () => {
    const form = renderPlain();
    autofill(form.input(), '2133734253');
    await userEvent.click(page.getByRole('button', { name: 'Send' }));
    expect(form.sent).toEqual(['+12133734253']);
  });

  test('an optional field without a number goes out empty', async () => {
    const form = renderPlain();
    await userEvent.click(page.getByRole('button', { name: 'Send' }));
    expect(form.sent).toEqual(['']);
  });

  test.each([
    ['', 'Enter your WhatsApp number.'],
    ['21337', 'The number is too short. Check that no digit is missing.'],
  ])('%j does not go out where a number is required, and the field says why', async (text, error) => {
    const form = renderPlain({ required: true });
    if (text) autofill(form.input(), text);
    await userEvent.click(page.getByRole('button', { name: 'Send' }));
    expect(form.sent).toEqual([]);
    expect(form.container.querySelector('.otp-error')).toHaveTextContent(error);
    expect(form.input()).toHaveFocus();
  });

  test('a reset brings back the first number and the first country', async () => {
    const form = renderPlain({ defaultValue: '+34612345678' });
    const select = form.container.querySelector('select')!;
    await expect.poll(() => form.input().value).toBe('+34 612 34 56 78');
    await userEvent.selectOptions(select, 'BR');
    autofill(form.input(), '11987654321');
    await userEvent.click(page.getByRole('button', { name: 'Reset' }));
    await expect.poll(() => form.input().value).toBe('+34 612 34 56 78');
    expect(select.value).toBe('ES');
    await userEvent.click(page.getByRole('button', { name: 'Send' }));
    expect(form.sent).toEqual(['+34612345678']);
  });

  test('after a reset an empty field is untouched', async () => {
    const form = renderPlain();
    const select = form.container.querySelector('select')!;
    await userEvent.selectOptions(select, 'BR');
    autofill(form.input(), '11987654321');
    await userEvent.click(page.getByRole('button', { name: 'Reset' }));
    await expect.poll(() => select.value).toBe('US');
    expect(form.input().value).toBe('');
  });
});

describe('controlled', () => {
  function Controlled({ first = '' }: { readonly first?: string }): ReactElement {
    const [value, setValue] = useState(first);
    return (
      <>
        <PhoneField locale="en" defaultCountry="US" value={value} onValueChange={setValue} />
        <output>{value}</output>
        <button onClick={() => setValue('')}>Clear</button>
        <button onClick={() => setValue('+34612345678')}>Spain</button>
      </>
    );
  }

  test('the app has the number, and can clear and set it', async () => {
    const { container } = render(<Controlled />);
    const input = container.querySelector('input')!;
    const output = container.querySelector('output')!;
    input.focus();
    await press('2133734253');
    expect(output).toHaveTextContent('+12133734253');
    expect(input.value).toBe('(213) 373-4253');
    await userEvent.click(page.getByRole('button', { name: 'Clear' }));
    expect(input.value).toBe('');
    await userEvent.click(page.getByRole('button', { name: 'Spain' }));
    expect(input.value).toBe('+34 612 34 56 78');
    expect(container.querySelector('select')!.value).toBe('ES');
    expect(output).toHaveTextContent('+34612345678');
  });

  test('a country of the app is shown, and a choice is the app’s to take', async () => {
    const phone = renderPhone({ country: 'US' });
    autofill(phone.input(), '2133734253');
    phone.rerender({ country: 'BR' });
    expect(phone.input().value).toBe('(21) 3373-4253');
    expect(phone.values.at(-1)).toBe('+552133734253');
  });
});

describe('in react-hook-form', () => {
  interface Values {
    readonly phone: string;
  }
  let form: UseFormReturn<Values>;

  function HookForm(): ReactElement {
    form = useForm<Values>({ defaultValues: { phone: '' } });
    return (
      <Controller
        name="phone"
        control={form.control}
        render={({ field: { onChange, ...field } }) => (
          <PhoneField locale="en" defaultCountry="US" {...field} onValueChange={onChange} />
        )}
      />
    );
  }

  test('P92: the value is the empty string or E.164', async () => {
    const { container } = render(<HookForm />);
    const input = container.querySelector('input')!;
    expect(form.getValues('phone')).toBe('');
    input.focus();
    await press('2133734253');
    expect(form.getValues('phone')).toBe('+12133734253');
    await press('{Control>}a{/Control}{Delete}');
    expect(form.getValues('phone')).toBe('');
    await press('2133734253');
    form.reset();
    await expect.poll(() => input.value).toBe('');
    expect(form.getValues('phone')).toBe('');
  });

  test('P93: setFocus goes to the number', async () => {
    const { container } = render(<HookForm />);
    form.setFocus('phone');
    await expect.poll(() => document.activeElement).toBe(container.querySelector('input'));
  });
});
