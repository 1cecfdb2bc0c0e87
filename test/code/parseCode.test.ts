import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCode } from '../../src/code/parseCode.js';

const complete = (digits: string) => ({ kind: 'complete', digits });
const partial = (digits: string) => ({ kind: 'partial', digits });
const none = { kind: 'none' };
const ambiguous = { kind: 'ambiguous' };

describe('a message', () => {
  test.each([
    '*123456* is your verification code. For your security, do not share this code. Expires in 10 minutes.',
    '123456 is your verification code. For your security, do not share this code. Expires in 10 minutes.',
    '*123456* es tu código de verificación. Por tu seguridad, no lo compartas. Este código caduca en 10 minutos.',
    '*123456* é seu código de verificação. Para sua segurança, não o compartilhe. Este código expira em 10 minutos.',
    'Seu código é 123456, válido por 2 minutos.',
    '[10:22, 25/11/2026] Example: *123456* is your verification code.',
    'Your Example code is 123-456. It expires in 10 minutes.',
    'Tu código es 123 456. Caduca en 10 minutos.',
    'Your code: 123456\n\nExpires in 10 minutes.',
    'https://example.com/verify?code=123456&in=10',
    'G-123456 is your code',
    '\u200f*١٢٣٤٥٦* هو رمز التحقق الخاص بك. تنتهي صلاحيته خلال 10 دقائق.',
  ])('gives its code: %s', (message) => {
    expect(parseCode(message, 6)).toEqual(complete('123456'));
  });

  test('with several candidates gives the one in bold', () => {
    expect(parseCode('Order 654321: *123456* is your code. Ref 999999', 6)).toEqual(complete('123456'));
  });

  test('with several candidates and none in bold gives the last', () => {
    const chat = '[10:22] Example: 111111 is your code.\n[10:25] Example: 222222 is your code.';
    expect(parseCode(chat, 6)).toEqual(complete('222222'));
  });

  test('of a four-digit code is not taken in by the year', () => {
    expect(parseCode('[10:22, 25/11/2026] Example: *1234* is your verification code.', 4)).toEqual(
      complete('1234'),
    );
    expect(parseCode('[10:22, 25/11/2026] Example: 1234 is your verification code.', 4)).toEqual(
      complete('1234'),
    );
  });

  test('with a single short number gives it as a partial code', () => {
    expect(parseCode('code 123', 6)).toEqual(partial('123'));
  });

  test('without a code is ambiguous: its numbers are not put together', () => {
    expect(parseCode('Meet at 10:30 on 12 May', 6)).toEqual(ambiguous);
    expect(parseCode('Expires in 10 minutes, 1234 tries', 6)).toEqual(ambiguous);
    expect(parseCode('Call +1 555 010 9999 now', 6)).toEqual(ambiguous);
  });
});

describe('digits', () => {
  test.each([
    '123456',
    '123 456',
    '123-456',
    '12 34 56',
    '1 2 3 4 5 6',
    '123\u00a0456',
    '123–456',
    '123\n456',
  ])('in any groups are a code: %j', (text) => {
    expect(parseCode(text, 6)).toEqual(complete('123456'));
  });

  test.each([
    '\u200e123456\u202c',
    '１２３４５６',
    '١٢٣٤٥٦',
    '१२३४५६',
    '1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣',
    '«123456»',
    ' 123456\n',
    '1.2.3.4.5.6',
  ])('in any script and between any marks are a code: %j', (text) => {
    expect(parseCode(text, 6)).toEqual(complete('123456'));
  });

  test('keep their leading zeros', () => {
    expect(parseCode('000042', 6)).toEqual(complete('000042'));
  });

  test('that are too few are a partial code', () => {
    expect(parseCode('123', 6)).toEqual(partial('123'));
    expect(parseCode('1a2b3c', 6)).toEqual(partial('123'));
  });

  test('that are too many are ambiguous', () => {
    expect(parseCode('123456789', 6)).toEqual(ambiguous);
    expect(parseCode('+52 55 1234 5678', 6)).toEqual(ambiguous);
  });
});

test('a text without digits says nothing', () => {
  for (const text of ['', ' ', 'hello', '—', '*']) expect(parseCode(text, 6)).toEqual(none);
});

test('any code in any message is found as it is', () => {
  const digits = fc
    .integer({ min: 4, max: 10 })
    .chain((length) =>
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length }),
    );
  const script = fc.constantFrom(0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xff10, 0x1d7ce);
  const mark = fc.constantFrom('', '\u200e', '\u200f', '\u202a', '\u2066', '\ufeff');
  const words = fc.constantFrom(
    ['', ''],
    ['*', '* is your verification code. Expires in 10 minutes.'],
    ['', ' is your verification code. Expires in 5 minutes.'],
    ['*', '* es tu código de verificación. Caduca en 10 minutos.'],
    ['Seu código é ', ', válido por 2 minutos.'],
    ['[10:22, 5/11/26] Example: *', '* is your verification code.'],
  );
  fc.assert(
    fc.property(digits, script, mark, words, (code, zero, mark, [head = '', tail = '']) => {
      const written = [...code].map((digit) => String.fromCodePoint(zero + Number(digit))).join('');
      expect(parseCode(head + mark + written + mark + tail, code.length)).toEqual(complete(code));
    }),
    { numRuns: 1000 },
  );
});

test('the reading of any text is never longer than a code, and only a complete code is as long', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.integer({ min: 4, max: 10 }),
      (text, length) => {
        const reading = parseCode(text, length);
        const digits = 'digits' in reading ? reading.digits : '';
        expect(digits.length).toBeLessThanOrEqual(length);
        expect(digits.length === length).toBe(reading.kind === 'complete');
      },
    ),
    { numRuns: 1000 },
  );
});
