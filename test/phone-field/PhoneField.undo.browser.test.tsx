import { describe, expect, test } from 'vitest';
import { loadPhoneEngine } from '../../src/phone-number/loadPhoneEngine.js';
import { press, selection } from '../code-field/codeHarness.js';
import { pasteInto, renderPhone, selectCountry } from './phoneHarness.js';
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

  describe('undo', () => {
    const undo = (): Promise<void> => press('{Control>}z{/Control}');
    const redo = (): Promise<void> => press('{Control>}y{/Control}');

    test('takes back typing and deleting, step by step, and redo does both again', async () => {
      const phone = await typedInUs('2133734253');
      await press('{Backspace}{Backspace}');
      expect(phone.input().value).toBe('(213) 373-42');
      await undo();
      expect(selection(phone.input())).toBe('(213) 373-4253|');
      await undo();
      expect(phone.input().value).toBe('');
      await undo();
      expect(phone.input().value).toBe('');
      await redo();
      expect(phone.input().value).toBe('(213) 373-4253');
      await redo();
      expect(phone.input().value).toBe('(213) 373-42');
      expect(phone.values.at(-1)).toBe('(213) 373-42');
    });

    test('takes back a paste, with its country', async () => {
      const phone = await typedInUs('213');
      await pasteInto(phone.input(), '+34 612 345 678');
      expect(phone.select().value).toBe('ES');
      await undo();
      expect(phone.input().value).toBe('(213)');
      await expect.poll(() => phone.select().value).toBe('US');
    });

    test('brings back text, caret and country after a country was selected', async () => {
      const phone = await typedInUs('2133734253');
      selectCountry(phone.select(), 'BR');
      expect(phone.input().value).toBe('(21) 3373-4253');
      phone.input().focus();
      await undo();
      expect(selection(phone.input())).toBe('(213) 373-4253|');
      await expect.poll(() => phone.select().value).toBe('US');
      await redo();
      await expect.poll(() => phone.select().value).toBe('BR');
      expect(await phone.submit()).toBe('+552133734253');
    });

    test('takes back typing at another place by itself, with the caret where it was', async () => {
      const phone = await typedInUs('2133734253');
      phone.input().setSelectionRange(6, 6);
      await press('9');
      await undo();
      expect(selection(phone.input())).toBe('(213) |373-4253');
      await undo();
      expect(phone.input().value).toBe('');
    });

    test('by the browser’s menu does the same', async () => {
      const phone = await typedInUs('213');
      phone
        .input()
        .dispatchEvent(new InputEvent('beforeinput', { inputType: 'historyUndo', cancelable: true }));
      expect(phone.input().value).toBe('');
    });
  });
});
