'use client';
import { useRef, type RefObject } from 'react';
import { useIsoLayoutEffect } from '../element/useIsoLayoutEffect.js';

/** Calls back after the form of an input has been reset, and the input with it. */
export function useFormReset(inputRef: RefObject<HTMLInputElement | null>, onFormReset: () => void): void {
  const latest = useRef(onFormReset);
  useIsoLayoutEffect(() => {
    latest.current = onFormReset;
  });
  useIsoLayoutEffect(() => {
    // The event does not leave a shadow root, so the page would not see it.
    const root = inputRef.current?.getRootNode();
    const onReset = (event: Event): void => {
      // The form resets its inputs after the event.
      if (inputRef.current?.form && event.target === inputRef.current.form)
        setTimeout(() => latest.current());
    };
    root?.addEventListener('reset', onReset);
    return () => root?.removeEventListener('reset', onReset);
  }, [inputRef]);
}
