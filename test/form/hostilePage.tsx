import { cleanup, render } from '@testing-library/react';
import { StrictMode, type ReactNode } from 'react';
import { expect } from 'vitest';
import {
  createWhatsappOtpClient,
  WhatsappOtpForm,
  type WhatsappOtpClientOptions,
  type WhatsappOtpFormProps,
} from '../../src/index';
import { createFakeBackend } from '../../src/testing';

const phoneNumber = '+12133734253';

/** A way to break one global of the page. @returns a function that repairs it. */
export interface Hostility {
  readonly name: string;
  readonly apply: () => () => void;
}

const denied = () => new DOMException('denied', 'SecurityError');

/** One global, in every way that a page, an extension or an old browser breaks it. */
export function hostilities(
  label: string,
  owner: () => object,
  key: string,
  instance: () => object = owner,
): Hostility[] {
  const original = (): unknown => Reflect.get(owner(), key, instance());
  const replace = (descriptor: PropertyDescriptor) => () => {
    const target = owner();
    const before = Object.getOwnPropertyDescriptor(target, key);
    Object.defineProperty(target, key, { configurable: true, ...descriptor });
    return () => {
      if (before) Object.defineProperty(target, key, before);
      else Reflect.deleteProperty(target, key);
    };
  };
  const throws = {
    get: () => {
      throw denied();
    },
  };
  return [
    { name: `${label} is absent`, apply: replace({ value: undefined, writable: true }) },
    { name: `${label} throws when it is read`, apply: replace(throws) },
    {
      name: `${label} throws when it is called`,
      apply: replace({
        writable: true,
        value: function Broken() {
          throw denied();
        },
      }),
    },
    {
      name: `each method of ${label} throws`,
      apply: () => replace({ writable: true, value: withBrokenMethods(original()) })(),
    },
  ];
}

function withBrokenMethods(value: unknown): unknown {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return value;
  return new Proxy(value, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function' || name === 'prototype' || typeof name === 'symbol') return member;
      return () => {
        throw denied();
      };
    },
    construct: (target, values) =>
      withBrokenMethods(Reflect.construct(target as new () => object, values)) as object,
  });
}

export interface HostileProps {
  readonly client?: Partial<WhatsappOtpClientOptions>;
  readonly form?: Partial<WhatsappOtpFormProps>;
  readonly around?: (form: ReactNode) => ReactNode;
  /** Ways in which the page is broken, except while the backend works. */
  readonly broken?: readonly Hostility[];
  /** Called before and after each change of the page. */
  readonly disturb?: (page: HTMLElement) => void;
}

const cleanups: (() => void)[] = [];

/** Repairs a page on which a sign-in did not end. */
export function repairPages(): void {
  for (const repair of cleanups.splice(0)) repair();
}

/** Signs in with the complete form: a number, a wrong code, the right code. @returns the operations on the wire. */
export async function signInUnder({ client, form, around, disturb, broken = [] }: HostileProps = {}): Promise<
  string[]
> {
  const backend = createFakeBackend();
  let repairs: (() => void)[] = [];
  const breakPage = () => {
    repairs = broken.map(({ apply }) => apply());
  };
  const repairPage = () => {
    for (const repair of repairs.toReversed()) repair();
    repairs = [];
  };
  const answer: typeof fetch = async (input, init) => {
    repairPage();
    try {
      return await backend.fetch(input, init);
    } finally {
      breakPage();
    }
  };
  const whatsapp = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: answer, ...client });
  const props = { client: whatsapp, defaultCountry: 'US', ...form } as WhatsappOtpFormProps;
  breakPage();
  cleanups.push(repairPage);
  const content = <WhatsappOtpForm {...props} />;
  const { container } = render(<StrictMode>{around ? around(content) : content}</StrictMode>);
  const page = document.body;
  const step = async (change: () => void, isDone: () => boolean) => {
    disturb?.(page);
    change();
    await until(() => {
      disturb?.(page);
      return isDone();
    }, container);
  };
  const find = (selector: string) => page.querySelector<HTMLElement>(selector);
  await until(() => find('.otp-input') !== null && !find('[data-loading]'), container);
  await step(
    () => typeInto(find('.otp-input'), '2133734253'),
    () => true,
  );
  await step(
    () => find('[data-step="phone"] button[type="submit"]')?.click(),
    () => find('.otp-code-input') !== null && backend.requests.length === 1,
  );
  const code = backend.stytch.latestCode(phoneNumber) ?? '';
  await step(
    () => typeInto(find('.otp-code-input'), code === '111111' ? '222222' : '111111'),
    () => find('.otp-code-input')?.getAttribute('aria-invalid') === 'true',
  );
  await step(
    () => {
      const input = find('.otp-code-input') as HTMLInputElement;
      input.setSelectionRange(0, 6);
      typeInto(input, code);
    },
    () => find('.otp-success') !== null,
  );
  expect(container.isConnected).toBe(true);
  repairPage();
  cleanup();
  return backend.requests.map(({ operation }) => operation);
}

/** As a browser puts in typed or pasted text: with `beforeinput` and `input`. */
export function typeInto(input: HTMLElement | null, text: string): void {
  focus.call(input);
  document.execCommand('insertText', false, text);
}

// Before a test breaks them.
const focus: (this: HTMLElement | null) => void = Reflect.get(HTMLElement.prototype, 'focus');
const wait = setTimeout.bind(window);
const clock = performance.now.bind(performance);

export async function until(isTrue: () => boolean, container: HTMLElement): Promise<void> {
  const start = clock();
  while (!isTrue()) {
    if (clock() - start > 8000)
      throw new Error(`The form does not go on: ${container.innerText || 'it is blank.'}`);
    await new Promise((resolve) => wait(resolve, 5));
  }
}
