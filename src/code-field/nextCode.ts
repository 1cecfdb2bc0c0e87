import { isCode } from '../code/isCode.js';
import { parseCode } from '../code/parseCode.js';
import { findEdit, type SelectedText } from './findEdit.js';

/** Why the field itself does not accept the code. */
export type CodeProblem = 'required' | 'incomplete';

/** A complete code that the user entered, or a code that was submitted. */
export interface CodeEntry {
  readonly code: string;
  /** `new`: to be submitted as soon as the field contains it. `submitted`: its check has not ended. `answered`: it has. */
  readonly status: 'new' | 'submitted' | 'answered';
}

/** Everything that moves in a code field. */
export interface CodeState extends SelectedText {
  readonly problem: CodeProblem | undefined;
  /** The server refused the code, and it has not changed since. */
  readonly isRefused: boolean;
  readonly entry: CodeEntry | undefined;
  /** The state before the composition that is going on. */
  readonly beforeComposition: CodeState | undefined;
}

/** What happened to a code field. */
export type CodeEvent =
  /** The selection is this. Sent before an edit. */
  | { readonly type: 'selected'; readonly start: number; readonly end: number }
  /** A text was typed, suggested by a keyboard or dictated. */
  | { readonly type: 'inserted'; readonly text: string }
  /** A text was pasted or dropped. */
  | { readonly type: 'pasted'; readonly text: string }
  | { readonly type: 'deleted'; readonly start: number; readonly end: number }
  | { readonly type: 'compositionStarted' }
  /** An input method changed the text of the input to this. */
  | { readonly type: 'composed'; readonly text: string; readonly isOver: boolean }
  /** A password manager, the browser or a button put in this text. */
  | { readonly type: 'filled'; readonly text: string }
  /** The browser's undo or redo brought back this text. */
  | { readonly type: 'undone'; readonly text: string }
  /** A script, a reset of the form, or the user before hydration wrote this text. It never submits. */
  | { readonly type: 'written'; readonly text: string }
  /** The app set its `value`. */
  | { readonly type: 'valueSet'; readonly value: string }
  /** The app was told about a code and left its `value` as it was. */
  | { readonly type: 'valueKept'; readonly value: string }
  | { readonly type: 'cleared' }
  /** The user pressed Enter in a field without a form. */
  | { readonly type: 'confirmed' }
  | { readonly type: 'validated' }
  | { readonly type: 'submitted' }
  /** The check of the submitted code has ended, with any result. */
  | { readonly type: 'answered' }
  /** The check has ended, and the code is wrong. */
  | { readonly type: 'refused' };

export interface CodeRules {
  /** Number of digits of a complete code. */
  readonly length: number;
  /** Whether a complete code that the user enters is submitted by itself. */
  readonly autoSubmit: boolean;
}

/** A field that contains this text, before anything has happened. */
export function initialCodeState(text: string, length: number): CodeState {
  return startWith(readAll('', text, length));
}

/**
 * The state of a code field after an event.
 *
 * A complete code replaces everything, wherever the caret is. A typed digit replaces the digit behind the caret, and behind
 * a refused code it starts a new one. What does not fit changes nothing: digits are never pushed out, so a code never turns
 * into another one that nobody meant. A code is submitted by itself (`entry.status` is `new`) only if it was put in complete
 * or finished at its end.
 */
export function nextCode(state: CodeState, event: CodeEvent, rules: CodeRules): CodeState {
  switch (event.type) {
    case 'selected':
      return { ...state, start: Math.min(event.start, event.end), end: Math.max(event.start, event.end) };
    case 'inserted':
      return insert(state, event.text, rules, true);
    case 'pasted':
      return insert(state, event.text, rules, false);
    case 'deleted':
      return changeCode(state, state.code.slice(0, event.start) + state.code.slice(event.end), event.start);
    case 'compositionStarted':
      return { ...state, beforeComposition: { ...state, beforeComposition: undefined } };
    case 'composed':
      return compose(state, event, rules);
    case 'filled':
      return fill(state, event.text, rules);
    case 'undone':
      return isCode(event.text, rules.length) ? changeCode(state, event.text, state.start) : state;
    case 'written':
      return startWith(readAll(state.code, event.text, rules.length));
    case 'valueSet':
    case 'valueKept': {
      const code = readAll('', event.value, rules.length);
      if (code === state.code) return state;
      const isAwaited =
        state.entry?.status === 'new' && (event.type === 'valueKept' || state.entry.code === code);
      return { ...startWith(code), entry: isAwaited ? state.entry : undefined };
    }
    case 'cleared':
      return startWith('');
    case 'confirmed': {
      if (!isComplete(state, rules)) return { ...state, problem: findProblem(state, rules) };
      if (state.entry?.status === 'submitted') return state;
      return { ...state, entry: { code: state.code, status: 'new' } };
    }
    case 'validated':
      return { ...state, problem: findProblem(state, rules) };
    case 'submitted':
      return { ...state, entry: { code: state.code, status: 'submitted' } };
    case 'answered':
      return { ...state, entry: answered(state.entry) };
    case 'refused':
      return { ...state, isRefused: true, problem: undefined, entry: answered(state.entry) };
  }
}

