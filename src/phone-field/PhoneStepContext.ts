'use client';
import { createContext } from 'react';
import type { PhoneReading } from '../phone-number/phoneReading.js';
import type { FieldRegistry } from '../field/useFieldRegistry.js';

/** What the step with the number gives to the field, the button and the error inside it. */
export interface PhoneStepContextValue {
  /** Props of the number field, under its own. */
  readonly field: PhoneStepField;
  /** The field announces itself here, so that the step can read it and move focus to it. */
  readonly fields: FieldRegistry<PhoneFieldHandle>;
  readonly isSubmitting: boolean;
}

/** The props that a step sets on the number field; `PhoneFieldProps` has them all. */
export interface PhoneStepField {
  readonly countries?: readonly string[] | undefined;
  readonly defaultCountry?: string | undefined;
  readonly testPhoneNumbers?: readonly string[] | undefined;
  readonly defaultValue?: string | undefined;
  readonly error?: string | undefined;
  readonly readOnly?: boolean | undefined;
  readonly onValueChange?: ((value: string) => void) | undefined;
}

/** What a number field can do from outside. */
export interface PhoneFieldHandle {
  /** Reads what is typed, once the number engine is there: an E.164 number, or why there is none. */
  readonly read: () => Promise<PhoneFieldReading>;
  readonly focus: () => void;
}

/** A number in E.164, or the error: the part of the message key after `phone.`, with the country it speaks of. */
export type PhoneFieldReading = PhoneReading;

export const PhoneStepContext = createContext<PhoneStepContextValue | null>(null);
