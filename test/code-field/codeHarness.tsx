import { render } from '@testing-library/react';
import { StrictMode, type ReactNode } from 'react';
import { page, userEvent } from 'vitest/browser';
import { expect, onTestFinished } from 'vitest';
import { CodeField, type CodeFieldProps } from '../../src/code-field/CodeField.js';
import '../../src/code-field/code-field.css';
import * as actions from '../setup/browserActions.js';

export { readTextBoxes as accessible, suggest } from '../setup/browserActions.js';

export const field = page.getByRole('textbox', { name: 'Verification code' });

/** Where a page can have the field. */
export const places = ['page', 'shadow root', 'iframe'] as const;
export type Place = (typeof places)[number];

/** A container in a place, with the styles of the page, which goes with the test. */
export function containerIn(place: Place): HTMLElement {
  const box = document.body.appendChild(document.createElement(place === 'iframe' ? 'iframe' : 'div'));
  onTestFinished(() => box.remove());
  if (place === 'page') return box;
  const frame = box as HTMLIFrameElement;
  frame.width = '600';
  const root =
    place === 'iframe' ? (frame.contentDocument as Document).body : box.attachShadow({ mode: 'open' });
  const container = document.createElement('div');
  root.append(...[...document.querySelectorAll('style')].map((style) => style.cloneNode(true)), container);
  return container;
}

/** The focused element, also in a shadow root or an iframe. */
export function focused(): HTMLInputElement {
  let element = document.activeElement;
  while (element) {
    const inner: Element | null | undefined =
      element.shadowRoot?.activeElement ?? (element as HTMLIFrameElement).contentDocument?.activeElement;
    if (!inner || inner === inner.ownerDocument.body) break;
    element = inner;
  }
  return element as HTMLInputElement;
}

interface RenderCodeProps extends CodeFieldProps {
  readonly children?: ReactNode;
  readonly place?: Place;
}

/** A code field in a form, between two other controls, and what came out of it. */
export function renderCode({ children, place = 'page', ...props }: RenderCodeProps = {}) {
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
  const container = containerIn(place);
  const view = render(form(), { container });
  const input = container.querySelector('input') as HTMLInputElement;
  return {
    input,
    reports,
    submits,
    container: view.container,
    /** What the form would send. */
    value: () => new FormData(input.form as HTMLFormElement).get('code'),
    rerender: (more: CodeFieldProps = {}) => view.rerender(form(more)),
  };
}

/** Presses keys in the focused element. */
export const press = (keys: string): Promise<void> => userEvent.keyboard(keys);

/** Copies a text out of another element of the page, with a user's keys. */
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
  const input = focused();
  const { selectionStart, selectionEnd } = input;
  await copy(text);
  input.focus();
  input.setSelectionRange(selectionStart, selectionEnd);
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

/** The error that describes an invalid input. */
export function errorOf(input: HTMLInputElement): string | undefined {
  if (input.getAttribute('aria-invalid') !== 'true') return undefined;
  const id = input.getAttribute('aria-describedby')?.split(' ').pop() ?? '';
  const error = (input.getRootNode() as Document | ShadowRoot).getElementById(id);
  return error?.textContent ?? undefined;
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
