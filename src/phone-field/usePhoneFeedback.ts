'use client';
import type { PhoneReading } from '../phone-number/phoneReading.js';
import type { PhoneFieldHandle } from './PhoneStepContext.js';
import type { PhoneFieldChange } from './toPhoneFieldChange.js';
import { useCountryAnnouncement } from './useCountryAnnouncement.js';
import { usePhoneValidation, usePhoneValidity, type UsePhoneValidityOptions } from './usePhoneValidation.js';

export interface UsePhoneFeedbackResult {
  /** Why the text is not a number; `undefined` before anyone asked, and once it is a number. */
  readonly error: string | undefined;
  /** That the text has changed the country. */
  readonly status: string;
  readonly handle: PhoneFieldHandle;
  /** Shows why the text is not a number, if it is not. */
  readonly show: (reading: PhoneReading) => void;
  readonly onChange: (change: PhoneFieldChange) => void;
}

/** What the field tells the user, the step and the browser about its text. */
export function usePhoneFeedback(options: UsePhoneValidityOptions): UsePhoneFeedbackResult {
  const { error, handle, show, onChange: validate } = usePhoneValidation(options);
  const updateValidity = usePhoneValidity(options);
  const { status, onChange: announce } = useCountryAnnouncement(options.messages);
  return {
    error,
    status,
    handle,
    show,
    onChange: (change) => {
      updateValidity();
      validate(change);
      announce(change);
    },
  };
}
