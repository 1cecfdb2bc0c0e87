'use client';
import { useEffect, useRef, type RefObject } from 'react';

export interface UseErrorFocusOptions {
  readonly error: string | undefined;
  readonly busy: boolean;
  readonly length: number;
}

/**
 * Brings the person back to a code that was not accepted, and selects it, so that the next one is typed or pasted over it.
 * An attempt is a submit of the form or a whole code just entered; it has failed when a new error appears, or when a
 * check ends with one, be it the same as before. An error without an attempt (a check on blur, the same error in
 * another language) moves nothing.
 */
export function useErrorFocus(
  inputRef: RefObject<HTMLInputElement | null>,
  { error, busy, length }: UseErrorFocusOptions,
): void {
  const isTried = useRef(false);
  const before = useRef({ error, busy });

  useEffect(() => {
    const input = inputRef.current;
    const page = input?.ownerDocument;
    const onInput = (): void => {
      isTried.current = input?.value.length === length;
    };
    const onSubmit = (event: Event): void => {
      if (input?.form && event.target === input.form) isTried.current = true;
    };
    input?.addEventListener('input', onInput);
    page?.addEventListener('submit', onSubmit, true);
    return () => {
      input?.removeEventListener('input', onInput);
      page?.removeEventListener('submit', onSubmit, true);
    };
  }, [inputRef, length]);

  useEffect(() => {
    const input = inputRef.current;
    const isCheckOver = before.current.busy && !busy;
    const isNew = error !== before.current.error || isCheckOver;
    before.current = { error, busy };
    if (!input || !error || !isNew || busy) return;
    const isHere = input.ownerDocument.activeElement === input;
    if (!isHere && !isTried.current && !isCheckOver) return;
    isTried.current = false;
    input.focus();
    if (input.value.length === length) input.select();
  }, [inputRef, error, busy, length]);
}
