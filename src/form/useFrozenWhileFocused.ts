'use client';
import { useState, type FocusEventHandler } from 'react';
import { callSafely } from '../platform/callSafely.js';

/**
 * The seconds of a countdown for the name or description of a control. They do not change while the control has the focus,
 * because some screen readers announce every change; the end of the wait is a change.
 */
export function useFrozenWhileFocused(left: number, given: FocusHandlers): HeldSeconds {
  const [held, setHeld] = useState<number>();
  const isOver = held !== undefined && (left === 0 || left > held);
  if (isOver && held !== left) setHeld(left);
  return {
    seconds: held ?? left,
    handlers: {
      onFocus: (event) => {
        setHeld(left);
        callSafely(given.onFocus, event);
      },
      onBlur: (event) => {
        setHeld(undefined);
        callSafely(given.onBlur, event);
      },
    },
  };
}

interface FocusHandlers {
  readonly onFocus?: FocusEventHandler<HTMLButtonElement> | undefined;
  readonly onBlur?: FocusEventHandler<HTMLButtonElement> | undefined;
}

export interface HeldSeconds {
  readonly seconds: number;
  readonly handlers: Required<FocusHandlers>;
}
