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

test('words that are fetched are checked when they arrive', async () => {
  const fr = defineLocale({ tag: 'fr', name: 'Français', messages: () => Promise.resolve(en) });
  await expect(fr.messages()).resolves.toBe(en);
  const broken = defineLocale({
    tag: 'fr',
    name: 'Français',
    messages: () => Promise.resolve({ ...en, 'resend.wait': 'Bientôt' }),
  });
  await expect(broken.messages()).rejects.toThrow(/"fr" .* resend\.wait/);
});

test('a language of the package needs no words', () => {
  expect(defineLocale({ tag: 'es', name: 'Español' })).toEqual({ tag: 'es', name: 'Español' });
});
