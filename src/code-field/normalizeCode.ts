import { editCode, type CodeEdit, type CodeSelection } from './editCode.js';
import { isCode } from '../code/isCode.js';

export interface UnsettledCode {
  /** The field before the change, where that is known: an autofill comes without. */
  readonly before: CodeSelection | undefined;
  /** The code to return to when the change makes none. */
  readonly fallback: string;
  /** What the field holds now, whatever wrote it there. */
  readonly text: string;
  readonly caret: number;
  readonly length: number;
}

/** What a code field should hold after a change that could not be stopped: an autofill, or the end of a composition. */
export function normalizeCode({ before, fallback, text, caret, length }: UnsettledCode): CodeEdit {
  if (isCode(text, length)) return { code: text, caret, isRefused: false };
  const inserted = before && insertedText(before, text);
  const isKnown = before && inserted !== undefined;
  const edit = isKnown
    ? editCode({ ...before, data: inserted, length })
    : editCode({ text: fallback, start: 0, end: fallback.length, data: text, length });
  return edit.isRefused ? { ...edit, code: fallback, caret: fallback.length } : edit;
}

/** What stands where the selection was, if the text around it is still there. */
function insertedText({ text, start, end }: CodeSelection, after: string): string | undefined {
  const head = text.slice(0, start);
  const tail = text.slice(end);
  const isAround =
    after.length >= head.length + tail.length && after.startsWith(head) && after.endsWith(tail);
  return isAround ? after.slice(head.length, after.length - tail.length) : undefined;
}
