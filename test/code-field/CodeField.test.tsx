import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import { describe, expect, test, vi } from 'vitest';
import { CodeField } from '../../src/code-field/CodeField.js';

/** jsdom knows no `execCommand` and no real keyboard; an app's own tests run there all the same. */
describe('in the tests of an app', () => {
  function renderField() {
    const onValueChange = vi.fn<(code: string) => void>();
    const onComplete = vi.fn<(code: string) => void>();
    render(<CodeField locale="en" onValueChange={onValueChange} onComplete={onComplete} />);
    return { onValueChange, onComplete, field: screen.getByRole('textbox', { name: 'Verification code' }) };
  }

  test('typing with user-event', async () => {
    const { field, onValueChange, onComplete } = renderField();
    await userEvent.type(field, '12a34567');
    expect(field).toHaveValue('123456');
    expect(onValueChange.mock.calls).toEqual([['1'], ['12'], ['123'], ['1234'], ['12345'], ['123456']]);
    expect(onComplete.mock.calls).toEqual([['123456']]);
  });

  test('pasting with user-event, and typing on', async () => {
    const { field, onValueChange, onComplete } = renderField();
    await userEvent.type(field, '1');
    await userEvent.paste('123 456');
    await userEvent.keyboard('{Backspace}7');
    expect(field).toHaveValue('123457');
    expect(onValueChange.mock.calls).toEqual([['1'], ['123456'], ['12345'], ['123457']]);
    expect(onComplete.mock.calls).toEqual([['123456'], ['123457']]);
  });

  test('typing with user-event before other digits, and letters', async () => {
    const { field } = renderField();
    await userEvent.type(field, '1234');
    await userEvent.type(field, '9a', { initialSelectionStart: 1, initialSelectionEnd: 1 });
    expect(field).toHaveValue('1934');
  });

  test('fireEvent.change', () => {
    const { field, onComplete } = renderField();
    fireEvent.change(field, { target: { value: '123-456' } });
    expect(field).toHaveValue('123456');
    expect(onComplete.mock.calls).toEqual([['123456']]);
    fireEvent.change(field, { target: { value: '' } });
    expect(field).toHaveValue('');
  });

  test('react-hook-form, registered', async () => {
    const seen: unknown[] = [];
    function App() {
      const { register, handleSubmit } = useForm();
      return (
        <form onSubmit={handleSubmit((values) => seen.push(values))}>
          <CodeField locale="en" {...register('code')} />
        </form>
      );
    }
    render(<App />);
    await userEvent.click(screen.getByRole('textbox'));
    await userEvent.paste('123 456');
    await vi.waitFor(() => expect(seen).toEqual([{ code: '123456' }]));
  });
});
