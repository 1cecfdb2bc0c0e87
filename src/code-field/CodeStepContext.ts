'use client';
import { createContext } from 'react';
import type { FieldRegistry } from '../field/useFieldRegistry.js';

/** What the step with the code gives to the field, the buttons and the error inside it. */
export interface CodeStepContextValue {
  /** Props of the code field, under its own. */
  readonly field: CodeStepField;
  /** The input announces itself here, so that the step can move focus to it. */
  readonly fields: FieldRegistry<HTMLInputElement>;
  readonly isSubmitting: boolean;
}

/** The props that a step sets on the code field; `CodeFieldProps` has them all. */
export interface CodeStepField {
  readonly length?: number | undefined;
  readonly autoSubmit?: boolean | undefined;
  readonly error?: string | undefined;
  /** A check or a send is in flight. */
  readonly busy?: boolean | undefined;
  readonly onValueChange?: ((code: string) => void) | undefined;
  readonly onComplete?: ((code: string) => void) | undefined;
}

export const CodeStepContext = createContext<CodeStepContextValue | null>(null);
