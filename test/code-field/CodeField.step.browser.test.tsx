import { render } from '@testing-library/react';
import { useRef, useState } from 'react';
import { page } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { CodeField } from '../../src/code-field/CodeField.js';
import { autofill, field, focusField, paste, press, renderCode, selection } from './codeHarness.js';

/** The wiring of a step, as small as it can be: a check that the test answers. */
function Step({ calls }: { readonly calls: { code: string; answer: (error?: string) => void }[] }) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const code = useRef('');
  const check = (code: string) => {
    if (code.length < 6) {
      setError('Enter the 6-digit code.');
      return;
    }
    if (busy) return;
    setBusy(true);
    const answer = (error?: string) => {
      setBusy(false);
      setError(error);
    };
    calls.push({ code, answer });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        check(code.current);
      }}
    >
      <CodeField
        locale="en"
        busy={busy}
        error={error}
        onComplete={check}
        onValueChange={(value) => {
          code.current = value;
          setError(undefined);
        }}
      />
      <button>Verify</button>
    </form>
  );
}

function renderStep() {
  const calls: { code: string; answer: (error?: string) => void }[] = [];
  const view = render(<Step calls={calls} />);
  return { calls, input: view.getByRole('textbox') as HTMLInputElement };
}

test('C57 while a check is in flight nothing asks again', async () => {
  const { calls, input } = renderStep();
  await focusField();
  await press('123456');
  await expect.element(field).toHaveAttribute('aria-busy', 'true');
  await press('{Enter}');
  await page.getByRole('button').click();
  await page.getByRole('button').click();
  input.focus();
  await paste('123456');
  await paste('222222');
  autofill(input, '333333');
  expect(input.value).toBe('123456');
  expect(calls.map(({ code }) => code)).toEqual(['123456']);
});

test.each(['Enter', 'Verify'])(
  'C59 a part of a code is not submitted by %s, and an error names the missing digits',
  async (way) => {
    const { calls } = renderStep();
    await focusField();
    await press('123');
    if (way === 'Enter') await press('{Enter}');
    else await page.getByRole('button').click();
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await expect.element(page.getByText('Enter the 6-digit code.')).toBeVisible();
    await expect.element(field).toHaveFocus();
    expect(calls).toEqual([]);
    await press('4');
    await expect.element(field).toHaveValue('1234');
    await expect.element(field).not.toHaveAttribute('aria-invalid', 'true');
  },
);

test('C60 the focus stays in the field while a check is in flight', async () => {
  const { input } = renderStep();
  await focusField();
  await press('123456');
  await expect.element(field).toHaveAttribute('aria-busy', 'true');
  expect(input).toHaveFocus();
  expect(input.readOnly).toBe(true);
  expect(input.disabled).toBe(false);
});

test('C61 a wrong code is announced, described, focused and selected, so that the next one is just entered', async () => {
  const { calls, input } = renderStep();
  const region = document.querySelector('[aria-live]');
  expect(region).toBeEmptyDOMElement();
  await focusField();
  await press('123456');
  input.blur();
  calls[0]?.answer('That code isn’t right.');
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  await expect.element(field).toHaveFocus();
  expect(selection(input)).toBe('[123456]');
  expect(region).toHaveTextContent('That code isn’t right.');
  const described = input
    .getAttribute('aria-describedby')
    ?.split(' ')
    .map((id) => document.getElementById(id));
  expect(described?.map((element) => element?.className)).toEqual(['otp-hint', 'otp-error']);
  await paste('654321');
  await vi.waitFor(() => expect(calls.map(({ code }) => code)).toEqual(['123456', '654321']));
  await expect.element(field).not.toHaveAttribute('aria-invalid', 'true');
});

test('the same error again selects the code again', async () => {
  const { calls, input } = renderStep();
  await focusField();
  await press('123456');
  calls[0]?.answer('That code isn’t right.');
  await vi.waitFor(() => expect(selection(input)).toBe('[123456]'));
  await press('{End}{Enter}');
  await expect.element(field).toHaveAttribute('aria-busy', 'true');
  expect(selection(input)).toBe('123456|');
  calls[1]?.answer('That code isn’t right.');
  await vi.waitFor(() => expect(selection(input)).toBe('[123456]'));
});

test('an error while the user is on the way to another control does not call the user back', async () => {
  const { rerender } = renderCode({ defaultValue: '123' });
  await focusField();
  await press('{Tab}');
  rerender({ error: 'Enter the 6-digit code.' });
  expect(document.activeElement).toHaveTextContent('After');
});

test('an error that is only said in other words does not call the user back', async () => {
  const { rerender, input } = renderCode();
  await focusField();
  await press('123456');
  rerender({ error: 'That code isn’t right.' });
  await vi.waitFor(() => expect(selection(input)).toBe('[123456]'));
  await press('{Tab}');
  rerender({ error: 'Ese código no es correcto.' });
  expect(document.activeElement).toHaveTextContent('After');
});

test('an error that is there from the start takes no focus', () => {
  const { input } = renderCode({ error: 'Get a new code.', defaultValue: '123456' });
  expect(input).not.toHaveFocus();
});
