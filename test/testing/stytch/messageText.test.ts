import { expect, test } from 'vitest';
import { messageText } from '../../../src/testing/stytch/messageText';

test.each([
  ['en', '*123456* is your verification code.'],
  ['es', 'Tu código de verificación es *123456*.'],
  ['pt-br', 'Seu código de verificação é *123456*.'],
  ['fr', 'Votre code de vérification est *123456*.'],
  ['de-DE', '*123456* is your verification code.'],
])('a message in %s begins with its words', (locale, words) => {
  expect(messageText('123456', locale)).toContain(words);
});
