import { expect, test } from 'vitest';
import { defineLocale } from '../../src/messages/defineLocale';
import { en } from '../../src/messages/en';

test('a whole catalogue is a locale', () => {
  const definition = { tag: 'fr', name: 'Français', messages: en };
  expect(defineLocale(definition)).toBe(definition);
});

test('a message that is missing or lost its placeholder is named', () => {
  const { 'back.label': _gone, ...rest } = en;
  const messages = { ...rest, 'resend.wait': 'Bientôt' } as typeof en;
  expect(() => defineLocale({ tag: 'fr', name: 'Français', messages })).toThrow(
    /"fr" .* resend\.wait, back\.label/,
  );
});
