import { render } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { page } from 'vitest/browser';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CodeField, type CodeFieldProps } from '../../src/code-field/CodeField.js';
import { PasteButton } from '../../src/code-field/PasteButton.js';
import { autofill, containerIn, focusField, paste, press, selection } from './codeHarness.js';

afterEach(() => vi.restoreAllMocks());

interface Check {
  readonly code: string;
  readonly end: (error?: string) => void;
}

/** A field whose app checks the code, and says so in one of the ways there are. */
function renderChecked(way: 'busy' | 'promise' | 'both', props: CodeFieldProps = {}, around?: ReactNode) {
  const checks: Check[] = [];
  function App() {
    const [busy, setBusy] = useState(false);
    const [error, setError] = useState<string>();
    const check = (code: string) =>
      new Promise<void>((resolve) => {
        if (way !== 'promise') setBusy(true);
        checks.push({
          code,
          end: (error) => {
            setBusy(false);
            setError(error);
            resolve();
          },
        });
      });
    return (
      <CodeField
        locale="en"
        error={error}
        busy={busy}
        onValueChange={() => setError(undefined)}
        onComplete={way === 'busy' ? (code) => void check(code) : check}
        {...props}
      />
    );
  }
  const view = render(
    <>
      <App />
      {around}
    </>,
    { container: containerIn('page') },
  );
  const input = view.container.querySelector('input') as HTMLInputElement;
  return { checks, input, codes: () => checks.map(({ code }) => code) };
}

describe.each(['busy', 'promise', 'both'] as const)(
  'when the app says by %s that a check has ended',
  (way) => {
    test('C101 the same code counts again by paste and by autofill, each time once', async () => {
      const { checks, input, codes } = renderChecked(way);
      await focusField();
      await paste('123456');
      await vi.waitFor(() => expect(codes()).toEqual(['123456']));
      await paste('123456');
      autofill(input, '123456');
      expect(codes()).toEqual(['123456']);
      checks[0]?.end();
      await vi.waitFor(() => expect(input).not.toHaveAttribute('aria-busy'));
      await paste('123456');
      await vi.waitFor(() => expect(codes()).toEqual(['123456', '123456']));
      checks[1]?.end();
      await vi.waitFor(() => expect(input).not.toHaveAttribute('aria-busy'));
      autofill(input, '123456');
      await vi.waitFor(() => expect(codes()).toHaveLength(3));
    });

    test('C101 the same code counts again by the button, and by Enter in a field without a form', async () => {
      vi.spyOn(navigator.clipboard, 'readText').mockResolvedValue('123456');
      const inputRef: { current: HTMLInputElement | null } = { current: null };
      const { checks, codes, input } = renderChecked(
        way,
        { ref: inputRef } as CodeFieldProps,
        <PasteButton inputRef={inputRef} locale="en" />,
      );
      inputRef.current = input;
      const button = page.getByRole('button', { name: 'Paste code' });
      await button.click();
      await vi.waitFor(() => expect(codes()).toHaveLength(1));
      checks[0]?.end();
      await vi.waitFor(() => expect(input).not.toHaveAttribute('aria-busy'));
      await button.click();
      await vi.waitFor(() => expect(codes()).toHaveLength(2));
      checks[1]?.end();
      await vi.waitFor(() => expect(input).not.toHaveAttribute('aria-busy'));
      await focusField();
      await press('{Enter}');
      await vi.waitFor(() => expect(codes()).toEqual(['123456', '123456', '123456']));
      await press('{Enter}');
      expect(codes()).toHaveLength(3);
    });

    test('without a form Enter gives a refused code to the app again, which knows why it was refused', async () => {
      const { checks, codes, input } = renderChecked(way);
      await focusField();
      await press('123456');
      await vi.waitFor(() => expect(codes()).toHaveLength(1));
      checks[0]?.end('That did not work (offline).');
      await vi.waitFor(() => expect(selection(input)).toBe('[123456]'));
      await press('{Enter}');
      await vi.waitFor(() => expect(codes()).toEqual(['123456', '123456']));
      checks[1]?.end('That did not work (offline).');
      await vi.waitFor(() => expect(input).not.toHaveAttribute('aria-busy'));
      await paste('123456');
      await vi.waitFor(() => expect(codes()).toHaveLength(3));
    });
  },
);

test('a check that has ended without a word from the app does not make a double paste two', async () => {
  const onComplete = vi.fn<(code: string) => void>();
  render(<CodeField locale="en" onComplete={onComplete} />);
  await focusField();
  await paste('123456');
  await paste('123456');
  expect(onComplete).toHaveBeenCalledOnce();
  await press('{Backspace}6');
  expect(onComplete).toHaveBeenCalledTimes(2);
});
