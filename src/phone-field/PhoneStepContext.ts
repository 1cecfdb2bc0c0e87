'use client';
import { createContext } from 'react';
import type { PhoneReading } from '../phone-number/phoneReading.js';
import type { FieldRegistry } from '../field/useFieldRegistry.js';

/** What the phone step gives to the field, the button and the error inside it. */
export interface PhoneStepContextValue {
  /** Defaults of the field's props. */
  readonly field: PhoneStepField;
  /** The field registers here, so that the step can ask it for the number. */
  readonly fields: FieldRegistry<PhoneFieldHandle>;
  /** Called when the user has edited the number: an error about the last one is out of date. */
  readonly onEdited: () => void;
  readonly isSubmitting: boolean;
}

/** The props that a step sets on the phone field; `PhoneFieldProps` has them all. */
export interface PhoneStepField {
  readonly countries?: readonly string[] | undefined;
  readonly defaultCountry?: string | undefined;
  readonly testPhoneNumbers?: readonly string[] | undefined;
  readonly defaultValue?: string | undefined;
  /** Why the server did not accept the number. */
  readonly error?: string | undefined;
  readonly readOnly?: boolean | undefined;
}

/** What a phone field can do from outside. */
export interface PhoneFieldHandle {
  /**
   * Asks for the number, once the number engine is loaded. Without a number the field shows why and gets the focus, and
   * the result is `undefined`. An empty field has no number either, whether one is required or not.
   */
  readonly validate: () => Promise<{ readonly phoneNumber: string } | undefined>;
  /** Reads the text in the same way, and shows why it is not a number unless `quiet`. The focus stays. */
  readonly read: (options?: { readonly quiet?: boolean | undefined }) => Promise<PhoneReading>;
  readonly focus: () => void;
}

export const PhoneStepContext = createContext<PhoneStepContextValue | null>(null);
