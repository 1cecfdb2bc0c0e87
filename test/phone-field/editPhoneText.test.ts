import { expect, test } from 'vitest';
import { caretAfterMarks, editPhoneText } from '../../src/phone-field/editPhoneText.js';

const before = '(213) 373-4253';

test('an edit that changes digits stays as it is', () => {
  expect(
    editPhoneText({ before, after: '(213) 73-4253', caret: 6, inputType: 'deleteContentBackward' }),
  ).toEqual({ text: '(213) 73-4253', marks: 3 });
});

test('a separator deleted backward takes the digit before it', () => {
  expect(
    editPhoneText({ before, after: '(213)373-4253', caret: 5, inputType: 'deleteContentBackward' }),
  ).toEqual({ text: '(21)373-4253', marks: 2 });
});

test('a separator deleted forward takes the digit after it', () => {
  expect(
    editPhoneText({ before, after: '(213 373-4253', caret: 4, inputType: 'deleteContentForward' }),
  ).toEqual({ text: '(213 73-4253', marks: 3 });
});

test('a separator deleted as a word takes the digits up to the next separator', () => {
  const backward = { before: '(213)', after: '(213', caret: 4, inputType: 'deleteWordBackward' };
  expect(editPhoneText(backward)).toEqual({ text: '(', marks: 0 });
  const forward = { before, after: '213) 373-4253', caret: 0, inputType: 'deleteWordForward' };
  expect(editPhoneText(forward)).toEqual({ text: ') 373-4253', marks: 0 });
});

test('a first or last separator takes nothing where there is no digit', () => {
  expect(
    editPhoneText({ before: '(213)', after: '213)', caret: 0, inputType: 'deleteContentBackward' }),
  ).toEqual({ text: '213)', marks: 0 });
  expect(
    editPhoneText({ before: '(213)', after: '(213', caret: 4, inputType: 'deleteContentForward' }),
  ).toEqual({ text: '(213', marks: 3 });
});

test('digits of other scripts count', () => {
  expect(editPhoneText({ before: '', after: '٢١', caret: 2, inputType: 'insertText' }).marks).toBe(2);
});

test('a caret is right after so many digits', () => {
  expect(caretAfterMarks(before, 0)).toBe(0);
  expect(caretAfterMarks(before, 3)).toBe(4);
  expect(caretAfterMarks(before, 4)).toBe(7);
  expect(caretAfterMarks(before, 99)).toBe(before.length);
});
