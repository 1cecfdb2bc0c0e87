'use client';
import { useRef, type RefObject } from 'react';
import { useIsoLayoutEffect } from '../element/useIsoLayoutEffect.js';

/**
 * Sends another value than the visible one under an input's name, in a native submit and in `new FormData(form)`.
 * Without JavaScript the visible value is sent.
 */
export function useFormEntry(inputRef: RefObject<HTMLInputElement | null>, entry: () => string): void {
  const latest = useRef(entry);
  useIsoLayoutEffect(() => {
    latest.current = entry;
  });
  useIsoLayoutEffect(() => {
    // The event does not leave a shadow root, so the page would not see it.
    const root = inputRef.current?.getRootNode();
    const onFormData = (event: Event): void => {
      const input = inputRef.current;
      if (!input?.form || event.target !== input.form) return;
      const { formData } = event as FormDataEvent;
      if (formData.has(input.name)) formData.set(input.name, latest.current());
    };
    root?.addEventListener('formdata', onFormData);
    return () => root?.removeEventListener('formdata', onFormData);
  }, [inputRef]);
}
