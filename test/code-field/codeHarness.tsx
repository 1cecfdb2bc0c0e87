import { render } from '@testing-library/react';
import { StrictMode, type ReactNode } from 'react';
import { page, userEvent } from 'vitest/browser';
import { expect } from 'vitest';
import { CodeField, type CodeFieldProps } from '../../src/code-field/CodeField.js';
import '../../src/code-field/code-field.css';
import * as actions from '../setup/browserActions.js';

export { readTextBoxes as accessible, suggest } from '../setup/browserActions.js';

export const field = page.getByRole('textbox', { name: 'Verification code' });

/** A code field in a form, between two other controls, and what came out of it. */
export function renderCode({ children, ...props }: CodeFieldProps & { readonly children?: ReactNode } = {}) {
  const reports: string[] = [];
  const submits: string[] = [];
  const form = (more: CodeFieldProps = {}) => (
    <StrictMode>
      <form name="sign-in" onSubmit={(event) => event.preventDefault()}>
        <button type="button">Before</button>
        <CodeField
          onValueChange={(code) => reports.push(code)}
          onComplete={(code) => submits.push(code)}
          locale="en"
          {...props}
          {...more}
        />
        {children}
        <button type="submit">After</button>
      </form>
    </StrictMode>
  );
  const view = render(form());
  const input = view.getByRole('textbox') as HTMLInputElement;
  return {
    input,
    reports,
    submits,
    container: view.container,
    /** What the form would send. */
    value: () => new FormData(document.forms[0]).get('code'),
    rerender: (more: CodeFieldProps = {}) => view.rerender(form(more)),
  };
}

/** Presses keys in the focused element. */
export const press = (keys: string): Promise<void> => userEvent.keyboard(keys);

/** Copies a text out of another element of the page, with the keys of a person. */
export async function copy(text: string): Promise<void> {
  const source = document.body.appendChild(document.createElement('textarea'));
  source.value = text;
  source.select();
  source.focus();
  await press('{Control>}c{/Control}');
  source.remove();
}

/** Copies a text, and pastes it where the focus was. */
export async function paste(text: string): Promise<void> {
  const focused = document.activeElement as HTMLInputElement;
  const { selectionStart, selectionEnd } = focused;
  await copy(text);
  focused.focus();
  focused.setSelectionRange(selectionStart, selectionEnd);
  await press('{Control>}v{/Control}');
}

/** What the clipboard holds, found out by pasting it into another page element. */
export async function clipboard(): Promise<string> {
  const target = document.body.appendChild(document.createElement('textarea'));
  target.focus();
  await press('{Control>}v{/Control}');
  target.remove();
  return target.value;
}

/** A text from an input method, which shows it before it is committed. */
export async function compose(text: string): Promise<void> {
  await actions.compose(text);
  await actions.commit(text);
}

/** What password managers do. */
export function autofill(input: HTMLInputElement, text: string): void {
  const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  native?.set?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The text with its selection in brackets, `12[3]`, or the caret as a bar, `123|`. */
export function selection({ value, selectionStart, selectionEnd }: HTMLInputElement): string {
  const [start, end] = [selectionStart ?? 0, selectionEnd ?? 0];
  const selected = start === end ? '|' : `[${value.slice(start, end)}]`;
  return value.slice(0, start) + selected + value.slice(end);
}

export async function focusField(): Promise<void> {
  await field.click();
  await expect.element(field).toHaveFocus();
}
