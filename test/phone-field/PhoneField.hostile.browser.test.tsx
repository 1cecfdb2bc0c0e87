import { render } from '@testing-library/react';
import { createPortal } from 'react-dom';
import { useState, type ReactElement } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PhoneField } from '../../src/phone-field/PhoneField.js';
import { loadPhoneEngine } from '../../src/phone-number/loadPhoneEngine.js';
import { autofill, press, selection } from '../code-field/codeHarness.js';
import { renderPhone } from './phoneHarness.js';
import { openPlace } from './places.js';

await loadPhoneEngine();

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** What an incomplete and then a complete number send. */
async function sentBy(phone: ReturnType<typeof renderPhone>): Promise<readonly string[]> {
  autofill(phone.input(), '213373');
  const first = await phone.submit();
  autofill(phone.input(), '2133734253');
  return [first, await phone.submit()];
}

const sent = ['tooShort', '+12133734253'];

describe('the field works', () => {
  test.each([
    ['names for countries', 'DisplayNames'],
    ['an order of the language', 'Collator'],
  ] as const)('without %s', async (_, missing) => {
    vi.spyOn(Intl, missing).mockImplementation(function refuse() {
      throw new RangeError('no locale data');
    });
    const phone = renderPhone({ defaultCountry: 'US' });
    expect(phone.select().options).toHaveLength(246);
    expect(await sentBy(phone)).toEqual(sent);
  });

  test('where focus and selection throw', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    const refuse = (): void => {
      throw new Error('not here');
    };
    Object.assign(phone.input(), { setSelectionRange: refuse, select: refuse, focus: refuse });
    expect(await sentBy(phone)).toEqual(sent);
  });

  test('with callbacks that throw, and reports what they throw', async () => {
    const reported = vi.fn<(error: unknown) => void>();
    vi.stubGlobal('reportError', reported);
    const refuse = (): never => {
      throw new Error('mine');
    };
    const phone = renderPhone({
      country: 'US',
      onValueChange: refuse,
      onCountryChange: refuse,
      onInput: refuse,
      onBlur: refuse,
      onPaste: refuse,
      onKeyDown: refuse,
    });
    expect(await sentBy(phone)).toEqual(sent);
    phone.rerender({ country: 'BR' });
    expect(phone.input().value).toBe('(21) 3373-4253');
    expect(reported).toHaveBeenCalledWith(new Error('mine'));
  });

  test('in a portal into an iframe', async () => {
    const target = openPlace('iframe');
    render(<div>{createPortal(<PhoneField locale="en" defaultCountry="US" />, target)}</div>);
    const input = target.querySelector('input')!;
    input.focus();
    await press('2133734253');
    await press('{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{Backspace}{Backspace}84');
    expect(selection(input)).toBe('(213) 384|-4253');
  });

  test('with an input that the app swaps for another', async () => {
    let swap: () => void = () => undefined;
    function Swapping(): ReactElement {
      const [key, setKey] = useState(0);
      swap = () => setKey(1);
      return <PhoneField locale="en" defaultCountry="US" render={<input key={key} />} />;
    }
    const { container } = render(<Swapping />);
    const first = container.querySelector('input')!;
    autofill(first, '2133734253');
    swap();
    await expect.poll(() => container.querySelector('input')).not.toBe(first);
    const second = container.querySelector('input')!;
    expect(second.value).toBe('(213) 373-4253');
    second.focus();
    await press('{End}{Backspace}');
    expect(second.value).toBe('(213) 373-425');
    await press('{Control>}z{/Control}');
    expect(second.value).toBe('(213) 373-4253');
  });
});
