import { render } from '@testing-library/react';
import { useRef } from 'react';
import { page } from 'vitest/browser';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { CodeField } from '../../src/code-field/CodeField.js';
import { PasteButton } from '../../src/code-field/PasteButton.js';
import { errorOf, field, focusField, paste, press, renderCode, selection } from './codeHarness.js';

/** Replaces a property for one test. */
function replace(target: object, name: string, descriptor: PropertyDescriptor): void {
  const original = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, ...descriptor });
  onTestFinished(() => {
    if (original) Object.defineProperty(target, name, original);
    else Reflect.deleteProperty(target, name);
  });
}

const fail = (): never => {
  throw new Error('from an extension');
};

const missing = { value: undefined };
const throwing = { value: fail, writable: true };

describe('a browser function that is missing or throws', () => {
  test.each([
    ['document.execCommand', document, 'execCommand', missing],
    ['document.execCommand', document, 'execCommand', throwing],
    ['input.focus', HTMLElement.prototype, 'focus', throwing],
    ['input.setSelectionRange', HTMLInputElement.prototype, 'setSelectionRange', throwing],
    ['MutationObserver', window, 'MutationObserver', missing],
    ['navigator.clipboard', navigator, 'clipboard', { get: fail }],
    ['navigator.clipboard', navigator, 'clipboard', missing],
    ['reportError', window, 'reportError', missing],
  ] as const)('%s leaves the field working', async (_, target, name, descriptor) => {
    const { input, submits, reports, rerender } = renderCode({ children: <PasteButton locale="en" /> });
    input.focus();
    replace(target, name, descriptor);
    await press('12345');
    await press('{Home}9');
    expect(input.value).toBe('92345');
    rerender({ error: 'Wrong.' });
    await press('{End}6');
    expect(submits).toEqual(['923456']);
    expect(reports.at(-1)).toBe('923456');
    rerender({ error: 'Still wrong.' });
    await vi.waitFor(() => expect(errorOf(input)).toBe('Still wrong.'));
  });

  test('requestSubmit that throws takes the same code again', async () => {
    const onSubmit = vi.fn<(event: React.FormEvent) => void>((event) => event.preventDefault());
    const { container } = render(
      <form onSubmit={onSubmit}>
        <CodeField locale="en" />
        <button>Verify</button>
      </form>,
    );
    replace(HTMLFormElement.prototype, 'requestSubmit', throwing);
    await focusField();
    await press('123456');
    expect(onSubmit).not.toHaveBeenCalled();
    await page.getByRole('button').click();
    expect(onSubmit).toHaveBeenCalledOnce();
    expect(container.querySelector('input')?.value).toBe('123456');
  });

  test('a clipboard that throws, and an onClick that throws, end in the message of the button', async () => {
    function App() {
      const input = useRef<HTMLInputElement>(null);
      return (
        <>
          <CodeField ref={input} locale="en" />
          <PasteButton inputRef={input} locale="en" onClick={fail} />
        </>
      );
    }
    const onError = vi.fn<(event: ErrorEvent) => void>((event) => event.preventDefault());
    addEventListener('error', onError);
    onTestFinished(() => removeEventListener('error', onError));
    const { container } = render(<App />);
    replace(navigator.clipboard, 'readText', throwing);
    await page.getByRole('button').click();
    await expect.element(field).toHaveFocus();
    expect(container.querySelector('.otp-paste-message')).not.toBeEmptyDOMElement();
    expect(onError).toHaveBeenCalledOnce();
  });
});

test('a translated page (every text in two elements) keeps the field working', async () => {
  const { container, rerender, input, submits } = renderCode({ children: <PasteButton locale="en" /> });
  const translate = (): void => {
    const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const outer = document.createElement('font');
      const inner = outer.appendChild(document.createElement('font'));
      text.replaceWith(outer);
      inner.append(text);
    }
  };
  translate();
  input.focus();
  await paste('123456789');
  translate();
  await press('123456');
  translate();
  rerender({ error: 'Wrong.' });
  translate();
  await vi.waitFor(() => expect(selection(input)).toBe('[123456]'));
  rerender({ error: undefined, hint: null, label: 'Code' });
  translate();
  await paste('654321');
  expect(submits).toEqual(['123456', '654321']);
});

test('callbacks that throw are reported, and the field completes all the same', async () => {
  const errors: unknown[] = [];
  const onError = (event: ErrorEvent): void => {
    event.preventDefault();
    errors.push(event.message);
  };
  addEventListener('error', onError);
  onTestFinished(() => removeEventListener('error', onError));
  const onComplete = vi.fn<(code: string) => void>(fail);
  const { value } = renderCode({ onValueChange: fail, onComplete });
  await focusField();
  await paste('123456');
  expect(onComplete.mock.calls).toEqual([['123456']]);
  expect(errors).toHaveLength(2);
  expect(value()).toBe('123456');
});

test('simulated typing that ignores the caret of the browser goes where it says', async () => {
  const { input, reports } = renderCode({ defaultValue: '12' });
  input.focus();
  input.setSelectionRange(0, 0);
  input.dispatchEvent(
    new InputEvent('beforeinput', { inputType: 'insertText', data: '3', bubbles: true, cancelable: true }),
  );
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, '123');
  input.dispatchEvent(new InputEvent('input', { inputType: 'insertText', data: '3', bubbles: true }));
  expect(input.value).toBe('123');
  expect(reports).toEqual(['123']);
});

test('an onComplete that rejects is reported, and the same code can be entered again', async () => {
  const errors: unknown[] = [];
  const onError = (event: ErrorEvent): void => {
    event.preventDefault();
    errors.push(event.error);
  };
  addEventListener('error', onError);
  onTestFinished(() => removeEventListener('error', onError));
  const failure = new Error('from the app');
  const onComplete = vi.fn<(code: string) => Promise<void>>(() => Promise.reject(failure));
  renderCode({ onComplete });
  await focusField();
  await paste('123456');
  await vi.waitFor(() => expect(errors).toEqual([failure]));
  await paste('123456');
  expect(onComplete).toHaveBeenCalledTimes(2);
});
