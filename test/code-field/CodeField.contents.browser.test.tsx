import { act, render } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { page } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import { CodeField, type CodeFieldProps } from '../../src/code-field/CodeField.js';
import { autofill, field, focusField, paste, press } from './codeHarness.js';

/** A form of an app that holds the value and decides what becomes of each report. */
function renderHeld(decide: (code: string, set: (code: string) => void) => void, props: CodeFieldProps = {}) {
  const submits: unknown[] = [];
  const out: { set: (code: string) => void } = { set: () => {} };
  function App() {
    const [code, setCode] = useState('');
    out.set = setCode;
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submits.push([code, new FormData(event.currentTarget).get('code')]);
        }}
      >
        <CodeField locale="en" value={code} onValueChange={(next) => decide(next, setCode)} {...props} />
        <button>Verify</button>
      </form>
    );
  }
  const { container } = render(<App />);
  return { submits, container, set: (code: string) => act(() => out.set(code)) };
}

describe('a value that the app holds', () => {
  test('C102 is not submitted when the app clears a complete code', async () => {
    const { submits, container } = renderHeld((code, set) => set(code.length === 6 ? '' : code));
    await focusField();
    await press('123456');
    await expect.element(field).toHaveValue('');
    await paste('123456');
    await expect.element(field).toHaveValue('');
    expect(submits).toEqual([]);
    expect(container).not.toHaveTextContent('Enter the code we sent you.');
  });

  test('is not submitted when the app keeps its value, and not when it sets another one later', async () => {
    const { submits, set } = renderHeld(() => {});
    await focusField();
    await paste('123456');
    await expect.element(field).toHaveValue('');
    await set('654321');
    await expect.element(field).toHaveValue('654321');
    await set('123456');
    await expect.element(field).toHaveValue('123456');
    expect(submits).toEqual([]);
  });

  test('is submitted once when the app accepts the code later', async () => {
    const { submits, set } = renderHeld(() => {});
    await focusField();
    await paste('123456');
    await expect.element(field).toHaveValue('');
    expect(submits).toEqual([]);
    await set('123456');
    await vi.waitFor(() => expect(submits).toEqual([['123456', '123456']]));
    await set('12');
    await set('123456');
    expect(submits).toHaveLength(1);
  });

  test('is submitted as the app accepts it at once', async () => {
    const { submits } = renderHeld((code, set) => set(code));
    await focusField();
    await press('123456');
    await vi.waitFor(() => expect(submits).toEqual([['123456', '123456']]));
  });

  test('is not completed as something that the app changed it to', async () => {
    const onComplete = vi.fn<(code: string) => void>();
    renderHeld((code, set) => set(code.replace('6', '9')), { onComplete });
    await focusField();
    await press('123456');
    await expect.element(field).toHaveValue('123459');
    expect(onComplete).not.toHaveBeenCalled();
  });
});

test('a callback that empties the form leaves nothing to submit', async () => {
  const onSubmit = vi.fn<(event: React.FormEvent) => void>((event) => event.preventDefault());
  const { container } = render(
    <form onSubmit={onSubmit}>
      <CodeField
        locale="en"
        onValueChange={(code) => {
          if (code.length === 6) (container.querySelector('input') as HTMLInputElement).value = '';
        }}
      />
      <button>Verify</button>
    </form>,
  );
  await focusField();
  await press('123456');
  await expect.element(field).toHaveValue('');
  expect(onSubmit).not.toHaveBeenCalled();
});

