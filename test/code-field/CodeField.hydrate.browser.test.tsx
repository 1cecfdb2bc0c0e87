import { act } from '@testing-library/react';
import { StrictMode, useState, type ReactNode } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { Controller, useForm } from 'react-hook-form';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CodeField, type CodeFieldProps } from '../../src/code-field/CodeField.js';
import { focusField, press } from './codeHarness.js';

const roots: Root[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) root.unmount();
  document.body.replaceChildren();
});

/** Server-renders, lets the browser do something to the HTML, and hydrates it. */
async function hydrate(page: ReactNode, before: (input: HTMLInputElement) => void = () => {}) {
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderToString(page);
  const input = container.querySelector('input') as HTMLInputElement;
  before(input);
  const errors: unknown[] = [];
  await act(async () => {
    roots.push(hydrateRoot(container, page, { onRecoverableError: (error) => errors.push(error) }));
    await Promise.resolve();
  });
  return { input, errors, container };
}

describe('hydrating', () => {
  test.each<CodeFieldProps>([
    {},
    { defaultValue: '12' },
    { value: '123456', onValueChange: () => {} },
    { error: 'Wrong.', busy: true, autoSubmit: false },
    { locale: 'pt-br', length: 8, hint: null },
  ])('C78 takes over the HTML of the server without an error: %j', async (props) => {
    const logged = vi.spyOn(console, 'error');
    const { errors } = await hydrate(
      <StrictMode>
        <CodeField {...props} />
      </StrictMode>,
    );
    expect(errors).toEqual([]);
    expect(logged).not.toHaveBeenCalled();
    logged.mockRestore();
  });

  test.each(['12', '123456'])(
    'adopts %s typed before it, reports it once and submits nothing',
    async (typed) => {
      const onValueChange = vi.fn<(code: string) => void>();
      const onComplete = vi.fn<(code: string) => void>();
      const { input, errors } = await hydrate(
        <StrictMode>
          <CodeField locale="en" onValueChange={onValueChange} onComplete={onComplete} />
        </StrictMode>,
        (input) => {
          input.value = typed;
        },
      );
      expect(input.value).toBe(typed);
      expect(onValueChange.mock.calls).toEqual([[typed]]);
      expect(onComplete).not.toHaveBeenCalled();
      expect(errors).toEqual([]);
      await focusField();
      await press('{End}{Backspace}9');
      expect(input.value).toBe(`${typed.slice(0, -1)}9`);
    },
  );

  test('cleans a text that was typed before it', async () => {
    const onValueChange = vi.fn<(code: string) => void>();
    const { input } = await hydrate(<CodeField onValueChange={onValueChange} />, (input) => {
      input.value = '123 456';
    });
    expect(input.value).toBe('123456');
    expect(onValueChange.mock.calls).toEqual([['123456']]);
  });

  test('keeps the focus and the caret of a user who is typing', async () => {
    const { input } = await hydrate(<CodeField locale="en" />, (input) => {
      input.value = '1234';
      input.focus();
      input.setSelectionRange(2, 2);
    });
    expect(input).toHaveFocus();
    await press('9');
    expect(input.value).toBe('1294');
  });

  test('tells an app that holds the value', async () => {
    function App() {
      const [code, setCode] = useState('');
      return (
        <>
          <CodeField locale="en" value={code} onValueChange={setCode} />
          <output>{code}</output>
        </>
      );
    }
    const { input, container } = await hydrate(<App />, (input) => {
      input.value = '12';
    });
    expect(input.value).toBe('12');
    expect(container.querySelector('output')).toHaveTextContent('12');
  });

  test('tells react-hook-form, by register and by Controller', async () => {
    const seen: unknown[] = [];
    function Registered() {
      const { register, handleSubmit } = useForm({ defaultValues: { otp: '' } });
      return (
        <form onSubmit={handleSubmit((values) => seen.push(values))}>
          <CodeField {...register('otp')} autoSubmit={false} locale="en" />
          <button>Submit</button>
        </form>
      );
    }
    function Controlled() {
      const { control, handleSubmit } = useForm({ defaultValues: { otp: '' } });
      return (
        <form onSubmit={handleSubmit((values) => seen.push(values))}>
          <Controller
            control={control}
            name="otp"
            render={({ field: { onChange, ...rest } }) => (
              <CodeField {...rest} onValueChange={onChange} autoSubmit={false} locale="en" />
            )}
          />
          <button>Submit</button>
        </form>
      );
    }
    for (const page of [<Registered key="r" />, <Controlled key="c" />]) {
      const { input, container } = await hydrate(page, (input) => {
        input.value = '123456';
      });
      expect(input.value).toBe('123456');
      container.querySelector('button')?.click();
      await vi.waitFor(() => expect(seen).toEqual([{ otp: '123456' }]));
      seen.length = 0;
      roots.pop()?.unmount();
    }
  });
});

test('the server renders no inline style, no script and no value but the first', () => {
  const html = renderToString(<CodeField locale="en" defaultValue="1 2" error="Wrong." busy />);
  expect(html).not.toMatch(/\sstyle=|<script|\son[a-z]+=/);
  expect(html).toContain('value="12"');
});

test('the server marks a complete first code', () => {
  expect(renderToString(<CodeField locale="en" defaultValue="123456" />)).toContain('data-complete=""');
  expect(renderToString(<CodeField locale="en" value="123456" />)).toContain('data-complete=""');
  expect(renderToString(<CodeField locale="en" defaultValue="12345" />)).not.toContain('data-complete');
});
