import { act, render } from '@testing-library/react';
import { useMemo, useRef, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { page } from 'vitest/browser';
import { afterEach, expect, test, vi } from 'vitest';
import { CodeField } from '../../src/code-field/CodeField.js';
import type { CodeFieldHandle } from '../../src/code-field/createCodeField.js';
import { CodeStepContext } from '../../src/code-field/CodeStepContext.js';
import { PasteButton } from '../../src/code-field/PasteButton.js';
import { useFieldRegistry } from '../../src/field/useFieldRegistry.js';
import { field, press, renderCode } from './codeHarness.js';

const button = page.getByRole('button', { name: 'Paste code' });

afterEach(() => vi.restoreAllMocks());

/** What the clipboard answers when the page asks for its text. */
function clipboardHolds(answer: string | Error) {
  return vi
    .spyOn(navigator.clipboard, 'readText')
    .mockImplementation(() => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)));
}

test.each(['123456', '123 456', '*123456* is your verification code. Expires in 10 minutes.'])(
  'C85 a press puts in the code and submits it once: %s',
  async (text) => {
    const readText = clipboardHolds(text);
    const { value, reports, submits } = renderCode({ children: <PasteButton locale="en" /> });
    expect(readText).not.toHaveBeenCalled();
    await button.click();
    await expect.element(field).toHaveValue('123456');
    expect(value()).toBe('123456');
    expect(reports).toEqual(['123456']);
    expect(submits).toEqual(['123456']);
    expect(readText).toHaveBeenCalledOnce();
  },
);

test.each([
  new DOMException('Read permission denied.', 'NotAllowedError'),
  '',
  'hello',
  '12345',
  '123456789',
])('C86 with nothing to paste (%s) it says so and goes to the field', async (answer) => {
  const onRejection = vi.fn<() => void>();
  addEventListener('unhandledrejection', onRejection);
  clipboardHolds(answer);
  const { value, reports, submits, container } = renderCode({
    defaultValue: '12',
    children: <PasteButton locale="en" />,
  });
  const status = container.querySelector('.otp-paste-message');
  expect(status).toBeEmptyDOMElement();
  await button.click();
  await expect.element(field).toHaveFocus();
  expect(status).toHaveTextContent(
    'We couldn’t paste a code. Copy it in WhatsApp and try again, or type it.',
  );
  expect(status).toBeVisible();
  expect([value(), reports, submits]).toEqual(['12', [], []]);
  expect(onRejection).not.toHaveBeenCalled();
  removeEventListener('unhandledrejection', onRejection);
});

test('the message goes away when the code is typed', async () => {
  clipboardHolds('');
  const { container } = renderCode({ children: <PasteButton locale="en" /> });
  await button.click();
  await expect.element(field).toHaveFocus();
  await press('1');
  expect(container.querySelector('.otp-paste-message')).toBeEmptyDOMElement();
});

test('C87 coming back to the tab does not read the clipboard', async () => {
  const readText = clipboardHolds('123456');
  const { reports } = renderCode({ children: <PasteButton locale="en" /> });
  await act(async () => {
    dispatchEvent(new Event('blur'));
    document.dispatchEvent(new Event('visibilitychange'));
    dispatchEvent(new Event('focus'));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await Promise.resolve();
  });
  expect(readText).not.toHaveBeenCalled();
  expect(reports).toEqual([]);
});

test('C88 no code is asked of SMS', async () => {
  const get = vi.fn();
  // WebKitGTK has no `navigator.credentials`.
  Object.defineProperty(navigator, 'credentials', { value: { get }, configurable: true });
  clipboardHolds('123456');
  renderCode({ children: <PasteButton locale="en" /> });
  await button.click();
  await expect.element(field).toHaveValue('123456');
  expect(get).not.toHaveBeenCalled();
  Reflect.deleteProperty(navigator, 'credentials');
});

test('it is not there without a clipboard to read, nor in the HTML of a server', () => {
  expect(renderToString(<PasteButton />)).toBe('');
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({} as Clipboard);
  const { container } = render(<PasteButton />);
  expect(container).toBeEmptyDOMElement();
});

test('outside a form it takes the input by a ref, and the length from the field', async () => {
  clipboardHolds('Your code is 1234. It expires in 10 minutes.');
  const onComplete = vi.fn<(code: string) => void>();
  function App() {
    const input = useRef<HTMLInputElement>(null);
    return (
      <>
        <CodeField ref={input} length={4} onComplete={onComplete} locale="en" />
        <PasteButton inputRef={input} locale="en" />
      </>
    );
  }
  render(<App />);
  await button.click();
  await expect.element(field).toHaveValue('1234');
  expect(onComplete.mock.calls).toEqual([['1234']]);
});

test('while a check is in flight a press does nothing, and keeps the focus', async () => {
  const readText = clipboardHolds('654321');
  function Step({ children }: { readonly children: ReactNode }) {
    const fields = useFieldRegistry<CodeFieldHandle>();
    const step = useMemo(() => ({ field: { busy: true }, fields, isSubmitting: true }), [fields]);
    return <CodeStepContext.Provider value={step}>{children}</CodeStepContext.Provider>;
  }
  render(
    <Step>
      <form>
        <CodeField locale="en" defaultValue="123456" />
        <PasteButton locale="en" />
      </form>
    </Step>,
  );
  await expect.element(button).toHaveAttribute('aria-disabled', 'true');
  (button.element() as HTMLElement).focus();
  (button.element() as HTMLElement).click();
  expect(readText).not.toHaveBeenCalled();
  await expect.element(field).toHaveValue('123456');
  await expect.element(button).toHaveFocus();
});

test('class, ref and other attributes are the button’s, and an app can stop it', async () => {
  const readText = clipboardHolds('123456');
  const ref = vi.fn<(button: HTMLButtonElement | null) => void>();
  render(
    <PasteButton
      ref={ref}
      className="mine"
      id="paste"
      locale="es"
      onClick={(event) => event.preventDefault()}
    />,
  );
  const own = page.getByRole('button', { name: 'Pegar código' });
  await expect.element(own).toHaveClass('otp-paste', 'mine');
  await expect.element(own).toHaveAttribute('type', 'button');
  expect(ref).toHaveBeenCalledWith(own.element());
  await own.click();
  expect(readText).not.toHaveBeenCalled();
});

test('a button of an app’s own pastes in its place', async () => {
  const { submits } = renderCode({
    children: <PasteButton locale="en" render={<button className="fancy">From WhatsApp</button>} />,
  });
  clipboardHolds('Your code is 123456.');
  const own = page.getByRole('button', { name: 'From WhatsApp' });
  await expect.element(own).toHaveClass('otp-paste', 'fancy');
  await own.click();
  await expect.poll(() => submits).toEqual(['123456']);
});