describe('a code that a script wrote', () => {
  function renderPlain() {
    const reports: string[] = [];
    const completed: string[] = [];
    const seen: unknown[] = [];
    const { container } = render(
      <form
        onSubmit={(event) => {
          event.preventDefault();
          seen.push(new FormData(event.currentTarget).get('code'));
        }}
      >
        <CodeField
          locale="en"
          onValueChange={(code) => reports.push(code)}
          onComplete={(code) => completed.push(code)}
        />
        <button>Verify</button>
      </form>,
    );
    return { reports, completed, seen, input: container.querySelector('input') as HTMLInputElement };
  }

  test('is reported on submit, in digits', async () => {
    const { reports, completed, seen, input } = renderPlain();
    input.value = '123 456';
    await page.getByRole('button').click();
    expect(seen).toEqual(['123456']);
    expect(reports).toEqual(['123456']);
    expect(completed).toEqual([]);
  });

  test('completes with an input event after it, whichever setter wrote it', async () => {
    const { completed, reports, input } = renderPlain();
    input.value = '123456';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    expect(completed).toEqual(['123456']);
    autofill(input, '654321');
    expect(completed).toEqual(['123456', '654321']);
    expect(reports).toEqual(['123456', '654321']);
  });

  test('completes when the same code is pasted then', async () => {
    const { completed, input } = renderPlain();
    input.value = '123456';
    await focusField();
    await paste('123456');
    expect(completed).toEqual(['123456']);
  });

  test('is what the next key changes', async () => {
    const { reports, input } = renderPlain();
    input.value = '123';
    await focusField();
    await press('{End}4');
    expect(input.value).toBe('1234');
    expect(reports.at(-1)).toBe('1234');
  });
});

describe('a field in a fieldset', () => {
  function renderIn(disabled: boolean) {
    const reports: string[] = [];
    const page = (disabled: boolean): ReactNode => (
      <form onSubmit={(event) => event.preventDefault()}>
        <fieldset disabled={disabled}>
          <CodeField locale="en" onValueChange={(code) => reports.push(code)} />
        </fieldset>
      </form>
    );
    const { container, rerender } = render(page(disabled));
    const input = container.querySelector('input') as HTMLInputElement;
    const root = container.querySelector('.otp-field') as HTMLElement;
    return { input, root, reports, disable: (disabled: boolean) => rerender(page(disabled)) };
  }

  test('C106 that is disabled takes no filled code, and looks disabled', () => {
    const { input, root, reports } = renderIn(true);
    autofill(input, '123456');
    expect(input.value).toBe('');
    expect(reports).toEqual([]);
    expect(root.dataset['disabled']).toBe('');
  });

  test('C106 follows the fieldset', async () => {
    const { input, root, reports, disable } = renderIn(false);
    expect(root.dataset['disabled']).toBeUndefined();
    disable(true);
    await vi.waitFor(() => expect(root.dataset['disabled']).toBe(''));
    disable(false);
    await vi.waitFor(() => expect(root.dataset['disabled']).toBeUndefined());
    autofill(input, '123456');
    expect(reports).toEqual(['123456']);
  });
});

describe('for developers', () => {
  test.each([0, -1, 3.7, Infinity, NaN])(
    'C105 a length of %s is an error that names the allowed lengths',
    (length) => {
      const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
      expect(() => render(<CodeField length={length} />)).toThrow(/`length`.*from 4 to 10/);
      logged.mockRestore();
    },
  );

  test('a label of null leaves no element behind', () => {
    const { container } = render(<CodeField label={null} hint={null} aria-label="Code" locale="en" />);
    expect(container.querySelector('label')).toBeNull();
    expect(container.querySelector('.otp-field')?.firstElementChild).toHaveClass('otp-code');
  });

  test.each(['123456', '１２３456', '12'])('the handle validates, empties and focuses: %s', async (typed) => {
    const handle: { current: null | Parameters<typeof assign>[0] } = { current: null };
    const assign = (next: { validate: () => unknown; clear: () => void; focus: () => void } | null) => {
      handle.current = next;
    };
    const reports: string[] = [];
    const { container } = render(
      <CodeField handleRef={assign} onValueChange={(code) => reports.push(code)} locale="en" />,
    );
    const input = container.querySelector('input') as HTMLInputElement;
    act(() => expect(handle.current?.validate()).toBeUndefined());
    expect(container).toHaveTextContent('Enter the code we sent you.');
    expect(input).toHaveFocus();
    input.value = typed;
    const isComplete = typed !== '12';
    act(() => expect(handle.current?.validate()).toEqual(isComplete ? { code: '123456' } : undefined));
    if (!isComplete) expect(container).toHaveTextContent('Enter the 6-digit code.');
    act(() => handle.current?.clear());
    expect(input.value).toBe('');
    expect(reports).toEqual([isComplete ? '123456' : '12', '']);
    input.blur();
    handle.current?.focus();
    expect(input).toHaveFocus();
  });
});

