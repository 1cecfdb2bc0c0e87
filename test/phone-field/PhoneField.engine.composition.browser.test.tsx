import { expect, test, vi } from 'vitest';
import type { PhoneEngine } from '../../src/phone-number/loadPhoneEngine.js';
import * as phoneEngine from '../../src/phone-number/phoneEngine.js';
import { press, selection } from '../code-field/codeHarness.js';
import * as actions from '../setup/browserActions.js';
import { moment, renderPhone } from './phoneHarness.js';

/** The number engine, which arrives when the test says so. */
const engine = vi.hoisted(() => {
  let arrive: (engine: PhoneEngine) => void = () => undefined;
  let loaded: PhoneEngine | undefined;
  const loading = new Promise<PhoneEngine>((resolve) => {
    arrive = (arrived) => {
      loaded = arrived;
      resolve(arrived);
    };
  });
  return { loaded: () => loaded, loading, arrive };
});

vi.mock('../../src/phone-number/loadPhoneEngine.js', () => ({
  loadedPhoneEngine: engine.loaded,
  loadPhoneEngine: () => engine.loading,
}));

test('a composition goes on when the number engine arrives', async () => {
  const phone = renderPhone({ defaultCountry: 'US' });
  phone.input().focus();
  await press('213373425');
  await actions.compose('3');
  engine.arrive(phoneEngine);
  await moment();
  expect(phone.input().value).toBe('2133734253');
  await actions.commit('3');
  expect(selection(phone.input())).toBe('(213) 373-4253|');
});
