import { parseCode } from '../code/parseCode.js';

/** A code field as a person sees it: its text and what is selected in it. */
export interface CodeSelection {
  readonly text: string;
  /** Where the selection starts; a mere caret starts and ends in the same place. */
  readonly start: number;
  readonly end: number;
}

export interface CodeInsertion extends CodeSelection {
  /** What is put in place of the selection: a key, a paste, a suggestion, an autofill. */
  readonly data: string;
  /** How many digits a whole code has. */
  readonly length: number;
}

export interface CodeEdit {
  readonly code: string;
  readonly caret: number;
  /** The data has digits, and no way to make them a code. The person should hear of it. */
  readonly isRefused: boolean;
}

/**
 * What a code field holds after an insertion. A whole code replaces everything, wherever the caret is. Fewer digits go
 * in place of the selection. What does not fit changes nothing: digits are never pushed out, so that a whole code
 * never turns into another one that nobody meant.
 */
export function editCode({ text, start, end, data, length }: CodeInsertion): CodeEdit {
  const reading = parseCode(data, length);
  if (reading.kind === 'whole') return { code: reading.digits, caret: length, isRefused: false };
  if (reading.kind === 'part') {
    const code = text.slice(0, start) + reading.digits + text.slice(end);
    if (code.length <= length) return { code, caret: start + reading.digits.length, isRefused: false };
  }
  const isOneKey = reading.kind === 'part' && reading.digits.length === 1;
  return { code: text, caret: end, isRefused: reading.kind !== 'none' && !isOneKey };
}
