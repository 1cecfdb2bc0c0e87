'use client';
import { useState, type FocusEventHandler } from 'react';

/**
 * The seconds of a countdown for the name or description of a control. They stand still while the control has the focus,
 * because some screen readers say every change of it; the end of the wait is a change.
 */
export function useFrozenWhileFocused(left: number, given: FocusHandlers): HeldSeconds {
  const [held, setHeld] = useState<number>();
  const isOver = held !== undefined && (left === 0 || left > held);
  if (isOver && held !== left) setHeld(left);
  return {
    seconds: held ?? left,
    handlers: {
      onFocus: (event) => {
        given.onFocus?.(event);
        setHeld(left);
      },
      onBlur: (event) => {
        given.onBlur?.(event);
        setHeld(undefined);
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
