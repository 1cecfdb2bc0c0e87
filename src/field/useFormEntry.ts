'use client';
import { useEffect, useRef, type RefObject } from 'react';

/**
 * Sends another value than the visible one under an input's name, in a submit of the browser's own and in
 * `new FormData(form)`. Without JavaScript the visible one goes out.
 */
export function useFormEntry(inputRef: RefObject<HTMLInputElement | null>, entry: () => string): void {
  const latest = useRef(entry);
  useEffect(() => {
    latest.current = entry;
  });
  useEffect(() => {
    const page = inputRef.current?.ownerDocument;
    const onFormData = (event: FormDataEvent): void => {
      const input = inputRef.current;
      if (!input?.form || event.target !== input.form || !event.formData.has(input.name)) return;
      event.formData.set(input.name, latest.current());
    };
    page?.addEventListener('formdata', onFormData);
    return () => page?.removeEventListener('formdata', onFormData);
  }, [inputRef]);
}
