import { isFocused } from '../field/rootNode.js';
import { selectText } from '../platform/selectText.js';
import type { CodeFieldCore } from './createCodeField.js';
import type { CodeEvent } from './nextCode.js';
import { replaceText } from './writeCode.js';

/**
 * Turns the events of an input into events of the reducer, and corrects the text of the input where it is not the code of
 * the state. Edits that need no correction are left to the browser, so that undo, caret and selection stay the platform's.
 * Nothing depends on keys: `beforeinput` corrects what it can before it happens, `input` and `compositionend` the rest.
 * @returns a function that ends it.
 */
export function listenToCodeInput(input: HTMLInputElement, field: CodeFieldCore): () => void {
  const { dispatch, getState, getReported, catchUp, report, write } = field;
  /** The insertion that the browser is about to make. */
  let expected: CodeEvent | undefined;
  /** Whether `beforeinput` came before the change. For `execCommand`, which extensions use to fill in, it may not. */
  let isAnnounced = false;

  const select = (): void => {
    const end = input.value.length;
    dispatch({
      type: 'selected',
      start: input.selectionStart ?? end,
      end: input.selectionEnd ?? end,
    });
  };

  const onBeforeInput = (event: InputEvent): void => {
    expected = undefined;
    isAnnounced = true;
    if (field.isWriting() || event.isComposing || event.defaultPrevented) return;
    catchUp();
    select();
    // A simulated event may be about another place than the caret of the browser: its result is read from the text.
    if (!event.isTrusted) return;
    const text = event.data ?? event.dataTransfer?.getData('text/plain');
    if (!text || !event.inputType.startsWith('insert')) return;
    const insertion: CodeEvent = { type: isPaste(event.inputType) ? 'pasted' : 'inserted', text };
    const { code, start, end } = getState();
    const isNatural = field.preview(insertion).code === code.slice(0, start) + text + code.slice(end);
    if (!event.cancelable || isNatural) {
      expected = insertion;
      return;
    }
    event.preventDefault();
    if (!askReact(input, text)) return;
    dispatch(insertion);
    const next = getState();
    if (next.code === code) report();
    else write('typed');
    selectText(input, next.start, next.end);
  };

  const onInput = (event: Event): void => {
    if (field.isWriting()) return;
    const inputType = 'inputType' in event ? String(event.inputType) : '';
    if ('isComposing' in event && event.isComposing) {
      // Digits are reported as they come, because some keyboards end a composition only when they close.
      if (/^[0-9]*$/.test(input.value) && !inputType.startsWith('deleteComp'))
        dispatch({ type: 'composed', text: input.value, isOver: false });
      return;
    }
    const insertion = expected;
    const isByScript = !isAnnounced && inputType === 'insertText';
    expected = undefined;
    isAnnounced = false;
    const { code } = getState();
    const isSame = input.value === code;
    if (isLocked(input) || (event.type === 'change' && isSame)) {
      // A code that is being checked cannot change, and an autofill does not ask whether an input is read-only.
    } else if (inputType.startsWith('history')) {
      dispatch({ type: 'undone', text: input.value });
    } else if (insertion && inputType.startsWith('insert')) {
      dispatch(insertion);
    } else if (!isByScript && /^(?:insert|delete)/.test(inputType)) {
      dispatch({ type: 'composed', text: input.value, isOver: true });
    } else {
      dispatch({ type: 'filled', text: input.value });
      if (getState().code !== getReported()) replaceText(input, input.value, getReported());
    }
    correct();
    if (getState().code === getReported()) report();
  };

  /** Makes the input contain the code of the state. React then sees a change exactly if the app does not know the code. */
  const correct = (): void => {
    const { code, start, end } = getState();
    if (input.value === code) return;
    replaceText(input, code, getReported());
    if (isFocused(input)) selectText(input, start, end);
  };

  const onCompositionStart = (): void => {
    catchUp();
    select();
    dispatch({ type: 'compositionStarted' });
  };
  const onCompositionEnd = (): void => {
    if (!isLocked(input)) dispatch({ type: 'composed', text: input.value, isOver: true });
    correct();
    if (getState().code === getReported()) report();
    else write('filled');
  };

  const listen = (method: 'addEventListener' | 'removeEventListener'): void => {
    input[method]('beforeinput', onBeforeInput as EventListener);
    input[method]('input', onInput);
    input[method]('change', onInput);
    input[method]('compositionstart', onCompositionStart);
    input[method]('compositionend', onCompositionEnd);
  };
  listen('addEventListener');
  return () => listen('removeEventListener');
}

function isPaste(inputType: string): boolean {
  return /^insertFrom(?:Paste|Drop|Yank)/.test(inputType);
}

function isLocked(input: HTMLInputElement): boolean {
  return input.readOnly || input.matches(':disabled');
}

/**
 * Calls the app's `onBeforeInput` for an insertion that the browser will not make itself. React calls it for `textInput`,
 * which browsers send between `beforeinput` and the change.
 * @returns whether the app lets it happen.
 */
function askReact(input: HTMLInputElement, text: string): boolean {
  const event = new CustomEvent('textInput', { bubbles: true, cancelable: true, composed: true });
  return input.dispatchEvent(Object.assign(event, { data: text }));
}
