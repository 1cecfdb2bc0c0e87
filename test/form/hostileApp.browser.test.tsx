import { act, cleanup, render } from '@testing-library/react';
import { Activity, useState, type FormEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { afterEach, expect, test, vi } from 'vitest';
import {
  builtInLocales,
  createWhatsappOtpClient,
  defineLocale,
  en,
  WhatsappOtpForm,
  type LocaleDefinition,
  type WhatsappOtpFormProps,
} from '../../src/index';
import { createFakeBackend } from '../../src/testing';
import { repairPages, signInUnder, typeInto, until } from './hostilePage';

const complete = ['loginOrCreate', 'authenticate', 'authenticate'];

afterEach(() => {
  repairPages();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** What a translator does: every text of the page is wrapped in two more elements. */
function translatePage(page: HTMLElement): void {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const parent = text.parentElement;
    if (!text.data.trim() || !parent || parent.closest('font, select, style, script')) continue;
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    parent.replaceChild(outer, text);
    outer.append(inner);
    inner.append(text);
  }
}

test('a sign-in ends well on a page that is translated before and after each change', async () => {
  expect(await signInUnder({ disturb: translatePage })).toEqual(complete);
});

test.each(['outage', 'too_many_requests', 'invalid_phone_number'] as const)(
  'on a translated page the error %s comes and goes',
  async (kind) => {
    const { backend, form, find } = open();
    backend.stytch.fault(
      kind === 'outage' ? { kind: 'html', status: 502 } : { kind: 'error', errorType: kind, status: 400 },
    );
    typeInto(find('.otp-input'), '2133734253');
    translatePage(document.body);
    find('[type="submit"]')?.click();
    const message = () => find('[data-code]') ?? find('.otp-input[aria-invalid="true"]');
    await until(() => message() !== null, form);
    translatePage(document.body);
    typeInto(find('.otp-input'), '5');
    await until(() => message() === null, form);
    translatePage(document.body);
    expect(find('.otp-input')).toBeVisible();
  },
);

const functions = {
  throws: () => {
    throw new Error('of the app');
  },
  rejects: () => Promise.reject(new Error('of the app')),
  'never resolves': () => new Promise(() => {}),
  'answers oddly': () => 'odd',
};

test.each(Object.entries(functions))(
  'a sign-in ends well if each callback of the app %s',
  async (_how, call) => {
    vi.stubGlobal('reportError', () => {});
    const callback = vi.fn(call);
    const form = {
      onCodeSent: callback,
      onAuthenticated: callback,
      onError: callback,
      onStepChange: callback,
      onOutcomeUnknown: callback,
    } as Partial<WhatsappOtpFormProps>;
    expect(await signInUnder({ form })).toEqual(complete);
    expect(callback.mock.calls.length).toBeGreaterThanOrEqual(5);
  },
);

test.each([
  ['no headers', undefined],
  ['an empty list', []],
  ['null', null],
])('a sign-in ends well if the headers function answers %s', async (_name, headers) => {
  expect(await signInUnder({ client: { headers: () => headers as never } })).toEqual(complete);
});

const oddMessages: [string, unknown][] = [
  ['null', null],
  ['null for a language', { en: null }],
  ['a number for a text', { en: { 'phone.title': 42, 'code.title': null } }],
  ['a list', { en: ['hello'] }],
  ['another language', { xx: { 'phone.title': 'Hello' } }],
];

test.each(oddMessages)('a sign-in ends well if `messages` is %s', async (_name, messages) => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(await signInUnder({ form: { messages: messages as never } })).toEqual(complete);
});

const oddFetches: [string, () => unknown][] = [
  ['throws', functions.throws],
  ['rejects', functions.rejects],
  ['answers oddly', functions['answers oddly']],
  ['answers nothing', () => undefined],
  ['answers half of the messages', () => Promise.resolve({ 'phone.title': 'Titre' })],
];

test.each(oddFetches)(
  'a sign-in ends well if the function that fetches messages %s',
  async (_name, messages) => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const locales = [{ tag: 'fr', name: 'Français', messages }] as unknown as LocaleDefinition[];
    expect(await signInUnder({ form: { locales } })).toEqual(complete);
  },
);

