'use client';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useIsoLayoutEffect } from '../element/useIsoLayoutEffect.js';

/**
 * Keeps a field's error from being heard twice. Where the focus comes to the field with the error, the error is read out
 * as a part of its description, and the live region of the error keeps still; where the focus was there already, or
 * stays elsewhere, the region speaks.
 */
export function useErrorAnnouncement(inputRef: RefObject<HTMLInputElement | null>, error: ReactNode): void {
  const hasNewError = useRef(false);
  const hasNewFocus = useRef(false);

  useIsoLayoutEffect(() => {
    if (error) markForAMoment(hasNewError);
    setVoice(inputRef.current, error && hasNewFocus.current ? 'off' : 'polite');
  }, [inputRef, error]);

  useEffect(() => {
    const input = inputRef.current;
    const onFocus = (): void => {
      markForAMoment(hasNewFocus);
      if (hasNewError.current) setVoice(input, 'off');
    };
    // Who presses a key in the field is there already.
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

/** As long as a screen reader may take to look, in milliseconds. */
const moment = 100;

function markForAMoment(mark: { current: boolean }): void {
  mark.current = true;
  setTimeout(() => {
    mark.current = false;
  }, moment);
}

/** Written to the element, for a render would come too late. */
function setVoice(input: HTMLInputElement | null, voice: 'polite' | 'off'): void {
  input?.ownerDocument.getElementById(`${input.id}-error`)?.setAttribute('aria-live', voice);
}
