import { beforeEach, describe, expect, test, vi } from 'vitest';
import type * as engineLoader from '../../src/phone-number/loadPhoneEngine.js';
import * as phoneEngine from '../../src/phone-number/phoneEngine.js';
import { autofill, press, selection } from '../code-field/codeHarness.js';
import { moment, renderPhone } from './phoneHarness.js';

/** The number engine on its way, and how it comes or does not. */
const engine = vi.hoisted(() => ({
  loaded: undefined as engineLoader.PhoneEngine | undefined,
  tries: 0,
  settle: [] as { come: () => void; fail: () => void }[],
}));

vi.mock('../../src/phone-number/loadPhoneEngine.js', () => ({
  loadedPhoneEngine: () => engine.loaded,
  loadPhoneEngine: () => {
    engine.tries += 1;
    if (engine.loaded) return Promise.resolve(engine.loaded);
    return new Promise((resolve, reject) => {
      engine.settle.push({
        come: () => resolve(engine.loaded),
        fail: () => reject(new TypeError('offline')),
      });
    });
  },
}));

beforeEach(() => {
  engine.loaded = undefined;
  engine.tries = 0;
  engine.settle = [];
});

async function come(): Promise<void> {
  engine.loaded = phoneEngine;
  for (const { come } of engine.settle.splice(0)) come();
  await moment();
}

async function fail(): Promise<void> {
  for (const { fail } of engine.settle.splice(0)) fail();
  await moment();
}

describe('before the number engine is there', () => {
  test('a number can be typed, and keeps text, focus and caret when it arrives', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    const input = phone.input();
    input.focus();
    await press('2133734253');
    expect(input.value).toBe('2133734253');
    input.setSelectionRange(4, 4);
    await come();
    expect(phone.input()).toBe(input);
    expect(input).toHaveFocus();
    expect(selection(input)).toBe('(213) 3|73-4253');
    expect(phone.values.at(-1)).toBe('+12133734253');
    expect(await phone.submit()).toBe('+12133734253');
  });

  test('a country with its plus is shown by its calling code', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    autofill(phone.input(), '+34612345678');
    await expect.poll(() => phone.select().value).toBe('ES');
  });

  test('a submit waits for it', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    autofill(phone.input(), '2133734253');
    const sent = phone.submit();
    await moment();
    expect(phone.sent).toEqual([]);
    await come();
    expect(await sent).toBe('+12133734253');
  });

  test('an untouched field renders nothing again when it arrives', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(phone.field(), {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    await come();
    observer.disconnect();
    expect(changes).toEqual([]);
    expect(phone.values).toEqual([]);
  });
});

describe('when the number engine does not come', () => {
  async function submitted(phone: ReturnType<typeof renderPhone>): Promise<string> {
    const sent = phone.submit();
    await moment();
    await fail();
    return sent;
  }

  test('a number written out with its plus goes out', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    await fail();
    autofill(phone.input(), '+34 612 345 678');
    expect(await submitted(phone)).toBe('+34612345678');
  });

  test('any other does not, and the field says what to do', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    await fail();
    autofill(phone.input(), '2133734253');
    expect(await submitted(phone)).toBe('notChecked');
    await expect
      .poll(phone.error)
      .toBe('We couldn’t check the number. Write it with + and the country code, or try again.');
  });

  test('only accepted countries are accepted', async () => {
    const phone = renderPhone({ countries: ['US', 'ES'] });
    await fail();
    autofill(phone.input(), '+4915112345678');
    expect(await submitted(phone)).toBe('countryNotAllowed');
  });

  test('the next submit tries again', async () => {
    const phone = renderPhone({ defaultCountry: 'US' });
    autofill(phone.input(), '2133734253');
    await fail();
    expect(await submitted(phone)).toBe('notChecked');
    const sent = phone.submit();
    await come();
    expect(await sent).toBe('+12133734253');
    await expect.poll(phone.error).toBe('');
  });
});
