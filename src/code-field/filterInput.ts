import { editCode, type CodeEdit, type CodeSelection } from './editCode.js';
import { enterCode, replaceText } from './enterCode.js';
import { isCode } from '../code/isCode.js';
import { normalizeCode } from './normalizeCode.js';

export interface FilterInputOptions {
  /** How many digits a whole code has; asked for at each change. */
  readonly length: () => number;
  /** Whether the code that stands there is known to be wrong, so that the next digit after it begins a new one. */
  readonly isSpent: () => boolean;
  /** Someone put in digits of which no code can be made. The input keeps what it held. */
  readonly onRefused: () => void;
}

/**
 * Keeps an input to digits of a code, whatever way a text takes into it, and leaves every edit that needs no correction to
 * the browser, so that undo, caret and selection stay the platform's own. Nothing depends on keys: `beforeinput` corrects
 * what it can before it happens, `input` and `compositionend` the rest.
 * @returns a function that ends it.
 */
export function filterInput(input: HTMLInputElement, options: FilterInputOptions): () => void {
  const { length, isSpent, onRefused } = options;
  let before: CodeSelection | undefined;
  let code = input.value;

  const onBeforeInput = (event: InputEvent): void => {
    if (event.isComposing) return;
    const selection = selectionOf(input);
    const isNew = isSpent() && isBehind(selection, length());
    before = isNew ? { ...selection, start: 0 } : selection;
    code = input.value;
    const data = event.data ?? event.dataTransfer?.getData('text/plain');
    if (!data || !event.cancelable || !event.inputType.startsWith('insert')) return;
    const edit = editCode({ ...before, data, length: length() });
    const { text, start, end } = before;
    if (!isNew && edit.code === text.slice(0, start) + data + text.slice(end)) return;
    event.preventDefault();
    before = undefined;
    if (edit.isRefused) onRefused();
    else if (edit.code !== text) type(input, edit);
  };

  /** Makes a code of what the input holds, if it is none. */
  const settle = (): boolean => {
    const edit = normalizeCode({
      before,
      fallback: code,
      text: input.value,
      caret: input.selectionStart ?? 0,
      length: length(),
    });
    const text = isLocked(input) ? code : edit.code;
    const isChanged = text !== input.value;
    if (isChanged) {
      replaceText(input, text, code);
      if (input.ownerDocument.activeElement === input) input.setSelectionRange(edit.caret, edit.caret);
    }
    before = undefined;
    code = text;
    if (edit.isRefused) onRefused();
    return isChanged;
  };

  const onInput = (event: Event): void => {
    if (!('isComposing' in event && event.isComposing)) settle();
    else if (isCode(input.value, length())) code = input.value;
  };
  const onCompositionStart = (): void => {
    before = selectionOf(input);
    code = input.value;
  };
  const onCompositionEnd = (): void => {
    if (settle()) input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };

  input.addEventListener('beforeinput', onBeforeInput);
  input.addEventListener('input', onInput);
  input.addEventListener('change', onInput);
  input.addEventListener('compositionstart', onCompositionStart);
  input.addEventListener('compositionend', onCompositionEnd);
  return () => {
    input.removeEventListener('beforeinput', onBeforeInput);
    input.removeEventListener('input', onInput);
    input.removeEventListener('change', onInput);
    input.removeEventListener('compositionstart', onCompositionStart);
    input.removeEventListener('compositionend', onCompositionEnd);
  };
}

/** Whether the caret stands behind a whole code. */
function isBehind({ text, start }: CodeSelection, length: number): boolean {
  return text.length === length && start === length;
}

function selectionOf(input: HTMLInputElement): CodeSelection {
  const end = input.value.length;
  return { text: input.value, start: input.selectionStart ?? end, end: input.selectionEnd ?? end };
}

/** A code in flight is not to change, and an autofill does not ask whether an input is read-only. */
function isLocked(input: HTMLInputElement): boolean {
  return input.readOnly || input.disabled;
}

/** Writes the code as if it were typed, so that undo brings back what stood there; where that cannot be, as an autofill. */
function type(input: HTMLInputElement, { code, caret }: CodeEdit): void {
  input.setSelectionRange(0, input.value.length);
  const page = input.ownerDocument;
  const isTyped = typeof page.execCommand === 'function' && page.execCommand('insertText', false, code);
  if (!isTyped) enterCode(input, code);
  input.setSelectionRange(caret, caret);
}
