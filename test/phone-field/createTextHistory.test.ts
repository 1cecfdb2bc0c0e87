import { expect, test } from 'vitest';
import { createTextHistory } from '../../src/phone-field/createTextHistory.js';

test('edits of one kind in a row are one step', () => {
  const history = createTextHistory();
  history.record('', 'insertText');
  history.record('2', 'insertText');
  history.record('21', 'deleteContentBackward');
  expect(history.undo('2')).toBe('21');
  expect(history.undo('21')).toBe('');
  expect(history.undo('')).toBeUndefined();
  expect(history.redo('')).toBe('21');
  expect(history.redo('21')).toBe('2');
  expect(history.redo('2')).toBeUndefined();
});

test('after an edit there is nothing to bring again', () => {
  const history = createTextHistory();
  history.record('', 'insertText');
  expect(history.undo('213')).toBe('');
  history.record('', 'insertText');
  expect(history.redo('6')).toBeUndefined();
  expect(history.undo('6')).toBe('');
});
