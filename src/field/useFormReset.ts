'use client';
import { useEffect, useRef, type RefObject } from 'react';

/** Calls back when the form of an input has been reset, and the input with it. */
export function useFormReset(inputRef: RefObject<HTMLInputElement | null>, onFormReset: () => void): void {
  const latest = useRef(onFormReset);
  useEffect(() => {
    latest.current = onFormReset;
  });
  useEffect(() => {
    const page = inputRef.current?.ownerDocument;
    const onReset = (event: Event): void => {
      // The event comes first; the form resets its inputs after it.
      if (inputRef.current?.form && event.target === inputRef.current.form)
        setTimeout(() => latest.current());
    };
    page?.addEventListener('reset', onReset);
    return () => page?.removeEventListener('reset', onReset);
  }, [inputRef]);
}
