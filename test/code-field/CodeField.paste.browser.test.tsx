import { beforeEach, describe, expect, test, vi } from 'vitest';
import { autofill, errorOf, paste, places, press, renderCode, selection, suggest } from './codeHarness.js';

const whatsapp =
  '*123456* is your verification code. For your security, do not share this code. Expires in 10 minutes.';

describe.each(places)('in a %s', (place) => {
  let code: ReturnType<typeof renderCode>;
  beforeEach(async () => {
    code = renderCode({ place });
    code.input.focus();
  });

  describe('pasting', () => {
    test('C28 a complete code is one change and one submit, with the caret at the end', async () => {
      await paste('123456');
      expect(code.reports).toEqual(['123456']);
      expect(code.submits).toEqual(['123456']);
      expect(selection(code.input)).toBe('123456|');
    });

    test.each([
      ['C29', '123 456'],
      ['C30', '123-456'],
      ['C32', '\u200e123456\u202c'],
      ['in full width', '１２３４５６'],
      ['in Arabic digits', '١٢٣٤٥٦'],
      ['C34', whatsapp],
      ['in Spanish', '*123456* es tu código de verificación. Este código caduca en 10 minutos.'],
      ['in Portuguese', '*123456* é seu código de verificação. Este código expira em 10 minutos.'],
    ])('%s a code in other writing is one change and one submit', async (_, text) => {
      await paste(text);
      expect(code.value()).toBe('123456');
      expect(code.reports).toEqual(['123456']);
      expect(code.submits).toEqual(['123456']);
      expect(selection(code.input)).toBe('123456|');
    });

    test('C37 too many digits change nothing, and the field says how many it takes', async () => {
      await press('12');
      await paste('123456789');
      expect(code.value()).toBe('12');
      expect(code.submits).toEqual([]);
      await vi.waitFor(() => expect(errorOf(code.input)).toBe('Enter the 6-digit code.'));
      await press('3');
      await vi.waitFor(() => expect(errorOf(code.input)).toBeUndefined());
    });

    test('a text without digits changes nothing and is not an error', async () => {
      await press('12{Control>}a{/Control}');
      await paste('hello');
      expect(selection(code.input)).toBe('[12]');
      expect(code.input).not.toHaveAttribute('aria-invalid', 'true');
    });

    test('C38 a part is completed by typing', async () => {
      await paste('123');
      expect(selection(code.input)).toBe('123|');
      await press('456');
      expect(code.value()).toBe('123456');
      expect(code.submits).toEqual(['123456']);
    });

    test('C39 a part goes in at the caret', async () => {
      await press('12');
      await paste('3456');
      expect(code.value()).toBe('123456');
      expect(code.submits).toEqual(['123456']);
    });

    test('a part goes in at the caret in the middle, and over the selection', async () => {
      await press('14{ArrowLeft}');
      await paste('2 3');
      expect(selection(code.input)).toBe('123|4');
      await press('{Home}{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
      await paste('9-8');
      expect(selection(code.input)).toBe('98|34');
    });

    test.each(['{Home}', '{End}', '{ArrowLeft}{ArrowLeft}'])(
      'C41 a complete code replaces a complete code, wherever the caret is: %s',
      async (keys) => {
        await press(`111111${keys}`);
        await paste('222222');
        expect(code.value()).toBe('222222');
        expect(code.submits).toEqual(['111111', '222222']);
        expect(code.reports).toHaveLength(7);
      },
    );

    test('the same code pasted again changes nothing', async () => {
      await paste('123456');
      await paste('123456');
      expect(code.reports).toEqual(['123456']);
      expect(code.submits).toEqual(['123456']);
    });
  });

  describe('autofill', () => {
    test('C44 a password manager finds the field and fills it', () => {
      const found = code.container.querySelectorAll<HTMLInputElement>('[autocomplete="one-time-code"]');
      expect(found).toHaveLength(1);
      expect(found[0]).toBeVisible();
      autofill(found[0] as HTMLInputElement, '123456');
      expect(code.value()).toBe('123456');
      expect(code.reports).toEqual(['123456']);
      expect(code.submits).toEqual(['123456']);
    });

    test('a filled code with a space in it is cleaned', () => {
      autofill(code.input, '123 456');
      expect(code.value()).toBe('123456');
      expect(code.submits).toEqual(['123456']);
    });

    test('a filled text without a code leaves the field as it was', async () => {
      await press('12');
      autofill(code.input, 'person@example.com');
      expect(code.value()).toBe('12');
      expect(code.reports).toEqual(['1', '12']);
    });

    test('a filled code after the app emptied the input by hand counts as new', async () => {
      await press('123456');
      code.input.value = '';
      autofill(code.input, '123456');
      expect(code.submits).toEqual(['123456', '123456']);
    });

    test('C46 a suggestion with a space in it is taken completely', async () => {
      await suggest('123 456');
      expect(code.value()).toBe('123456');
      expect(code.reports).toEqual(['123456']);
      expect(code.submits).toEqual(['123456']);
    });

    test('C47 a keyboard without key events types a code', async () => {
      for (const digit of '123456') await suggest(digit);
      expect(code.value()).toBe('123456');
      expect(code.submits).toEqual(['123456']);
    });
  });
});