test.each([
  'ar-u-nu-latn',
  'de-x-formal',
  'zh-Hans-CN-x-acme',
  'sr-Latn-RS',
  'es-419',
  'tlh',
  'sl-rozaj-biske',
])('a language with the tag %s works, and the notice of a resend names it', async (tag) => {
  const own = defineLocale({ tag, name: 'My language', messages: en, messageLocale: 'es' });
  const { backend, form, find } = open({
    locales: [...builtInLocales, own],
    defaultLocale: 'en',
    resendCooldown: 0,
  });
  typeInto(find('.otp-input'), '2133734253');
  find('[type="submit"]')?.click();
  await until(() => find('.otp-code-input') !== null, form);
  const picker = find('.otp-locale-select') as HTMLSelectElement;
  await act(async () => {
    picker.value = tag;
    picker.dispatchEvent(new Event('change', { bubbles: true }));
  });
  find('.otp-resend')?.click();
  await until(() => find('.otp-notice')?.dataset['notice'] === 'resentInLanguage', form);
  expect(backend.requests).toHaveLength(2);
  const notice = find('.otp-notice')?.textContent ?? '';
  const [before = '', after = ''] = en['code.resentInLanguage'].split('{language}');
  const name = notice.slice(before.length, notice.length - after.length);
  expect(name).toMatch(/^\p{L}{2,}/u);
  expect(name).not.toBe(tag);
});

test.each(['es_MX', '', 'x', 'en-', 'a-toolongsubtag', 'Español'])(
  'the tag %j is refused with its name',
  (tag) => {
    const define = () => defineLocale({ tag, name: 'Mine', messages: en });
    expect(define).toThrow(TypeError);
    expect(define).toThrow(`"${tag}"`);
  },
);

test('a sign-in in a portal neither submits, resets nor changes the React form around it', async () => {
  const heard: string[] = [];
  const hear = (event: FormEvent) => {
    heard.push(event.type);
    event.preventDefault();
  };
  const host = document.createElement('div');
  document.body.append(host);
  const around = (form: ReactNode) => (
    <form onSubmit={hear} onReset={hear} onChange={hear} onInput={hear}>
      {createPortal(form, host)}
    </form>
  );
  expect(await signInUnder({ around })).toEqual(complete);
  expect(heard).toEqual([]);
  host.remove();
});

test('a form that is hidden during a send is at the code step when it comes back, with one send', async () => {
  const onCodeSent = vi.fn();
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const backend = createFakeBackend();
  const client = createWhatsappOtpClient({
    endpoint: '/api/otps',
    fetch: async (input, init) => {
      const response = await backend.fetch(input, init);
      await answered;
      return response;
    },
  });
  let setMode: (mode: 'hidden' | 'visible') => void = () => {};
  function Page() {
    const [mode, set] = useState<'hidden' | 'visible'>('visible');
    setMode = set;
    return (
      <Activity mode={mode}>
        <WhatsappOtpForm client={client} defaultCountry="US" onCodeSent={onCodeSent} />
      </Activity>
    );
  }
  const { container } = render(<Page />);
  typeInto(container.querySelector<HTMLElement>('.otp-input'), '2133734253');
  container.querySelector<HTMLElement>('[type="submit"]')?.click();
  await until(() => backend.requests.length === 1, container);
  await act(async () => setMode('hidden'));
  answer();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(onCodeSent).not.toHaveBeenCalled();
  await act(async () => setMode('visible'));
  await until(() => container.querySelector('.otp-code-input') !== null, container);
  expect(onCodeSent).toHaveBeenCalledOnce();
  expect(container.textContent).toContain('Code sent');
  expect(backend.requests).toHaveLength(1);
  cleanup();
});

function open(props: Partial<WhatsappOtpFormProps> = {}) {
  const backend = createFakeBackend();
  const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: backend.fetch });
  const { container } = render(
    <WhatsappOtpForm {...({ client, defaultCountry: 'US', ...props } as WhatsappOtpFormProps)} />,
  );
  return {
    backend,
    form: container,
    find: (selector: string) => container.querySelector<HTMLElement>(selector),
  };
}
