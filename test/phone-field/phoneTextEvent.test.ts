import { expect, test } from 'vitest';
import { phoneTextEvent } from '../../src/phone-field/phoneTextEvent.js';

const input = { value: '213', selectionStart: 2 };

test.each([
  ['insertText', 'inserted'],
  ['insertCompositionText', 'compositionEnded'],
  ['insertFromComposition', 'compositionEnded'],
  ['deleteContentBackward', 'deleted'],
  ['deleteWordForward', 'deleted'],
  ['deleteByCut', 'deleted'],
  ['insertFromPaste', 'pasted'],
  ['insertFromDrop', 'pasted'],
  ['insertReplacementText', 'filled'],
  ['', 'filled'],
])('an edit of the type %j is %s', (inputType, type) => {
  const event = phoneTextEvent({ input, inputType, isPaste: false, before: undefined });
  expect(event).toMatchObject({ type, text: '213', caret: 2 });
});

test('text that a paste event inserts is pasted', () => {
  const event = phoneTextEvent({ input, inputType: 'insertText', isPaste: true, before: undefined });
  expect(event.type).toBe('pasted');
});
