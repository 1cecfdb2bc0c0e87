import axe from 'axe-core';
import { builtInLocales } from '../../src/messages/builtInLocales.js';
import { describe, expect, test } from 'vitest';
import { accessible, press, renderCode } from './codeHarness.js';

describe('what a screen reader gets', () => {
  test('C67 one text box, named by the visible label', async () => {
    renderCode();
    expect(await accessible()).toMatchObject([{ name: 'Verification code' }]);
  });

  test.each([
    ['es', 'Código de verificación'],
    ['pt-br', 'Código de verificação'],
  ] as const)('the name in %s', async (locale, name) => {
    renderCode({ locale, locales: builtInLocales });
    expect(await accessible()).toMatchObject([{ name }]);
  });

  test('C69 hint and error are its description, and it is invalid itself', async () => {
    renderCode({ error: 'That code isn’t right.', hint: 'From WhatsApp.', 'aria-describedby': 'more' });
    const more = document.body.appendChild(document.createElement('p'));
    more.id = 'more';
    more.textContent = 'More.';
    expect(await accessible()).toMatchObject([
      { description: 'More. From WhatsApp. That code isn’t right.', invalid: 'true' },
    ]);
    more.remove();
  });

  test('C70 the cells are not elements, and the value has no separators', async () => {
    const { container } = renderCode({ defaultValue: '123456' });
    const box = container.querySelector('.otp-code');
    expect(box?.children).toHaveLength(1);
    expect(box?.querySelectorAll('[role], [tabindex]')).toHaveLength(0);
    expect(await accessible()).toMatchObject([{ value: '123456' }]);
  });

  test.each([{}, { defaultValue: '123456', error: 'Wrong.' }, { busy: true }, { disabled: true }])(
    'axe finds nothing in %j',
    async (props) => {
      const { container } = renderCode(props);
      expect((await axe.run(container)).violations).toEqual([]);
    },
  );
});

describe('attributes', () => {
  test('C72 the input is what keyboards, browsers and password managers look for', () => {
    const { input } = renderCode();
    const attributes = Object.fromEntries([...input.attributes].map(({ name, value }) => [name, value]));
    expect(attributes).toMatchObject({
      type: 'text',
      inputmode: 'numeric',
      autocomplete: 'one-time-code',
      spellcheck: 'false',
      autocapitalize: 'off',
      autocorrect: 'off',
      enterkeyhint: 'done',
      name: 'code',
      dir: 'ltr',
    });
    expect(input.id).not.toBe('');
    expect('123456').toMatch(new RegExp(`^(?:${input.pattern})$`, 'v'));
    expect(input).not.toHaveAttribute('maxlength');
  });

  test('C72 nothing passed on by accident changes that', () => {
    const accident = {
      autoComplete: 'off',
      type: 'number',
      maxLength: 6,
      inputMode: 'text',
      value: undefined,
    };
    const { input } = renderCode(accident);
    expect(input).toHaveAttribute('autocomplete', 'one-time-code');
    expect(input).toHaveAttribute('type', 'text');
    expect(input).toHaveAttribute('inputmode', 'numeric');
    expect(input).not.toHaveAttribute('maxlength');
  });

  test('C74 other attributes reach the input', () => {
    const { input } = renderCode({
      'data-1p-ignore': true,
      'data-lpignore': 'true',
      title: 'Code',
      id: 'otp',
    } as object);
    expect(input).toHaveAttribute('data-1p-ignore', 'true');
    expect(input).toHaveAttribute('data-lpignore', 'true');
    expect(input).toHaveAttribute('title', 'Code');
    expect(input).toHaveAttribute('id', 'otp');
  });

  test('class, style and state are on the outer element', async () => {
    const { container, input } = renderCode({ className: 'mine', style: { margin: '1px' }, length: 4 });
    const root = container.querySelector<HTMLElement>('.otp-field.mine');
    expect(root?.style.margin).toBe('1px');
    expect({ ...root?.dataset }).toEqual({ length: '4' });
    input.focus();
    await press('1234');
    expect({ ...root?.dataset }).toEqual({ length: '4', complete: '' });
    await press('{Backspace}');
    expect({ ...root?.dataset }).toEqual({ length: '4' });
  });

  test('the states are data attributes', () => {
    const { container, rerender } = renderCode({ defaultValue: '123456' });
    const data = () => Object.keys(container.querySelector<HTMLElement>('.otp-field')?.dataset ?? {}).sort();
    expect(data()).toEqual(['complete', 'length']);
    rerender({ busy: true });
    expect(data()).toEqual(['complete', 'length', 'pending', 'readonly']);
    rerender({ disabled: true, error: 'Wrong.' });
    expect(data()).toEqual(['complete', 'disabled', 'invalid', 'length']);
  });
});
