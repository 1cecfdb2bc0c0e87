'use client';
import { useEffect, useState, type RefObject } from 'react';
import { useIsoLayoutEffect } from '../element/useIsoLayoutEffect.js';

/** Whether an input is disabled by its own attribute or by a `<fieldset disabled>` around it. */
export function useInheritedDisabled(
  inputRef: RefObject<HTMLInputElement | null>,
  disabled = false,
): boolean {
  const [isDisabled, setIsDisabled] = useState(disabled);
  useIsoLayoutEffect(() => {
    setIsDisabled(inputRef.current?.matches(':disabled') ?? disabled);
  }, [inputRef, disabled]);
  useEffect(() => {
    const input = inputRef.current;
    let fieldset = input?.closest('fieldset');
    if (!fieldset || typeof MutationObserver !== 'function') return undefined;
    const observer = new MutationObserver(() => setIsDisabled(input?.matches(':disabled') ?? false));
    while (fieldset) {
      observer.observe(fieldset, { attributeFilter: ['disabled'] });
      fieldset = fieldset.parentElement?.closest('fieldset');
    }
    return () => observer.disconnect();
  }, [inputRef]);
  return disabled || isDisabled;
}
