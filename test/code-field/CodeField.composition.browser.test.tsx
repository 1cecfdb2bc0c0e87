import { beforeEach, describe, expect, test } from 'vitest';
import { compose as composing } from '../setup/browserActions.js';
import { compose, places, press, renderCode, selection, suggest } from './codeHarness.js';

describe.each(places)('in a %s', (place) => {
  let code: ReturnType<typeof renderCode>;
  beforeEach(async () => {
    code = renderCode({ place });
    code.input.focus();
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
      await composing('２３');
      expect(code.input.value).toBe('1２３');
      expect(code.reports).toEqual(['1']);
      await suggest('２３');
      expect(code.value()).toBe('123');
      expect(code.reports).toEqual(['1', '123']);
    });

    test('a composed complete code submits once', async () => {
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

    test('a composed digit before other digits replaces the digit behind the caret', async () => {
      await press('1234{Home}');
      await compose('５');
      await compose('6');
      expect(selection(code.input)).toBe('56|34');
      expect(code.submits).toEqual([]);
      await press('{End}');
      await compose('７８');
      expect(code.submits).toEqual(['563478']);
    });

    test.each(['2', '２'])('behind a refused code a composed %s begins a new one', async (digit) => {
      await press('111111');
      code.rerender({ error: 'That code isn’t right.' });
      code.input.setSelectionRange(6, 6);
      await compose(digit);
      expect(selection(code.input)).toBe('2|');
      await compose('３３３３３');
      expect(code.submits).toEqual(['111111', '233333']);
    });

    test('in a refused code a composed digit replaces one, and submits nothing', async () => {
      await press('111111');
      code.rerender({ error: 'That code isn’t right.' });
      code.input.setSelectionRange(2, 2);
      await compose('９');
      expect(selection(code.input)).toBe('119|111');
      expect(code.submits).toEqual(['111111']);
    });

    test('over a selected refused code a composed code is a new one', async () => {
      await press('111111');
      code.rerender({ error: 'That code isn’t right.' });
      code.input.select();
      await compose('222222');
      expect(code.submits).toEqual(['111111', '222222']);
    });

    test('a composition of digits that does not end completes the code once', async () => {
      for (const text of ['1', '12', '123', '1234', '12345', '123456']) await composing(text);
      expect(code.submits).toEqual(['123456']);
      await suggest('123456');
      expect(code.submits).toEqual(['123456']);
      expect(code.value()).toBe('123456');
    });

    test('a composition that is given up submits nothing again', async () => {
      await press('123456');
      await composing('あ');
      await composing('');
      await press('{End}');
      expect(code.value()).toBe('123456');
      expect(code.submits).toEqual(['123456']);
    });

    test('a digit composed into a complete code is left out', async () => {
      await press('123456');
      await compose('７');
      expect(code.value()).toBe('123456');
      expect(code.submits).toEqual(['123456']);
    });
  });
});
