import { beforeEach, describe, expect, test } from 'vitest';
import { paste, places, press, renderCode } from './codeHarness.js';

describe.each(places)('in a %s', (place) => {
  let code: ReturnType<typeof renderCode>;
  beforeEach(async () => {
    code = renderCode({ place });
    code.input.focus();
  });

  describe('undoing', () => {
    test('typed digits can be undone and done again', async () => {
      await press('12');
      await press('{Control>}z{/Control}');
      expect(code.input.value).not.toBe('12');
      await press('{Control>}{Shift>}z{/Shift}{/Control}');
      expect(code.input.value).toBe('12');
      expect(code.reports.at(-1)).toBe('12');
    });

    test('a corrected paste can be undone, back to the text before it', async () => {
      await press('12');
      await paste('123 456');
      expect(code.input.value).toBe('123456');
      await press('{Control>}z{/Control}');
      expect(code.input.value).toBe('12');
      expect(code.reports.slice(2)).toEqual(['123456', '12']);
    });

    test('a digit begins a new one where the code was refused, and undo brings that one back', async () => {
      await press('111111');
      code.rerender({ error: 'That code isn’t right.' });
      code.input.setSelectionRange(6, 6);
      await press('2');
      expect(code.value()).toBe('2');
      await press('{Control>}z{/Control}');
      expect(code.value()).toBe('111111');
    });

    test('a replaced digit can be undone, and undo and redo submit nothing', async () => {
      await press('123456{Home}9');
      expect(code.value()).toBe('923456');
      await press('{Control>}z{/Control}');
      expect(code.value()).toBe('123456');
      await press('{Control>}{Shift>}z{/Shift}{/Control}');
      expect(code.value()).toBe('923456');
      expect(code.reports.slice(-3)).toEqual(['923456', '123456', '923456']);
      expect(code.submits).toEqual(['123456']);
    });
  });
});
