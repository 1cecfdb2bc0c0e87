'use client';
import { createContext } from 'react';
import type { PhoneFieldHandle, PhoneFieldProps } from './PhoneField.js';

/** What the step with the number gives to the field, the button and the error inside it. */
export interface PhoneStepContextValue {
  /** Props of the number field, under its own. */
  readonly field: PhoneFieldProps;
  /** The field announces itself here, so that the step can read it and move focus to it. */
  readonly setField: (handle: PhoneFieldHandle | null) => void;
  readonly isSubmitting: boolean;
}

export const PhoneStepContext = createContext<PhoneStepContextValue | null>(null);
