import { expect, test } from 'vitest';
import { en } from '../../src/messages/en';
import { translate } from '../../src/messages/translate';

test('fills placeholders in', () => {
  expect(translate(en, 'resend.wait', { time: '0:29' })).toBe('Resend code in 0:29');
});

test('leaves a placeholder that is not given as it is written', () => {
  expect(translate(en, 'resend.wait')).toBe('Resend code in {time}');
});

test('takes a value that looks like a pattern as it is', () => {
  expect(translate(en, 'resend.wait', { time: '$& {time}' })).toBe('Resend code in $& {time}');
});
