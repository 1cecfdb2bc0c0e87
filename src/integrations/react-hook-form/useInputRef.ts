'use client';
import { useCallback, type Ref, type RefCallback } from 'react';
import { assignRef } from '../../element/assignRef.js';

/** One ref that gives the input to `react-hook-form` and to the app. */
export function useInputRef(
  bound: RefCallback<HTMLInputElement>,
  given: Ref<HTMLInputElement> | undefined,
): (input: HTMLInputElement | null) => void {
  return useCallback(
    (input) => {
      void bound(input);
      assignRef(given, input);
    },
    [bound, given],
  );
}
