import { describe, expect, test } from 'vitest';
import { loadPhoneEngine } from '../../src/phone-number/loadPhoneEngine.js';
import { compose, selection } from '../code-field/codeHarness.js';
import * as actions from '../setup/browserActions.js';
import { renderPhone } from './phoneHarness.js';

await loadPhoneEngine();

function renderEmpty() {
  const phone = renderPhone({ defaultCountry: 'US' });
  phone.input().focus();
  return phone;
}

describe('composition', () => {
  test('P81: a composed text is there once, and untouched until it is committed', async () => {
    const phone = renderEmpty();
    for (const text of ['2', '21', '213']) {
      await actions.compose(text);
      expect(phone.input().value).toBe(text);
    }
    expect(phone.values).toEqual([]);
    await actions.commit('213');
    expect(selection(phone.input())).toBe('213|');
    expect(phone.values).toEqual(['213']);
  });

  test('a number is grouped once it is whole', async () => {
    const phone = renderEmpty();
    await compose('213');
    await compose('373');
    expect(phone.input().value).toBe('213373');
    await compose('4253');
    expect(selection(phone.input())).toBe('(213) 373-4253|');
  });
});
