'use client';
import { createContext } from 'react';
import type { CodeFieldProps } from './CodeField.js';

/** What the step with the code gives to the field, the buttons and the error inside it. */
export interface CodeStepContextValue {
  /** Props of the code field, under its own. */
  readonly field: CodeFieldProps;
  /** The input announces itself here, so that the step can read it and move focus to it. */
  readonly setInput: (input: HTMLInputElement | null) => void;
  readonly isSubmitting: boolean;
}

export const CodeStepContext = createContext<CodeStepContextValue | null>(null);
