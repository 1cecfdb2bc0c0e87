import { beforeEach, describe, expect, test } from 'vitest';
import * as actions from '../setup/browserActions.js';
import { compose, focusField, press, renderCode, selection } from './codeHarness.js';

let code: ReturnType<typeof renderCode>;
beforeEach(async () => {
  code = renderCode();
  await focusField();
});

describe('input methods', () => {
  test('C51 composed full-width digits turn into ASCII', async () => {
    await compose('１');
    await compose('２');
    expect(code.value()).toBe('12');
    expect(code.reports).toEqual(['1', '12']);
    expect(selection(code.input)).toBe('12|');
  });

  test('a composition is left alone until its end', async () => {
    await press('1');
    await actions.compose('２３');
    expect(code.input.value).toBe('1２３');
    expect(code.reports).toEqual(['1']);
    await actions.commit('２３');
    expect(code.value()).toBe('123');
    expect(code.reports).toEqual(['1', '123']);
  });

  test('a composed whole code submits once', async () => {
    await compose('１２３４５６');
    expect(code.value()).toBe('123456');
    expect(code.submits).toEqual(['123456']);
  });

  test('composed words leave nothing behind', async () => {
    await press('12');
    await compose('あい');
    expect(code.value()).toBe('12');
    expect(code.reports).toEqual(['1', '12']);
    await press('3');
    expect(code.value()).toBe('123');
  });

  test('a digit composed into a whole code is left out', async () => {
    await press('123456');
    await compose('７');
    expect(code.value()).toBe('123456');
    expect(code.submits).toEqual(['123456']);
  });
});
