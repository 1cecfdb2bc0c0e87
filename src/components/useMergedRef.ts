'use client';
import { useCallback, type ForwardedRef, type RefObject } from 'react';

/** One ref that fills the part's own and the app's. */
export function useMergedRef<Element>(
  own: RefObject<Element | null>,
  given: ForwardedRef<Element>,
): (element: Element | null) => void {
  return useCallback(
    (element) => {
      own.current = element;
      if (typeof given === 'function') given(element);
      else if (given) given.current = element;
    },
    [own, given],
  );
}
