'use client';
import { useCallback, type Ref, type RefObject } from 'react';
import { assignRef } from './assignRef.js';

/** One ref that fills the part's own and the app's. */
export function useMergedRef<Element>(
  own: RefObject<Element | null>,
  given: Ref<Element> | undefined,
): (element: Element | null) => void {
  return useCallback(
    (element) => {
      own.current = element;
      assignRef(given, element);
    },
    [own, given],
  );
}
