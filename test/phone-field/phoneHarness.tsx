import { render } from '@testing-library/react';
import { StrictMode, useRef, type ReactElement } from 'react';
import { PhoneField, type PhoneFieldProps } from '../../src/phone-field/PhoneField.js';
import type { PhoneFieldHandle } from '../../src/phone-field/PhoneStepContext.js';
import { copy, press } from '../code-field/codeHarness.js';
import { openPlace, type Place } from './places.js';

/**
 * A number field in a form that reads it on submit, as a sign-in does.
 * @returns what a test looks at and does.
 */
export function renderPhone(props: PhoneFieldProps = {}, place: Place = 'page') {
  const sent: string[] = [];
  const values: string[] = [];
  const form = (more: PhoneFieldProps = {}): ReactElement => (
    <StrictMode>
      <PhoneForm
        onSent={(result) => sent.push(result)}
        field={{ locale: 'en', onValueChange: (value) => values.push(value), ...props, ...more }}
      />
    </StrictMode>
  );
  const view = render(form(), { container: openPlace(place) });
  const find = <Found extends Element>(selector: string): Found => {
    const found = view.container.querySelector<Found>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  };
  return {
    container: view.container,
    unmount: view.unmount,
    /** Each value that the field reported. */
    values,
    /** What each submit sent: a number or an error. */
    sent,
    field: () => find<HTMLElement>('.otp-field'),
    input: () => find<HTMLInputElement>('.otp-input'),
    select: () => find<HTMLSelectElement>('.otp-country-select'),
    code: () => find('.otp-country-code').textContent,
    error: () => find('.otp-error').textContent,
    announcement: () => find('.otp-visually-hidden[aria-live]').textContent,
    rerender: (more: PhoneFieldProps = {}) => view.rerender(form(more)),
    submit: async (): Promise<string> => {
      const before = sent.length;
      find<HTMLButtonElement>('button').click();
      while (sent.length === before) await moment();
      return sent.at(-1) ?? '';
    },
  };
}

/** Copies a text, and pastes it at the selection of an input. */
export async function pasteInto(input: HTMLInputElement, text: string): Promise<void> {
  const { selectionStart, selectionEnd } = input;
  await copy(text);
  input.focus();
  input.setSelectionRange(selectionStart, selectionEnd);
  await press('{Control>}v{/Control}');
}

/** Selects a country as the browser does, wherever the list is. */
export function selectCountry(select: HTMLSelectElement, country: string): void {
  select.value = country;
  select.dispatchEvent(new Event('input', { bubbles: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Time for what React and the browser have left to do. */
export function moment(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** Only what counts in a number: its digits and its plus. */
export function marksOf(text: string): string {
  return text.replace(/[^\d+]/g, '');
}

interface PhoneFormProps {
  readonly field: PhoneFieldProps;
  readonly onSent: (result: string) => void;
}

function PhoneForm({ field, onSent }: PhoneFormProps): ReactElement {
  const handle = useRef<PhoneFieldHandle>(null);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void handle.current?.read().then((reading) => {
          if ('error' in reading) handle.current?.focus();
          onSent('error' in reading ? reading.error : reading.phoneNumber);
        });
      }}
    >
      <PhoneField {...field} handleRef={handle} />
      <button>Send</button>
    </form>
  );
}
