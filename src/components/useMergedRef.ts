'use client';
import { useCallback, type Ref, type RefObject } from 'react';
import { fillRef } from './fillRef.js';

/** One ref that fills the part's own and the app's. */
export function useMergedRef<Element>(
  own: RefObject<Element | null>,
  given: Ref<Element> | undefined,
): (element: Element | null) => void {
  return useCallback(
    (element) => {
      own.current = element;
      fillRef(given, element);
    },
    [own, given],
  );
}
