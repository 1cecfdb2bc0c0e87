/** What the browser made of an edit. */
export interface PhoneTextEdit {
  readonly before: string;
  readonly after: string;
  /** Where the caret stands after the edit, in UTF-16 units. */
  readonly caret: number;
  /** The `inputType` of the browser's input event. */
  readonly inputType: string;
}

/** A text and the caret in it, said as the number of marks (digits and plus) before it. */
export interface EditedPhoneText {
  readonly text: string;
  readonly marks: number;
}

/**
 * What the person meant by an edit: deleting a separator, which they did not type, deletes the digit behind it.
 */
export function editPhoneText({ before, after, caret, inputType }: PhoneTextEdit): EditedPhoneText {
  const marks = countMarks(after.slice(0, caret));
  const isSeparatorGone = after.length < before.length && countMarks(after) === countMarks(before);
  if (isSeparatorGone && inputType === 'deleteContentBackward' && marks > 0) {
    const at = caretAfterMarks(after, marks);
    return { text: after.slice(0, at - 1) + after.slice(at), marks: marks - 1 };
  }
  if (isSeparatorGone && inputType === 'deleteContentForward') {
    const at = caretAfterMarks(after, marks + 1);
    if (countMarks(after) > marks) return { text: after.slice(0, at - 1) + after.slice(at), marks };
  }
  return { text: after, marks };
}

/** The place right after so many digits and pluses of a text. */
export function caretAfterMarks(text: string, marks: number): number {
  let left = marks;
  for (let at = 0; at < text.length; at += 1) {
    if (left === 0) return at;
    if (isMark(text[at])) left -= 1;
  }
  return text.length;
}

function countMarks(text: string): number {
  return [...text].filter(isMark).length;
}

function isMark(character: string | undefined): boolean {
  return character !== undefined && /[\p{Nd}+\uff0b]/u.test(character);
}
