/** What the browser made of an edit. */
export interface PhoneTextChange {
  readonly before: string;
  readonly after: string;
  /** Where the caret is after the edit, in UTF-16 units. */
  readonly caret: number;
  /** The `inputType` of the browser's input event. */
  readonly inputType: string;
}

/** A text and the caret in it, as the number of marks (digits and pluses) before it. */
export interface EditedPhoneText {
  readonly text: string;
  readonly marks: number;
}

/**
 * What the user meant by an edit. Deleting a separator, which the user did not type, deletes the digit behind it, or all
 * digits up to the next separator when a word is deleted.
 */
export function editPhoneText({ before, after, caret, inputType }: PhoneTextChange): EditedPhoneText {
  const marks = countMarks(after.slice(0, caret));
  const isSeparatorGone = after.length < before.length && countMarks(after) === countMarks(before);
  const [, unit, direction] = /^delete(Content|Word)(Backward|Forward)$/.exec(inputType) ?? [];
  if (!isSeparatorGone || direction === undefined) return { text: after, marks };
  const isBackward = direction === 'Backward';
  // The first mark to delete in that direction.
  const first = caretAfterMarks(after, isBackward ? marks : marks + 1) - 1;
  if (isBackward ? marks === 0 : countMarks(after) === marks) return { text: after, marks };
  let [start, end] = [first, first + 1];
  if (unit === 'Word' && isBackward) while (isMark(after[start - 1])) start -= 1;
  if (unit === 'Word' && !isBackward) while (isMark(after[end])) end += 1;
  return {
    text: after.slice(0, start) + after.slice(end),
    marks: isBackward ? marks - (end - start) : marks,
  };
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

export function countMarks(text: string): number {
  return [...text].filter(isMark).length;
}

function isMark(character: string | undefined): boolean {
  return character !== undefined && /[\p{Nd}+\uff0b]/u.test(character);
}