export function isComplete(
  { code }: Pick<CodeState, 'code'>,
  { length }: Pick<CodeRules, 'length'>,
): boolean {
  return code.length === length;
}

function findProblem(state: CodeState, rules: CodeRules): CodeProblem | undefined {
  if (isComplete(state, rules)) return undefined;
  return state.code === '' ? 'required' : 'incomplete';
}

function answered(entry: CodeEntry | undefined): CodeEntry | undefined {
  return entry?.status === 'submitted' ? { ...entry, status: 'answered' } : entry;
}

function insert(state: CodeState, text: string, rules: CodeRules, isTyped: boolean): CodeState {
  const reading = parseCode(text, rules.length);
  if (reading.kind === 'none') return state;
  if (reading.kind === 'ambiguous') return { ...state, problem: 'incomplete' };
  const { digits } = reading;
  if (reading.kind === 'complete') return enterComplete(state, digits, rules);
  const { start, end } = replacedRange(state, digits, rules, isTyped);
  const code = state.code.slice(0, start) + digits + state.code.slice(end);
  const caret = start + digits.length;
  if (code.length > rules.length) return digits.length === 1 ? state : { ...state, problem: 'incomplete' };
  const isFinished = code.length === rules.length && caret === code.length && !isComplete(state, rules);
  const next = changeCode(state, code, caret);
  return isFinished ? { ...next, entry: newEntry(code, rules) } : next;
}

function replacedRange(state: CodeState, digits: string, rules: CodeRules, isTyped: boolean) {
  const { code, start, end, isRefused } = state;
  if (start !== end) return { start, end };
  if (isRefused && isComplete(state, rules) && start === code.length) return { start: 0, end: code.length };
  return { start, end: isTyped ? Math.min(start + digits.length, code.length) : end };
}

function compose(state: CodeState, event: CodeEvent & { type: 'composed' }, rules: CodeRules): CodeState {
  const before = state.beforeComposition ?? state;
  const { start, end, text } = findEdit(before, event.text);
  const next =
    text === ''
      ? nextCode(before, { type: 'deleted', start, end }, rules)
      : insert({ ...before, start, end }, text, rules, true);
  // A keyboard may compose digit by digit: digits that were entered on the way are not entered again at the end.
  const isKnown = next.code === state.code && state.entry !== before.entry;
  return { ...(isKnown ? state : next), beforeComposition: event.isOver ? undefined : before };
}

function fill(state: CodeState, text: string, rules: CodeRules): CodeState {
  const reading = parseCode(text, rules.length);
  if (reading.kind === 'complete') return enterComplete(state, reading.digits, rules);
  if (reading.kind === 'ambiguous') return { ...state, problem: 'incomplete' };
  const code = readAll(state.code, text, rules.length);
  return changeCode(state, code, code.length);
}

/** A code that was put in complete. The same code again counts only after its check has ended. */
function enterComplete(state: CodeState, code: string, rules: CodeRules): CodeState {
  const isRepeated = state.code === code && state.entry?.status === 'submitted' && state.entry.code === code;
  const next = changeCode(state, code, code.length);
  return isRepeated ? next : { ...next, isRefused: false, entry: newEntry(code, rules) };
}

function newEntry(code: string, { autoSubmit }: CodeRules): CodeEntry | undefined {
  return autoSubmit ? { code, status: 'new' } : undefined;
}

/** Another code ends the previous entry, refusal and problem. */
function changeCode(state: CodeState, code: string, caret: number): CodeState {
  const place = Math.min(caret, code.length);
  if (code === state.code) return { ...state, start: place, end: place, problem: undefined };
  return startWith(code, place);
}

function startWith(code: string, caret = code.length): CodeState {
  const nothing = { problem: undefined, isRefused: false, entry: undefined, beforeComposition: undefined };
  return { code, start: caret, end: caret, ...nothing };
}

/** The code in a text that is all the field contains; `known` if there is none. */
function readAll(known: string, text: string, length: number): string {
  if (isCode(text, length)) return text;
  const reading = parseCode(text, length);
  return 'digits' in reading ? reading.digits : known;
}
