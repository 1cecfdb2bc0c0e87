import { render } from '@testing-library/react';
import { StrictMode, useRef, type ReactElement } from 'react';
import type { PhoneFieldHandle } from 'react-whatsapp-otp';
import { StockPhoneField, type StockPhoneFieldProps } from 'react-whatsapp-otp/react-phone-number-input';
import { moment } from '../../phone-field/phoneHarness.js';

/** The stock input in a form that reads it on submit, as a sign-in does. */
export function renderStock(props: StockPhoneFieldProps = {}) {
  const sent: string[] = [];
  const values: string[] = [];
  const form = (more: StockPhoneFieldProps = {}): ReactElement => (
    <StrictMode>
      <StockForm
        onSent={(result) => sent.push(result)}
        field={{ locale: 'en', onValueChange: (value) => values.push(value), ...props, ...more }}
      />
    </StrictMode>
  );
  const view = render(form());
  const find = <Found extends Element>(selector: string): Found => {
    const found = view.container.querySelector<Found>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  };
  return {
    container: view.container,
    unmount: view.unmount,
    values,
    sent,
    input: () => find<HTMLInputElement>('input'),
    select: () => find<HTMLSelectElement>('select'),
    country: () => find<HTMLSelectElement>('select').value.replace('ZZ', ''),
    error: () => find('.otp-error').textContent,
    entry: () => new FormData(find<HTMLFormElement>('form')).get('phone'),
    rerender: (more: StockPhoneFieldProps = {}) => view.rerender(form(more)),
    submit: async (): Promise<string> => {
      const before = sent.length;
      find<HTMLButtonElement>('form > button').click();
      while (sent.length === before) await moment();
      return sent.at(-1) ?? '';
    },
  };
}

interface StockFormProps {
  readonly field: StockPhoneFieldProps;
  readonly onSent: (result: string) => void;
}

function StockForm({ field, onSent }: StockFormProps): ReactElement {
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
      <StockPhoneField {...field} handleRef={handle} />
      <button>Send</button>
    </form>
  );
}
