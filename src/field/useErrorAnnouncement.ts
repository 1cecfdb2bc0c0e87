'use client';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useIsoLayoutEffect } from '../element/useIsoLayoutEffect.js';
import { getRoot } from './rootNode.js';

/**
 * Prevents screen readers from announcing a field's error twice. If the focus moves to the field with the error, the error is
 * read as a part of its description, and the live region of the error is silent. If the focus was there already or is
 * elsewhere, the live region announces it.
 */
export function useErrorAnnouncement(inputRef: RefObject<HTMLInputElement | null>, error: ReactNode): void {
  const hasNewError = useRef(false);
  const hasNewFocus = useRef(false);

  useIsoLayoutEffect(() => {
    if (error) markForAMoment(hasNewError);
    setLiveness(inputRef.current, error && hasNewFocus.current ? 'off' : 'polite');
  }, [inputRef, error]);

  useEffect(() => {
    const input = inputRef.current;
    const onFocus = (): void => {
      markForAMoment(hasNewFocus);
      if (hasNewError.current) setLiveness(input, 'off');
    };
    // A user who presses a key in the field has the focus there already.
    const onKeyDown = (): void => {
      hasNewFocus.current = false;
    };
    input?.addEventListener('focus', onFocus);
    input?.addEventListener('keydown', onKeyDown);
    return () => {
      input?.removeEventListener('focus', onFocus);
      input?.removeEventListener('keydown', onKeyDown);
    };
  }, [inputRef]);
}

/** How long a screen reader may take to read a change, in milliseconds. */
const moment = 100;

function markForAMoment(mark: { current: boolean }): void {
  mark.current = true;
  setTimeout(() => {
    mark.current = false;
  }, moment);
}

/** Written to the element, because a render would come too late. */
function setLiveness(input: HTMLInputElement | null, liveness: 'polite' | 'off'): void {
  if (input) getRoot(input).getElementById(`${input.id}-error`)?.setAttribute('aria-live', liveness);
}
