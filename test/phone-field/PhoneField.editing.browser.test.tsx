import { describe, expect, test } from 'vitest';
import { loadPhoneEngine } from '../../src/phone-number/loadPhoneEngine.js';
import { press, selection } from '../code-field/codeHarness.js';
import { marksOf, pasteInto, renderPhone } from './phoneHarness.js';
import { places } from './places.js';

await loadPhoneEngine();

describe.each(places)('in a %s', (place) => {
  /** A field of the US with the focus and a text in it. */
  async function typedInUs(text: string) {
    const phone = renderPhone({ defaultCountry: 'US' }, place);
    phone.input().focus();
    if (text) await press(text);
    return phone;
  }

  describe('grouping', () => {
    test('P01: a number is grouped while it is typed, with the caret at its end', async () => {
      const phone = await typedInUs('2133734253');
      expect(selection(phone.input())).toBe('(213) 373-4253|');
    });

    test('P32: a number with its plus is grouped as its country does, with the caret at its end', async () => {
      const phone = await typedInUs('+34612345678');
      expect(selection(phone.input())).toBe('+34 612 34 56 78|');
      expect(phone.select().value).toBe('ES');
    });

    test('P73: a digit too many stays', async () => {
      const phone = await typedInUs('21337342539');
      expect(phone.input().value).toBe('21337342539');
    });

    test('a text that is not a plain number stays as it is typed', async () => {
      const phone = await typedInUs('21/373x');
      expect(phone.input().value).toBe('21/373x');
    });

    test('a bracket that begins a number stays', async () => {
      const phone = await typedInUs('(');
      expect(phone.input().value).toBe('(');
      await press('213) 373');
      expect(phone.input().value).toBe('(213) 373');
    });
  });

  describe('editing', () => {
    test('P78: Backspace takes digits, and punctuation does not block it', async () => {
      const phone = await typedInUs('2133734253');
      phone.input().setSelectionRange(6, 6);
      await press('{Backspace}');
      expect(marksOf(phone.input().value)).toBe('213734253');
      expect(selection(phone.input())).toBe('(21|3) 734-253');
      await press('{Backspace}');
      expect(marksOf(phone.input().value)).toBe('23734253');
      expect(selection(phone.input())).toBe('(2|37) 342-53');
    });

    test('Delete takes the digit behind punctuation', async () => {
      const phone = await typedInUs('2133734253');
      phone.input().setSelectionRange(4, 4);
      await press('{Delete}');
      expect(marksOf(phone.input().value)).toBe('213734253');
      expect(selection(phone.input())).toBe('(213|) 734-253');
    });

    test('Backspace at the end goes through the brackets', async () => {
      const phone = await typedInUs('2133');
      await press('{Backspace}{Backspace}{Backspace}{Backspace}');
      expect(phone.input().value).toBe('');
    });

    test('a digit typed in the middle keeps the caret behind it', async () => {
      const phone = await typedInUs('213734253');
      phone.input().setSelectionRange(6, 6);
      await press('3');
      expect(selection(phone.input())).toBe('(213) 3|73-4253');
      await press('9');
      expect(marksOf(phone.input().value)).toBe('21339734253');
      expect(phone.input().selectionStart).toBe(5);
    });

    test('typing over a selection replaces it', async () => {
      const phone = await typedInUs('2133734253');
      phone.input().setSelectionRange(6, 9);
      await press('8');
      expect(selection(phone.input())).toBe('(213) 8|42-53');
    });

    test('P80: after the number of another country is deleted, the field is as before', async () => {
      const phone = await typedInUs('+34612');
      expect(phone.select().value).toBe('ES');
      await press('{Control>}a{/Control}{Delete}');
      expect(phone.select().value).toBe('US');
      await press('2133734253');
      expect(await phone.submit()).toBe('+12133734253');
    });

    test('P205: digits corrected in the middle are at their place, with the caret behind them', async () => {
      const phone = await typedInUs('2133734253');
      await press('{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{Backspace}{Backspace}84');
      expect(selection(phone.input())).toBe('(213) 384|-4253');
      expect(await phone.submit()).toBe('+12133844253');
    });

    test.each([
      ['Backspace', 14],
      ['Delete', 0],
    ])('P218: Control and %s empties the field', async (key, at) => {
      const phone = await typedInUs('2133734253');
      phone.input().setSelectionRange(at, at);
      for (let times = 0; times < 6; times += 1) await press(`{Control>}{${key}}{/Control}`);
      expect(phone.input().value).toBe('');
      expect(phone.values.at(-1)).toBe('');
    });

    test('P221: a calling code pasted in front of a number leaves the number there', async () => {
      const phone = renderPhone({ defaultCountry: 'GB' }, place);
      phone.input().focus();
      await press('7400123456');
      phone.input().setSelectionRange(0, 0);
      await pasteInto(phone.input(), '+44');
      expect(marksOf(phone.input().value)).toBe('+447400123456');
      expect(await phone.submit()).toBe('+447400123456');
    });

    test('a text cut out with the keys leaves nothing behind', async () => {
      const phone = await typedInUs('2133734253');
      await press('{Control>}a{/Control}{Control>}x{/Control}');
      expect(phone.input().value).toBe('');
      expect(phone.values.at(-1)).toBe('');
      await pasteInto(phone.input(), '612');
      expect(phone.input().value).toBe('(612)');
    });
  });

  test('each change of the value is reported once', async () => {
    const phone = await typedInUs('2133734253');
    expect(phone.values.map(marksOf)).toEqual([
      '2',
      '21',
      '213',
      '2133',
      '21337',
      '213373',
      '2133734',
      '21337342',
      '213373425',
      '+12133734253',
    ]);
  });
});
