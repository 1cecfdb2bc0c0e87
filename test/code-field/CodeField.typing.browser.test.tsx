import { beforeEach, describe, expect, test } from 'vitest';
import { clipboard, focused, paste, places, press, renderCode, selection } from './codeHarness.js';

describe.each(places)('in a %s', (place) => {
  let code: ReturnType<typeof renderCode>;
  beforeEach(async () => {
    code = renderCode({ place });
    code.input.focus();
  });

  describe('typing', () => {
    test('C01 an untouched field has no value and submits nothing', () => {
      expect(code.value()).toBe('');
      expect(code.submits).toEqual([]);
      expect(code.reports).toEqual([]);
    });

    test('C02 each digit is reported once', async () => {
      await press('1');
      expect(code.value()).toBe('1');
      await press('23456');
      expect(code.value()).toBe('123456');
      expect(code.reports).toEqual(['1', '12', '123', '1234', '12345', '123456']);
    });

    test('C03 each digit is in its own cell', async () => {
      await press('123');
      const box = code.input.parentElement?.getBoundingClientRect();
      const cell = (box?.width ?? 0) / 6;
      const style = getComputedStyle(code.input);
      const context = document.createElement('canvas').getContext('2d');
      if (context) context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const advance = (context?.measureText('0').width ?? 0) + parseFloat(style.letterSpacing);
      expect(Math.abs(advance - cell)).toBeLessThan(0.6);
      expect(selection(code.input)).toBe('123|');
    });

    test('C04 a digit after the last one is left out', async () => {
      await press('1234567');
      expect(code.value()).toBe('123456');
      expect(code.submits).toEqual(['123456']);
      expect(code.reports).toHaveLength(6);
    });

    test('C05 leading zeros stay', async () => {
      await press('000042');
      expect(code.value()).toBe('000042');
      expect(code.submits).toEqual(['000042']);
    });

    test('C06 other keys leave no hole and no error', async () => {
      await press('1a2 b-3');
      expect(code.value()).toBe('123');
      expect(code.reports).toEqual(['1', '12', '123']);
      expect(focused()).toBe(code.input);
      expect(code.input).not.toHaveAttribute('aria-invalid', 'true');
    });

    test('C07 a letter does not erase the selection', async () => {
      await press('12{Shift>}{ArrowLeft}{/Shift}x');
      expect(code.value()).toBe('12');
      expect(selection(code.input)).toBe('1[2]');
    });

    test('C08 a digit replaces the digit behind the caret', async () => {
      await press('123{ArrowLeft}1');
      expect(selection(code.input)).toBe('121|');
    });

    test('C09 a digit typed at the front of a complete code replaces the first one and submits nothing more', async () => {
      await press('123456{Home}9');
      expect(code.value()).toBe('923456');
      expect(code.submits).toEqual(['123456']);
    });

    test('C103 digits typed at the front replace, and the code is submitted once when its end is typed', async () => {
      await press('1234{Home}56');
      expect(selection(code.input)).toBe('56|34');
      expect(code.submits).toEqual([]);
      await press('{End}78');
      expect(code.value()).toBe('563478');
      expect(code.submits).toEqual(['563478']);
    });

    test('a digit typed in the middle of five does not make another complete code', async () => {
      await press('12345{Home}{ArrowRight}9');
      expect(selection(code.input)).toBe('19|345');
      expect(code.submits).toEqual([]);
    });

    test('replacing one digit of a complete code after the other submits nothing', async () => {
      await press('123456{Home}654321');
      expect(code.value()).toBe('654321');
      expect(code.submits).toEqual(['123456']);
    });

    test('C10 a digit takes the place of two selected ones', async () => {
      await press('123456{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}1');
      expect(code.value()).toBe('12341');
    });

    test('C11 the same digit typed over itself moves the caret on', async () => {
      await press('123{Home}{Shift>}{ArrowRight}{/Shift}1');
      expect(selection(code.input)).toBe('1|23');
      expect(code.reports).toEqual(['1', '12', '123']);
    });
  });

  describe('deleting', () => {
    test('C12 Backspace takes one digit, and typing goes on from there', async () => {
      await press('123456{Backspace}{Backspace}{Backspace}');
      expect(code.value()).toBe('123');
      await press('9');
      expect(code.value()).toBe('1239');
    });

    test('C13 each Backspace takes one digit of a pasted code', async () => {
      await paste('123123');
      await press('{Backspace}{Backspace}{Backspace}{Backspace}{Backspace}');
      expect(code.value()).toBe('1');
      await press('{Backspace}');
      expect(code.value()).toBe('');
    });

    test('C15 Ctrl+Backspace takes the complete code', async () => {
      await press('1234{Control>}{Backspace}{/Control}');
      expect(code.value()).toBe('');
      expect(code.reports.at(-1)).toBe('');
    });

    test('C16 Backspace and Delete in an empty field do nothing', async () => {
      await press('{Backspace}{Delete}');
      expect(code.reports).toEqual([]);
      expect(focused()).toBe(code.input);
    });
  });

  describe('selecting', () => {
    test('C18 a digit typed over the selected code replaces it', async () => {
      await press('123456{Control>}a{/Control}9');
      expect(code.value()).toBe('9');
    });

    test('C20 the code can be copied', async () => {
      await press('123456{Control>}a{/Control}{Control>}c{/Control}');
      expect(await clipboard()).toBe('123456');
    });

    test('C21 digits can be cut', async () => {
      await press('123456{Home}{ArrowRight}{Shift>}{ArrowRight}{ArrowRight}{/Shift}{Control>}x{/Control}');
      expect(code.value()).toBe('1456');
      expect(await clipboard()).toBe('23');
    });
  });

  describe('moving', () => {
    test('C23 the arrow keys walk one digit at a time and stop at the ends', async () => {
      await press('123456');
      const carets: (number | null)[] = [];
      for (const key of ['{ArrowLeft}', '{ArrowRight}'])
        for (let step = 0; step < 7; step += 1) {
          await press(key);
          carets.push(code.input.selectionStart);
        }
      expect(carets).toEqual([5, 4, 3, 2, 1, 0, 0, 1, 2, 3, 4, 5, 6, 6]);
    });

    test('C24 Home and End go before the first and after the last digit', async () => {
      await press('123{Home}');
      expect(selection(code.input)).toBe('|123');
      await press('{End}');
      expect(selection(code.input)).toBe('123|');
    });

    test.each(['a', '123456'])('C26 the field is one stop of the Tab key: %j', async (typed) => {
      await press(`${typed}{Shift>}{Tab}{/Shift}`);
      expect(focused()).toHaveTextContent('Before');
      await press('{Tab}');
      expect(focused()).toBe(code.input);
      await press('{Tab}');
      expect(focused()).toHaveTextContent('After');
      await press('{Shift>}{Tab}{/Shift}');
      expect(focused()).toBe(code.input);
    });

    test('C27 the Tab key into a complete code selects it, so that a digit starts a new one', async () => {
      await press('123456{Tab}{Shift>}{Tab}{/Shift}4');
      expect(code.value()).toBe('4');
    });

    test('the text never scrolls under the cells', async () => {
      await press('123456{Home}{End}');
      expect(code.input.scrollLeft).toBe(0);
      expect(code.input.parentElement?.scrollLeft).toBe(0);
    });
  });

  describe('behind a complete code', () => {
    test('a digit changes nothing where nobody refused it', async () => {
      await press('111111');
      code.input.setSelectionRange(6, 6);
      await press('2');
      expect(code.value()).toBe('111111');
    });
  });
});
