import { getRoot, isFocused } from '../field/rootNode.js';
import { callSafely } from '../platform/callSafely.js';
import { focusElement } from '../platform/focusElement.js';
import { listenShared } from '../platform/listenShared.js';
import { insertText } from '../platform/insertText.js';
import { requestSubmit } from '../platform/requestSubmit.js';
import { selectText } from '../platform/selectText.js';
import {
  initialCodeState,
  isComplete,
  nextCode,
  type CodeEvent,
  type CodeRules,
  type CodeState,
} from './nextCode.js';
import { enterCode } from './writeCode.js';

export interface CodeFieldOptions extends CodeRules {
  /** The code, when the app has it. */
  readonly value: string | undefined;
  readonly onValueChange: ((code: string) => void) | undefined;
  /** Its promise, if it returns one, ends the check of the code. */
  readonly onComplete: ((code: string) => unknown) | undefined;
}

/** What a code field can be asked to do. */
export interface CodeFieldHandle {
  /**
   * The complete code of the field, also if a script wrote it without an event. `undefined` if there is none: then the field
   * shows the error and gets the focus. The same for a code that was refused and has not changed.
   */
  readonly validate: () => { readonly code: string } | undefined;
  /** Empties the field and tells the app. */
  readonly clear: () => void;
  readonly focus: () => void;
}

/** A code field without React: the state, which `nextCode` moves, and what follows from it for the input and the app. */
export interface CodeFieldCore {
  readonly getState: () => CodeState;
  readonly subscribe: (onPublish: () => void) => () => void;
  readonly setOptions: (options: CodeFieldOptions) => void;
  readonly setInput: (input: HTMLInputElement | null) => void;
  readonly dispatch: (event: CodeEvent) => void;
  /** The state that an event would lead to. */
  readonly preview: (event: CodeEvent) => CodeState;
  /** The code that the app was told last. */
  readonly getReported: () => string;
  /** Tells the app what it does not know, renders the change and submits a complete entry. */
  readonly report: () => void;
  /** Learns what a script wrote into the input without an event. */
  readonly catchUp: () => void;
  /** Writes the code of the state into the input, as a change that React and the app see; `typed`, so that it can be undone. */
  readonly write: (how: 'filled' | 'typed') => void;
  /** Whether the events of the input come from `write`. */
  readonly isWriting: () => boolean;
  /** React saw a change. */
  readonly onChange: () => void;
  /** Shows the value of the app, once the app was told what the user entered. */
  readonly showValue: (value: string, isNew: boolean) => void;
  /** Follows the form around the input: what it submits, and its reset. */
  readonly listenToForm: () => () => void;
  /** The server refused the code. */
  readonly refuse: (isNew: boolean) => void;
  /** The user pressed Enter in a field without a form. */
  readonly confirm: () => void;
  /** Shows that the code is missing or incomplete. */
  readonly showProblem: () => void;
  readonly handle: CodeFieldHandle;
}

/**
 * @param renderAgain Makes the app's `value` count again if the app does not render after it was told about a code.
 */