describe('onBeforeInput', () => {
  test.each(['123 456', '123456', '*123456* is your code'])(
    'that is prevented stops a paste of %j',
    async (text) => {
      const seen: unknown[] = [];
      const { container } = render(
        <CodeField
          locale="en"
          onBeforeInput={(event) => {
            seen.push('data' in event ? event.data : undefined);
            event.preventDefault();
          }}
        />,
      );
      await focusField();
      await paste(text);
      expect(container.querySelector('input')?.value).toBe('');
      expect(seen).toEqual([text]);
    },
  );

  test('that is not prevented changes nothing', async () => {
    const onComplete = vi.fn<(code: string) => void>();
    const onBeforeInput = vi.fn<() => void>();
    render(<CodeField locale="en" onBeforeInput={onBeforeInput} onComplete={onComplete} />);
    await focusField();
    await paste('123 456');
    expect(onComplete.mock.calls).toEqual([['123456']]);
    expect(onBeforeInput).toHaveBeenCalledOnce();
  });

  test('a beforeinput that a listener above has prevented stays prevented', async () => {
    const { container } = render(<CodeField locale="en" />);
    container.addEventListener('beforeinput', (event) => event.preventDefault(), true);
    await focusField();
    await paste('123 456');
    expect(container.querySelector('input')?.value).toBe('');
  });
});

describe('a form', () => {
  const withoutRequestSubmit = async (run: () => Promise<void>) => {
    const original = Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, 'requestSubmit');
    Reflect.deleteProperty(HTMLFormElement.prototype, 'requestSubmit');
    try {
      await run();
    } finally {
      if (original) Object.defineProperty(HTMLFormElement.prototype, 'requestSubmit', original);
    }
  };

  test.each([true, false])('is submitted without requestSubmit, with a button: %s', async (hasButton) => {
    const codes: unknown[] = [];
    await withoutRequestSubmit(async () => {
      render(
        <form
          onSubmit={(event) => {
            event.preventDefault();
            codes.push(new FormData(event.currentTarget).get('code'));
          }}
        >
          <CodeField locale="en" />
          {hasButton && <button>Verify</button>}
        </form>,
      );
      await focusField();
      await press('123456');
      await vi.waitFor(() => expect(codes).toEqual(['123456']));
    });
  });

  test('with controls named like its methods is submitted', async () => {
    const codes: unknown[] = [];
    render(
      <form
        onSubmit={(event) => {
          event.preventDefault();
          codes.push('submitted');
        }}
      >
        {['submit', 'reset', 'requestSubmit', 'elements', 'addEventListener', 'querySelector', 'id'].map(
          (name) => (
            <input key={name} name={name} type="hidden" />
          ),
        )}
        <CodeField locale="en" />
        <button name="button">Verify</button>
      </form>,
    );
    await focusField();
    await press('123456');
    await vi.waitFor(() => expect(codes).toEqual(['submitted']));
  });

  test('that could not be submitted takes the same code again', async () => {
    const onSubmit = vi.fn<(event: React.FormEvent) => void>((event) => event.preventDefault());
    const form = (disabled: boolean) => (
      <form onSubmit={onSubmit}>
        <CodeField locale="en" />
        <button disabled={disabled}>Verify</button>
      </form>
    );
    const { rerender } = render(form(true));
    await focusField();
    await paste('123456');
    expect(onSubmit).not.toHaveBeenCalled();
    rerender(form(false));
    await paste('123456');
    await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
  });
});
