import { expect, test } from 'vitest';
import { en } from '../../src/messages/en';
import { validateMessages } from '../../src/messages/validateMessages';

test('words with the placeholders of English, or with fewer, are fine', () => {
  expect(validateMessages(en)).toEqual([]);
  expect(validateMessages({ 'phone.title': 'Welcome', 'expiry.left': 'It expires soon' })).toEqual([]);
});

test('a placeholder that nothing fills in is named, with those there are', () => {
  expect(validateMessages({ 'resend.wait': 'Wait {seconds}', 'phone.title': 'Hi {name}' })).toEqual([
    '"resend.wait" has {seconds}, which nothing fills in: it has {time}.',
    '"phone.title" has {name}, which nothing fills in: it has none.',
  ]);
});

test('a key that no message has is named', () => {
  const words = { 'phone.headline': 'Welcome' } as Partial<typeof en>;
  expect(validateMessages(words)).toEqual(['"phone.headline" is the key of no message.']);
});