export function createCodeField(
  first: CodeFieldOptions,
  initial: CodeState,
  renderAgain: () => void,
): CodeFieldCore {
  let options = first;
  let state = initial;
  let reported = initial.code;
  let input: HTMLInputElement | null = null;
  let isWriting = false;
  /** The text typed into the input, until React sees it: browsers may send the event later. */
  let unseen: string | undefined;
  const listeners = new Set<() => void>();

  const dispatch = (event: CodeEvent): void => {
    state = nextCode(state, event, options);
  };
  const publish = (): void => {
    for (const onPublish of listeners) onPublish();
  };

  const report = (): void => {
    if (state.code !== reported) {
      reported = state.code;
      callSafely(options.onValueChange, state.code);
      if (options.value !== undefined) renderAgain();
    }
    publish();
    submitEntry();
  };

  /** Submits what the user entered, if the field contains it and the app has accepted it. */
  const submitEntry = (): void => {
    const { entry, code } = state;
    const isAccepted =
      options.value === undefined || initialCodeState(options.value, options.length).code === code;
    if (entry?.status !== 'new' || entry.code !== code || input?.value !== code || !isAccepted) return;
    dispatch({ type: 'submitted' });
    if (options.onComplete) complete(options.onComplete, code);
    // The app renders the new code first, so that its submit handler knows it.
    else queueMicrotask(() => submitForm(code));
  };

  const complete = (onComplete: (code: string) => unknown, code: string): void => {
    let outcome: unknown;
    callSafely(() => {
      outcome = onComplete(code);
    });
    if (!isPromise(outcome)) return;
    const { entry } = state;
    const onAnswer = (): void => {
      if (state.entry === entry) dispatch({ type: 'answered' });
    };
    outcome.then(onAnswer, (error: unknown) => {
      onAnswer();
      callSafely(() => {
        throw error;
      });
    });
  };

  const submitForm = (code: string): void => {
    const isHere = state.code === code && input?.value === code;
    if (!isHere || !requestSubmit(input as HTMLInputElement)) dispatch({ type: 'answered' });
  };

  const catchUp = (): void => {
    if (!input || state.beforeComposition || input.value === state.code) return;
    dispatch({ type: 'written', text: input.value });
  };

  const write = (how: 'filled' | 'typed'): void => {
    isWriting = true;
    unseen = state.code;
    const isTyped = how === 'typed' && input !== null && insertText(input, state.code);
    if (input && !isTyped) enterCode(input, state.code, reported);
    isWriting = false;
    if (isTyped) return;
    // Not every change reaches React: an input can be on its way out of the page.
    unseen = undefined;
    report();
  };

  const onChange = (): void => {
    const { code, beforeComposition } = state;
    const isOwn = isWriting || unseen === code;
    unseen = undefined;
    if (code === reported && input?.value === code && !isOwn && !beforeComposition) {
      // A script wrote something in between without an event, so the same code was put in again.
      dispatch({ type: 'written', text: '' });
      dispatch({ type: 'filled', text: code });
    }
    report();
  };

  const validate: CodeFieldHandle['validate'] = () => {
    catchUp();
    if (state.code !== reported || input?.value !== state.code) write('filled');
    dispatch({ type: 'validated' });
    if (isComplete(state, options) && !state.isRefused) {
      dispatch({ type: 'submitted' });
      publish();
      return { code: state.code };
    }
    dispatch({ type: 'answered' });
    publish();
    focusCode();
    return undefined;
  };

  const focusCode = (): void => {
    if (!input) return;
    focusElement(input);
    if (isComplete(state, options)) selectText(input);
  };

  return {
    getState: () => state,
    subscribe: (onPublish) => {
      listeners.add(onPublish);
      return () => listeners.delete(onPublish);
    },
    setOptions: (next) => {
      options = next;
    },
    setInput: (next) => {
      input = next;
    },
    dispatch,
    preview: (event) => nextCode(state, event, options),
    getReported: () => reported,
    report,
    catchUp,
    write,
    isWriting: () => isWriting,
    onChange,
    showValue: (value, isNew) => {
      const before = state;
      dispatch({ type: isNew ? 'valueSet' : 'valueKept', value });
      reported = state.code;
      if (input && input.value !== state.code) input.value = state.code;
      if (state !== before) publish();
      submitEntry();
    },
    listenToForm: () => {
      if (!input) return () => {};
      const root = getRoot(input);
      const isOurs = (event: Event): boolean => Boolean(input?.form) && event.target === input?.form;
      const readScript = (): void => {
        catchUp();
        if (state.code !== reported) write('filled');
      };
      // Before the browser validates the text and the app reads it.
      const onClick = (event: Event): void => {
        const button = (event.target as Element | null)?.closest<HTMLButtonElement>('button, input');
        if (button?.form && button.form === input?.form) readScript();
      };
      const onSubmit = (event: Event): void => {
        if (!isOurs(event)) return;
        readScript();
        dispatch({ type: 'submitted' });
      };
      const onReset = (event: Event): void => {
        if (!isOurs(event)) return;
        // The event comes first; the form resets its inputs after it.
        setTimeout(() => {
          if (!input) return;
          dispatch({ type: 'written', text: input.value });
          if (state.code === reported) publish();
          else write('filled');
        });
      };
      const ends = [
        listenShared(root, 'click', onClick),
        listenShared(root, 'submit', onSubmit),
        listenShared(root, 'reset', onReset),
      ];
      return () => ends.forEach((end) => end());
    },
    refuse: (isNew) => {
      const isHere = input !== null && isFocused(input);
      const wasTried = state.entry?.status === 'submitted';
      if (!isNew && !wasTried) return;
      dispatch({ type: 'refused' });
      publish();
      if (isHere || wasTried) focusCode();
    },
    confirm: () => {
      catchUp();
      dispatch({ type: 'confirmed' });
      report();
    },
    showProblem: () => {
      dispatch({ type: 'validated' });
      publish();
    },
    handle: {
      validate,
      clear: () => {
        dispatch({ type: 'cleared' });
        if (state.code === reported && input?.value === '') publish();
        else write('filled');
      },
      focus: () => focusElement(input),
    },
  };
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
