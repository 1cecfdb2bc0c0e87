import { act, render } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { CodeField } from '../../src/code-field/CodeField.js';
import { autofill, field, focusField, paste, press, renderCode } from './codeHarness.js';

test('C52 blurring, coming back and rendering again submit nothing more', async () => {
  const { submits, rerender } = renderCode();
  await focusField();
  await press('123456{Tab}{Shift>}{Tab}{/Shift}');
  rerender();
  rerender({ hint: 'Another hint' });
  expect(submits).toEqual(['123456']);
});

test('C54 strict mode submits once', async () => {
  // The harness renders in StrictMode, and the tests run React in development.
  const { submits, reports } = renderCode();
  await focusField();
  await press('123456');
  expect(submits).toEqual(['123456']);
  expect(reports).toHaveLength(6);
});

test('C55 another complete code submits again', async () => {
  const { submits } = renderCode();
  await focusField();
  await press('123456{Backspace}7');
  expect(submits).toEqual(['123456', '123457']);
});

test('C56 a code from outside submits nothing', () => {
  const { submits, reports, rerender, value } = renderCode({ value: '' });
  rerender({ value: '123456' });
  expect(value()).toBe('123456');
  rerender({ value: '654321' });
  expect(value()).toBe('654321');
  expect(submits).toEqual([]);
  expect(reports).toEqual([]);
});

test.each([{ value: '123456' }, { defaultValue: '123456' }])(
  'C56 mounting with %j submits nothing',
  (props) => {
    const { submits, reports, value } = renderCode(props);
    expect(value()).toBe('123456');
    expect(submits).toEqual([]);
    expect(reports).toEqual([]);
  },
);

test('a code that the app emptied can be entered again', async () => {
  const submits: string[] = [];
  function Controlled() {
    const [code, setCode] = useState('');
    const onComplete = (complete: string) => {
      submits.push(complete);
      setCode('');
    };
    return <CodeField value={code} onValueChange={setCode} onComplete={onComplete} locale="en" />;
  }
  render(<Controlled />);
  await focusField();
  await paste('123456');
  await expect.element(field).toHaveValue('');
  await paste('123456');
  expect(submits).toEqual(['123456', '123456']);
});

test('a controlled field whose app keeps its value shows that value', async () => {
  const { reports, input } = renderCode({ value: '12' });
  await focusField();
  await press('3');
  expect(reports).toEqual(['123']);
  await expect.element(field).toHaveValue('12');
  await press('4');
  expect(reports).toEqual(['123', '124']);
  expect(input.value).toBe('12');
});

test('a change of the length holds from then on', async () => {
  const { submits, rerender } = renderCode({ length: 4 });
  await focusField();
  await press('1234');
  rerender({ length: 5 });
  await press('5');
  expect(submits).toEqual(['1234', '12345']);
});

test('C71 with automatic submit off, it is announced once that the code is complete', async () => {
  const { submits, input, container } = renderCode({ autoSubmit: false });
  const said: (string | null)[] = [];
  const status = container.querySelector('[role="status"]');
  expect(status).toBeEmptyDOMElement();
  const observer = new MutationObserver(() => said.push(status?.textContent ?? null));
  if (status) observer.observe(status, { childList: true, characterData: true, subtree: true });
  autofill(input, '123456');
  await vi.waitFor(() => expect(said).toEqual(['All 6 digits entered.']));
  await focusField();
  await press('{ArrowLeft}7');
  expect(said).toHaveLength(1);
  await press('{End}{Backspace}');
  await vi.waitFor(() => expect(said.at(-1)).toBe(''));
  expect(submits).toEqual([]);
  observer.disconnect();
});

test('with automatic submit on, there is no status to say it', () => {
  expect(renderCode().container.querySelector('[role="status"]')).toBeNull();
});

test('in a form without onComplete a complete code submits the form, once, by its button', async () => {
  const submits: unknown[] = [];
  function App() {
    const [code, setCode] = useState('');
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const { submitter } = event.nativeEvent;
          submits.push([code, [...new FormData(event.currentTarget, submitter)]]);
        }}
      >
        <CodeField value={code} onValueChange={setCode} locale="en" />
        <button name="action" value="verify">
          Verify
        </button>
      </form>
    );
  }
  render(<App />);
  await focusField();
  await press('123456');
  await vi.waitFor(() =>
    expect(submits).toEqual([
      [
        '123456',
        [
          ['code', '123456'],
          ['action', 'verify'],
        ],
      ],
    ]),
  );
});

test('a form whose button is disabled is not submitted', async () => {
  const onSubmit = vi.fn<() => void>();
  render(
    <form onSubmit={onSubmit}>
      <CodeField locale="en" />
      <button disabled>Verify</button>
    </form>,
  );
  await focusField();
  await act(() => press('123456'));
  expect(onSubmit).not.toHaveBeenCalled();
});

test('a callback that throws leaves the field working', async () => {
  const onError = vi.fn<(event: ErrorEvent) => void>((event) => event.preventDefault());
  addEventListener('error', onError);
  const { reports, value } = renderCode({
    onComplete: () => {
      throw new Error('from the app');
    },
  });
  await focusField();
  await press('123456{Backspace}');
  removeEventListener('error', onError);
  expect(onError).toHaveBeenCalledOnce();
  expect(value()).toBe('12345');
  expect(reports).toHaveLength(7);
});
