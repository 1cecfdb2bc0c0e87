'use client';
import {
  useCallback,
  useEffect,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
  type RefObject,
} from 'react';
import { hasContent } from '../element/hasContent.js';
import { useIsoLayoutEffect } from '../element/useIsoLayoutEffect.js';
import { createCodeField, type CodeFieldCore, type CodeFieldOptions } from './createCodeField.js';
import { listenToCodeInput } from './listenToCodeInput.js';
import { initialCodeState, isComplete, type CodeProblem } from './nextCode.js';

export interface UseCodeInputOptions extends CodeFieldOptions {
  readonly defaultValue: string | undefined;
  readonly error: string | undefined;
  /** Whether a check is in flight. */
  readonly busy: boolean;
}

export interface UseCodeInputResult {
  readonly field: CodeFieldCore;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** The text of the first render, and of the form after a reset. */
  readonly initialCode: string;
  /** To be called first with the element, before anything writes to it. */
  readonly attach: (input: HTMLInputElement | null) => void;
  readonly problem: CodeProblem | undefined;
  readonly isComplete: boolean;
}

/** Binds a code field to React. The input is uncontrolled, so a digit renders only what it changes. */
export function useCodeInput(options: UseCodeInputOptions): UseCodeInputResult {
  const { value, defaultValue, length, error, busy } = options;
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const [field] = useState(() => {
    const state = initialCodeState(value ?? defaultValue ?? '', length);
    return createCodeField(options, { ...state, isRefused: hasContent(error) }, renderAgain);
  });
  const [initialCode] = useState(() => field.getState().code);
  const inputRef = useRef<HTMLInputElement | null>(null);
  const textBefore = useRef<string | undefined>(undefined);
  const valueBefore = useRef(value);
  const answerBefore = useRef({ error, busy });

  const attach = useCallback(
    (input: HTMLInputElement | null) => {
      inputRef.current = input;
      field.setInput(input);
      if (input) textBefore.current ??= input.value;
    },
    [field],
  );

  useIsoLayoutEffect(() => {
    field.setOptions(options);
    const { code, beforeComposition } = field.getState();
    const isNew = value !== valueBefore.current;
    // Text from before hydration, an open composition and a code that the app was not told yet come first.
    if ((textBefore.current ?? initialCode) !== initialCode || beforeComposition) return;
    if (value === undefined) field.catchUp();
    else if (code === field.getReported()) {
      valueBefore.current = value;
      field.showValue(value, isNew);
    }
  });

  useIsoLayoutEffect(
    () => (inputRef.current ? listenToCodeInput(inputRef.current, field) : undefined),
    [field],
  );
  useIsoLayoutEffect(() => field.listenToForm(), [field]);

  useEffect(() => {
    const text = textBefore.current ?? initialCode;
    textBefore.current = initialCode;
    if (text === initialCode) return;
    // Parents subscribe in their own effects, which run after this one.
    queueMicrotask(() => {
      field.dispatch({ type: 'written', text });
      field.write('filled');
    });
  }, [field, initialCode]);

  // In the commit that shows the error: a code that is put in right after it is a new entry.
  useIsoLayoutEffect(() => {
    const before = answerBefore.current;
    answerBefore.current = { error, busy };
    const hasEnded = before.busy && !busy;
    if (busy) return;
    if (!hasContent(error)) {
      if (hasEnded) field.dispatch({ type: 'answered' });
    } else if (hasEnded || error !== before.error) {
      // The same error in another language refuses nothing.
      field.refuse(hasEnded || !hasContent(before.error));
    }
  }, [field, error, busy]);

  const getProblem = (): CodeProblem | undefined => field.getState().problem;
  const getIsComplete = (): boolean => isComplete(field.getState(), { length });
  return {
    field,
    inputRef,
    initialCode,
    attach,
    problem: useSyncExternalStore(field.subscribe, getProblem, getProblem),
    isComplete: useSyncExternalStore(field.subscribe, getIsComplete, getIsComplete),
  };
}
