import { act, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { vi, describe, expect, test, onTestFinished } from 'vitest';
import {
  createWhatsappOtpClient,
  useWhatsappOtpContext,
  WhatsappOtpForm,
  type WhatsappOtpFormProps,
} from '../../src/index.js';
import * as WhatsappOtp from '../../src/parts.js';
import { createFakeBackend } from '../../src/testing.js';
import {
  autofill,
  containerIn,
  errorOf,
  focused,
  paste,
  places,
  press,
  selection,
  type Place,
} from './codeHarness.js';

const phoneNumber = '+12133734253';

/** The form made of parts, with a prop for the code step. */
function Parts({
  onCodeSubmit,
  ...props
}: WhatsappOtpFormProps & { readonly onCodeSubmit?: WhatsappOtp.CodeStepProps['onSubmit'] }) {
  return (
    <WhatsappOtp.Root {...props}>
      <WhatsappOtp.PhoneStep>
        <WhatsappOtp.PhoneField />
        <WhatsappOtp.SubmitButton />
      </WhatsappOtp.PhoneStep>
      <WhatsappOtp.CodeStep onSubmit={onCodeSubmit}>
        <WhatsappOtp.CodeField />
        <WhatsappOtp.SubmitButton />
      </WhatsappOtp.CodeStep>
      <WhatsappOtp.SuccessStep>
        <WhatsappOtp.Title />
      </WhatsappOtp.SuccessStep>
    </WhatsappOtp.Root>
  );
}

async function atCode(
  place: Place,
  more: Partial<WhatsappOtpFormProps> = {},
  toElement = (props: WhatsappOtpFormProps): ReactElement => <WhatsappOtpForm {...props} />,
  inside?: HTMLElement,
) {
  const backend = createFakeBackend();
  const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: backend.fetch });
  const props = {
    client,
    defaultLocale: 'en',
    defaultCountry: 'US',
    persist: false,
    resendCooldown: 0,
    ...more,
  } as WhatsappOtpFormProps;
  const root = containerIn(place);
  const view = render(toElement(props), { container: root });
  const container = inside ?? root;
  const number = container.querySelector('input') as HTMLInputElement;
  number.focus();
  await press('2133734253{Enter}');
  const input = await vi.waitFor(() => {
    const input = container.querySelector<HTMLInputElement>('input[autocomplete="one-time-code"]');
    if (!input) throw new Error('There is no code field yet.');
    return input;
  });
  await vi.waitFor(() => expect(focused()).toBe(input));
  const right = (): string => backend.stytch.latestCode(phoneNumber) ?? '';
  return {
    backend,
    container,
    input,
    view,
    right,
    wrong: () => (right() === '123456' ? '654321' : '123456'),
    form: input.form as HTMLFormElement,
    button: (name: string) => {
      const all = [...container.querySelectorAll<HTMLButtonElement>('button')];
      return all.find((button) => button.textContent?.includes(name)) as HTMLButtonElement;
    },
    checks: () => backend.requests.filter(({ operation }) => operation === 'authenticate').length,
    text: () => container.textContent ?? '',
    idle: () => vi.waitFor(() => expect(input).not.toHaveAttribute('aria-busy')),
  };
}

describe.each(places)('in a %s', (place) => {
  test('a code signs in', async () => {
    const { right, text } = await atCode(place);
    await paste(right());
    await vi.waitFor(() => expect(text()).toContain('You’re in'));
  });

  test('C101 after an outage the same code is checked once more, by paste or by autofill', async () => {
    for (const enter of [paste, undefined]) {
      const { backend, right, text, input, checks, idle, view } = await atCode(place);
      backend.stytch.fault({ operation: 'authenticate', kind: 'drop' });
      await paste(right());
      await vi.waitFor(() => expect(checks()).toBe(1));
      await idle();
      expect(input.value).toBe(right());
      if (enter) await enter(right());
      else autofill(input, right());
      await vi.waitFor(() => expect(text()).toContain('You’re in'));
      expect(checks()).toBe(2);
      view.unmount();
    }
  });

  test('after an outage Enter checks the same code once more', async () => {
    const { backend, right, text, checks, idle } = await atCode(place);
    backend.stytch.fault({ operation: 'authenticate', kind: 'drop' });
    await press(right());
    await vi.waitFor(() => expect(checks()).toBe(1));
    await idle();
    await press('{Enter}');
    await vi.waitFor(() => expect(text()).toContain('You’re in'));
  });

  test('a refused code is selected, and Enter does not spend another check on it', async () => {
    const { wrong, input, checks } = await atCode(place);
    await press(wrong());
    await vi.waitFor(() => expect(errorOf(input)).toMatch(/isn’t right/));
    expect(selection(input)).toBe(`[${wrong()}]`);
    await press('{Enter}{End}{Enter}');
    await vi.waitFor(() => expect(selection(input)).toBe(`[${wrong()}]`));
    expect(errorOf(input)).toMatch(/isn’t right/);
    expect(checks()).toBe(1);
  });

  test('C104 a digit inside a refused code replaces one and ends the error, and Enter checks the code', async () => {
    const { wrong, input, checks } = await atCode(place);
    await press(wrong());
    await vi.waitFor(() => expect(errorOf(input)).toMatch(/isn’t right/));
    input.setSelectionRange(2, 2);
    await press('9');
    const edited = `${wrong().slice(0, 2)}9${wrong().slice(3)}`;
    expect(input.value).toBe(edited);
    await vi.waitFor(() => expect(errorOf(input)).toBeUndefined());
    expect(checks()).toBe(1);
    await press('{Enter}');
    await vi.waitFor(() => expect(checks()).toBe(2));
  });

  test.each([
    ['', 'Enter the code we sent you.'],
    ['123', 'Enter the 6-digit code.'],
  ])('%j is not submitted, and the field shows the error', async (typed, message) => {
    const { input, checks, button } = await atCode(place, { autoSubmit: false });
    if (typed) await press(typed);
    act(() => button('Continue').click());
    await vi.waitFor(() => expect(errorOf(input)).toBe(message));
    expect(focused()).toBe(input);
    expect(checks()).toBe(0);
  });

  test('without automatic submit, after a new code Continue does not check the old one', async () => {
    const { input, checks, button, backend } = await atCode(place, { autoSubmit: false });
    await press('123456');
    act(() => button('Resend code').click());
    await vi.waitFor(() => expect(backend.stytch.messages).toHaveLength(2));
    await vi.waitFor(() => expect(input.value).toBe(''));
    await vi.waitFor(() => expect(focused()).toBe(input));
    act(() => button('Continue').click());
    await vi.waitFor(() => expect(errorOf(input)).toBe('Enter the code we sent you.'));
    expect(checks()).toBe(0);
  });

  test('a code that a script wrote without an event is checked once', async () => {
    const { input, checks, button, right, text } = await atCode(place);
    input.value = right();
    act(() => button('Continue').click());
    await vi.waitFor(() => expect(text()).toContain('You’re in'));
    expect(checks()).toBe(1);
  });
});

