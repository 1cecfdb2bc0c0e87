'use client';
import { createContext } from 'react';
import type { FieldRegistry } from '../field/useFieldRegistry.js';
import type { CodeFieldHandle } from './createCodeField.js';

/** What the code step gives to the field, the buttons and the error inside it. */
export interface CodeStepContextValue {
  /** Props of the code field, under its own. */
  readonly field: CodeStepField;
  /** The field registers here, so that the step can validate, empty and focus it. */
  readonly fields: FieldRegistry<CodeFieldHandle>;
  /** Checks a complete code. Called before the field's own `onComplete`. */
  readonly onComplete?: ((code: string) => unknown) | undefined;
  readonly isSubmitting: boolean;
  /** The newest code has expired: the field says so in place of its hint. */
  readonly isExpired?: boolean | undefined;
}

/** The props that a step sets on the code field; `CodeFieldProps` has them all. */
export interface CodeStepField {
  readonly length?: number | undefined;
  readonly autoSubmit?: boolean | undefined;
  readonly error?: string | undefined;
  /** A check or a send is in flight. */
  readonly busy?: boolean | undefined;
  readonly onValueChange?: ((code: string) => void) | undefined;
}

export const CodeStepContext = createContext<CodeStepContextValue | null>(null);
