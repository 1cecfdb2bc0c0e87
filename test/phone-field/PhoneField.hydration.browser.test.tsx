import { act } from '@testing-library/react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PhoneField, type PhoneFieldProps } from '../../src/phone-field/PhoneField.js';
import { builtInLocales } from '../../src/messages/builtInLocales.js';
import { marksOf, moment } from './phoneHarness.js';

let root: Root | undefined;

afterEach(async () => {
  await act(() => root?.unmount());
  Reflect.deleteProperty(navigator, 'languages');
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

interface HydrateOptions {
  readonly languages: readonly string[];
  readonly props?: PhoneFieldProps;
  /** What happens between the server's HTML and the page's life. */
  readonly before?: (html: HTMLElement) => void | Promise<void>;
}

/** A field rendered by a server that speaks American English, and brought to life in a browser. */
async function hydrate({ languages, props = {}, before }: HydrateOptions) {
  const element = <PhoneField name="phone" {...props} />;
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderToString(element);
  Object.defineProperty(navigator, 'languages', { value: languages, configurable: true });
  await before?.(container);
  const problems: unknown[] = [];
  vi.spyOn(console, 'error').mockImplementation((...problem) => problems.push(problem));
  await act(async () => {
    root = hydrateRoot(container, element, { onRecoverableError: (error) => problems.push(error) });
    await moment();
  });
  return {
    problems,
    input: container.querySelector('input')!,
    select: container.querySelector('select')!,
    code: container.querySelector('.otp-country-code')!,
  };
}

describe('P91: hydrates without an error', () => {
  test.each([
    ['en-US', 'US', 'United States +1'],
    ['es-MX', 'MX', 'México +52'],
    ['pt-BR', 'BR', 'Brasil +55'],
    ['sv-SE', 'SE', 'Sweden +46'],
    ['cs-CZ', 'CZ', 'Czechia +420'],
    ['ar-EG', 'EG', 'Egypt +20'],
  ])('in %s, and goes to %s, %s', async (language, country, text) => {
    const field = await hydrate({ languages: [language] });
    expect(field.problems).toEqual([]);
    await expect.poll(() => field.select.value).toBe(country);
    await expect.poll(() => field.select.selectedOptions[0]?.text).toBe(text);
    expect(field.code.textContent).toBe(text.replace(/.* /, `${country} `));
  });

  test('with the same order of countries as on the server', async () => {
    let server: readonly string[] = [];
    const field = await hydrate({
      languages: ['sv-SE'],
      props: { locale: 'es', locales: builtInLocales },
      before: (html) => {
        server = [...html.querySelectorAll('option')].map((option) => option.text);
      },
    });
    expect(field.problems).toEqual([]);
    expect([...field.select.options].map((option) => option.text)).toEqual(server);
  });

  test('where server and browser name and order countries differently', async () => {
    // Engines have locale data of different years.
    const turkey = new Intl.DisplayNames('en', { type: 'region' }).of('TR') ?? '';
    const field = await hydrate({
      languages: ['en-US'],
      props: { locale: 'en', defaultCountry: 'ES' },
      before: (html) => {
        const select = html.querySelector('select')!;
        for (const option of select.options) option.text = option.text.replace(turkey, 'Elsewhere');
        select.append(...[...select.options].slice(1).toReversed());
      },
    });
    expect(field.problems).toEqual([]);
    expect(field.select.value).toBe('ES');
    const texts = [...field.select.options].map((option) => option.text);
    expect(texts.slice(0, 3)).toEqual(['International', 'Afghanistan +93', 'Åland Islands +358']);
    expect(texts).toContain(`${turkey} +90`);
    await userEvent.selectOptions(field.select, `${turkey} +90`);
    expect(field.select.value).toBe('TR');
  });
});

describe('before the page is alive', () => {
  test('a typed number is kept, with its caret and the focus', async () => {
    const values: string[] = [];
    const field = await hydrate({
      languages: ['en-US'],
      props: { onValueChange: (value) => values.push(value) },
      before: async (html) => {
        html.querySelector('input')!.focus();
        await userEvent.keyboard('2133734253');
        html.querySelector('input')!.setSelectionRange(3, 3);
      },
    });
    expect(field.problems).toEqual([]);
    expect(field.input).toHaveFocus();
    expect(marksOf(field.input.value)).toBe('2133734253');
    await expect.poll(() => values.at(-1)).toBe('+12133734253');
    expect(marksOf(field.input.value.slice(0, field.input.selectionStart ?? 0))).toBe('213');
  });

  test('a chosen country is kept', async () => {
    const field = await hydrate({
      languages: ['en-US'],
      before: (html) => {
        html.querySelector('select')!.value = 'BR';
      },
    });
    await expect.poll(() => field.code.textContent).toBe('BR +55');
    expect(field.select.value).toBe('BR');
  });
});