/** Controls of an app inside the code step. */
function Extras() {
  const { flow } = useWhatsappOtpContext('Extras');
  return <output>{flow.step}</output>;
}

describe('the code step', () => {
  async function withControls(names: readonly string[]) {
    const step = await atCode('page', { children: <Extras /> });
    for (const name of names) {
      const control = document.createElement('input');
      control.name = name;
      control.defaultValue = 'first';
      step.form.append(control);
      control.value = 'typed';
    }
    return {
      ...step,
      control: (name: string) => step.form.querySelector(`[name=${name}]`) as HTMLInputElement,
    };
  }

  test('empties its own field and nothing else, and survives any name of a control', async () => {
    const names = ['reset', 'submit', 'requestSubmit', 'elements', 'note'];
    const { backend, button, input, control } = await withControls(names);
    const onReset = vi.fn<() => void>();
    document.addEventListener('reset', onReset);
    onTestFinished(() => document.removeEventListener('reset', onReset));
    await press('123');
    act(() => button('Resend code').click());
    await vi.waitFor(() => expect(backend.stytch.messages).toHaveLength(2));
    await vi.waitFor(() => expect(input.value).toBe(''));
    expect(names.map((name) => control(name).value)).toEqual(names.map(() => 'typed'));
    expect(onReset).not.toHaveBeenCalled();
    await press(backend.stytch.latestCode(phoneNumber) ?? '');
    await vi.waitFor(() => expect(document.body).toHaveTextContent('You’re in'));
  });

  test('moves the focus after the user’s own resend, and not when another form sends a newer code', async () => {
    const { button, input, backend } = await atCode('page');
    act(() => button('Resend code').click());
    await vi.waitFor(() => expect(backend.stytch.messages).toHaveLength(2));
    await vi.waitFor(() => expect(focused()).toBe(input));
    await press('123');
    const elsewhere = document.body.appendChild(document.createElement('input'));
    onTestFinished(() => elsewhere.remove());
    elsewhere.focus();
    const other = await atCode('page');
    elsewhere.focus();
    act(() => other.button('Resend code').click());
    elsewhere.focus();
    await vi.waitFor(() => expect(input.value).toBe(''));
    expect(focused()).not.toBe(input);
  });

  test('an onSubmit that throws does not let the browser post the code, and the code is checked', async () => {
    const onError = vi.fn<(event: ErrorEvent) => void>((event) => event.preventDefault());
    addEventListener('error', onError);
    onTestFinished(() => removeEventListener('error', onError));
    const { right, text } = await atCode('page', { autoSubmit: false }, (props) => (
      <Parts
        {...props}
        onCodeSubmit={() => {
          throw new Error('from the app');
        }}
      />
    ));
    await press(`${right()}{Enter}`);
    await vi.waitFor(() => expect(text()).toContain('You’re in'));
    expect(onError).toHaveBeenCalledOnce();
  });

  test('an onSubmit that prevents the default stops the check', async () => {
    const { right, checks } = await atCode('page', { autoSubmit: false }, (props) => (
      <Parts {...props} onCodeSubmit={(event) => event.preventDefault()} />
    ));
    await press(`${right()}{Enter}`);
    expect(checks()).toBe(0);
  });

  test('in a portal does not submit the React form around it', async () => {
    const onSubmit = vi.fn<(event: React.FormEvent) => void>((event) => event.preventDefault());
    const dialog = containerIn('page');
    const { right, checks } = await atCode(
      'page',
      { autoSubmit: false },
      (props) => <form onSubmit={onSubmit}>{createPortal(<Parts {...props} />, dialog)}</form>,
      dialog,
    );
    onSubmit.mockClear();
    await press(`${right()}{Enter}`);
    await vi.waitFor(() => expect(checks()).toBe(1));
    expect(onSubmit).not.toHaveBeenCalled();
  });

  test.each(['focus', 'select', 'setSelectionRange'] as const)(
    'input.%s that throws leaves the page working after a wrong code',
    async (method) => {
      const { input, wrong, text, right } = await atCode('page');
      await press(wrong().slice(0, 5));
      Object.defineProperty(input, method, {
        value: () => {
          throw new Error('from an extension');
        },
      });
      await press(wrong().slice(5));
      await vi.waitFor(() => expect(errorOf(input)).toMatch(/isn’t right/));
      autofill(input, right());
      await vi.waitFor(() => expect(text()).toContain('You’re in'));
    },
  );
});
