'use client';
import { useCallback, useEffect, useReducer, useRef, useState, type RefObject } from 'react';
import { editCode } from './editCode.js';
import { enterCode } from './enterCode.js';
import { filterInput } from './filterInput.js';
import { isCode } from '../code/isCode.js';
import { useIsoLayoutEffect } from '../element/useIsoLayoutEffect.js';
import { useFormReset } from '../field/useFormReset.js';

export interface UseCodeInputOptions {
  readonly value: string | undefined;
  readonly defaultValue: string | undefined;
  readonly length: number;
  readonly autoSubmit: boolean;
  /** Whether the app has refused the code that stands there. */
  readonly isSpent: boolean;
  readonly onValueChange: ((code: string) => void) | undefined;
  readonly onComplete: ((code: string) => void) | undefined;
}

/** Why a code cannot be taken as it is, as far as the field itself can tell. */
export type CodeProblem = 'required' | 'incomplete';

export interface CodeInput {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** The text of the first render, and of the form after a reset. */
  readonly initialCode: string;
  /** To be called first with the element, before anyone else may write to it. */
  readonly attach: (input: HTMLInputElement | null) => void;
  /** To be called on each change that React sees. */
  readonly onChange: () => void;
  readonly onInvalid: (event: { preventDefault: () => void }) => void;
  readonly problem: CodeProblem | undefined;
  /** The person has just entered a whole code, and it does not submit by itself. */
  readonly isComplete: boolean;
}

/**
 * The life of a code in an input: the text stays in the element, so that a digit renders nothing, and each change is
 * reported once. A change made by the person that makes a whole code completes it; one from outside does not.
 */
export function useCodeInput(options: UseCodeInputOptions): CodeInput {
  const { value, defaultValue, length } = options;
  const inputRef = useRef<HTMLInputElement | null>(null);
  const latest = useRef(options);
  const [initialCode] = useState(() => cleanCode(value ?? defaultValue ?? '', length));
  const known = useRef(initialCode);
  const found = useRef<string | undefined>(undefined);
  const isUnsettled = useRef(false);
  const isQuiet = useRef(false);
  const [problem, setProblem] = useState<CodeProblem>();
  const [isComplete, setIsComplete] = useState(false);
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);

  const report = useCallback((code: string, isTyped: boolean) => {
    const { value, length, autoSubmit, onValueChange, onComplete } = latest.current;
    const isWhole = code.length === length;
    known.current = code;
    markComplete(inputRef.current, isWhole);
    setProblem(undefined);
    setIsComplete(isWhole && isTyped && !autoSubmit);
    onValueChange?.(code);
    if (value !== undefined) renderAgain();
    if (!isTyped || !isWhole || !autoSubmit) return;
    if (onComplete) onComplete(code);
    else submitForm(inputRef.current);
  }, []);

  const attach = useCallback((input: HTMLInputElement | null) => {
    inputRef.current = input;
    if (input) found.current ??= input.value;
  }, []);

  const onChange = useCallback(() => {
    const code = inputRef.current?.value ?? '';
    if (!isCode(code, latest.current.length)) {
      isUnsettled.current = true;
      return;
    }
    const isBack = isUnsettled.current && code === known.current;
    isUnsettled.current = false;
    if (!isBack) report(code, !isQuiet.current);
  }, [report]);

  const onInvalid = useCallback((event: { preventDefault: () => void }) => {
    event.preventDefault();
    const input = inputRef.current;
    setProblem(input?.value ? 'incomplete' : 'required');
    if (input && input === firstInvalid(input.form)) input.focus();
  }, []);

  useIsoLayoutEffect(() => {
    latest.current = options;
    const input = inputRef.current;
    if (!input) return;
    const isSettled = isCode(input.value, length) && (found.current ?? initialCode) === initialCode;
    if (value !== undefined && isSettled) {
      known.current = cleanCode(value, length);
      if (input.value !== known.current) {
        input.value = known.current;
        setProblem(undefined);
      }
    }
    markComplete(input, input.value.length === length);
  });

  useIsoLayoutEffect(() => {
    const input = inputRef.current;
    if (!input) return undefined;
    return filterInput(input, {
      length: () => latest.current.length,
      isSpent: () => latest.current.isSpent,
      onRefused: () => setProblem('incomplete'),
    });
  }, []);

  /** Takes over what the browser wrote: the app hears of it, and nothing is submitted. */
  const adopt = useCallback((code: string, from: string) => {
    if (!inputRef.current) return;
    isQuiet.current = true;
    enterCode(inputRef.current, code, from);
    isQuiet.current = false;
  }, []);

  useEffect(() => {
    const restored = found.current ?? initialCode;
    found.current = initialCode;
    // Parents subscribe in their own effects, which run after this one.
    if (restored !== initialCode)
      queueMicrotask(() => adopt(cleanCode(restored, latest.current.length), initialCode));
  }, [adopt, initialCode]);

  useFormReset(inputRef, () => {
    setProblem(undefined);
    const code = inputRef.current?.value ?? '';
    if (code !== known.current) adopt(code, known.current);
  });

  return { inputRef, initialCode, attach, onChange, onInvalid, problem, isComplete };
}

function cleanCode(text: string, length: number): string {
  return editCode({ text: '', start: 0, end: 0, data: text, length }).code;
}

/** Like the Enter key: by the form's button, and not at all while that one is disabled. */
function submitForm(input: HTMLInputElement | null): void {
  // The app renders the new code first, so that its submit handler knows of it.
  queueMicrotask(() => {
    const form = input?.form;
    const button = [...(form?.elements ?? [])].find(isSubmitButton);
    if (!button?.matches(':disabled')) form?.requestSubmit(button);
  });
}

function isSubmitButton(control: Element): control is HTMLButtonElement {
  return 'type' in control && control.type === 'submit';
}

function firstInvalid(form: HTMLFormElement | null): Element | undefined {
  return form ? [...form.elements].find((control) => control.matches(':invalid:not(fieldset)')) : undefined;
}

function markComplete(input: HTMLInputElement | null, isWhole: boolean): void {
  input?.closest('[data-length]')?.toggleAttribute('data-complete', isWhole);
}
