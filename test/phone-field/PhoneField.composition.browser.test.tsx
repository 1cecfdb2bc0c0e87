import { describe, expect, test } from 'vitest';
import { loadPhoneEngine } from '../../src/phone-number/loadPhoneEngine.js';
import { commit, compose as composing } from '../setup/browserActions.js';
import { compose, press, selection } from '../code-field/codeHarness.js';
import { renderPhone } from './phoneHarness.js';
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

  describe('composition', () => {
    test('P81: a composed text is there once, and untouched until it is committed', async () => {
      const phone = await typedInUs('');
      for (const text of ['2', '21', '213']) {
        await composing(text);
        expect(phone.input().value).toBe(text);
      }
      expect(phone.values).toEqual([]);
      await commit('213');
      expect(selection(phone.input())).toBe('213|');
      expect(phone.values).toEqual(['213']);
    });

    test('a number is grouped once it is whole', async () => {
      const phone = await typedInUs('');
      await compose('213');
      await compose('373');
      expect(phone.input().value).toBe('213373');
      await compose('4253');
      expect(selection(phone.input())).toBe('(213) 373-4253|');
    });
  });
});
