import { render } from '@testing-library/react';
import { useState } from 'react';
import { page } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { CodeField } from '../../src/code-field/CodeField.js';
import { autofill, field, focusField, press, renderCode } from './codeHarness.js';

test('C65 the code is one entry of the form', async () => {
  renderCode();
  await focusField();
  await press('123456');
  expect([...new FormData(document.forms[0])]).toEqual([['code', '123456']]);
});

test('C75 a disabled field takes nothing and has no form entry', async () => {
  const { input, reports } = renderCode({ disabled: true, defaultValue: '12' });
  expect(input).toBeDisabled();
  input.focus();
  await press('3');
  autofill(input, '123456');
  expect(input.value).toBe('12');
  expect(reports).toEqual([]);
  expect([...new FormData(document.forms[0])]).toEqual([]);
});

test.each([
  ['', '12'],
  ['99', '99'],
])('a reset brings back %j and reports it, and submits nothing', async (defaultValue, typed) => {
  const { input, reports, submits } = renderCode({ defaultValue });
  await focusField();
  await press(`{End}${'123456'.slice(defaultValue.length)}`);
  reports.length = submits.length = 0;
  document.forms[0]?.reset();
  expect(input.value).toBe(defaultValue);
  await vi.waitFor(() => expect(reports).toEqual([defaultValue]));
  expect(submits).toEqual([]);
  await press(typed);
  expect(input.value).toBe(defaultValue + typed);
  expect(reports.at(-1)).toBe(defaultValue + typed);
});

test('after a reset the same digit is reported again', async () => {
  const { reports } = renderCode();
  await focusField();
  await press('1');
  document.forms[0]?.reset();
  await vi.waitFor(() => expect(reports).toEqual(['1', '']));
  await press('1');
  expect(reports).toEqual(['1', '', '1']);
});

test('a reset of a form with a controlled field tells the app', async () => {
  function App() {
    const [code, setCode] = useState('');
    return (
      <form>
        <CodeField value={code} onValueChange={setCode} locale="en" />
        <button type="reset">Reset</button>
        <output>{code}</output>
      </form>
    );
  }
  render(<App />);
  await focusField();
  await press('123');
  await expect.element(page.getByRole('status')).toHaveTextContent('123');
  await page.getByRole('button').click();
  await expect.element(page.getByRole('status')).toBeEmptyDOMElement();
  await expect.element(field).toHaveValue('');
});

test.each([
  ['', 'Enter the code we sent you.'],
  ['123', 'Enter the 6-digit code.'],
])(
  'the browser’s own check of %j speaks the language of the field, and comes back to it',
  async (typed, message) => {
    const onSubmit = vi.fn<(event: React.FormEvent) => void>((event) => event.preventDefault());
    render(
      <form onSubmit={onSubmit}>
        <CodeField locale="en" required defaultValue={typed} />
        <button>Verify</button>
      </form>,
    );
    await page.getByRole('button').click();
    await expect.element(field).toHaveAccessibleDescription(new RegExp(`${message}$`));
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await expect.element(field).toHaveFocus();
    await press('4');
    await expect.element(field).not.toHaveAttribute('aria-invalid', 'true');
    expect(onSubmit).not.toHaveBeenCalled();
  },
);
