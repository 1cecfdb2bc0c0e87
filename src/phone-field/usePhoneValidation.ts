'use client';
import { useState, type FormEvent } from 'react';
import type { PhoneNumberRefused, PhoneReading } from '../phone-number/phoneReading.js';
import { countryName } from './countryName.js';
import type { PhoneInputChange } from './createPhoneInput.js';
import { phoneErrorMessage } from './phoneErrorMessage.js';
import type { UseMessagesResult } from '../locale/useMessages.js';

export interface UsePhoneValidationOptions {
  readonly required: boolean;
  readonly words: UseMessagesResult;
}

export interface UsePhoneValidationResult {
  /** Why the number was refused; `undefined` before anyone asked, and once it reads as a number. */
  readonly error: string | undefined;
  /** What has happened by itself and is to be said. */
  readonly announcement: string;
  readonly onChange: (change: PhoneInputChange) => void;
  /** Says why a number is refused. */
  readonly report: (reading: PhoneReading) => void;
  /** Tells the browser's own form validation. */
  readonly validate: (input: HTMLInputElement | null, reading: PhoneReading) => void;
}

/** What a number field says by itself: why a number is refused, and that its country has changed. */
export function usePhoneValidation({ required, words }: UsePhoneValidationOptions): UsePhoneValidationResult {
  const [refused, setRefused] = useState<PhoneNumberRefused>();
  const [moved, setMoved] = useState<string>();
  return {
    error: refused && phoneErrorMessage(refused, words),
    announcement: moved === undefined ? '' : countryChanged(moved, words),
    onChange: ({ cause, isMoved, country, reading }) => {
      if (refused && 'phoneNumber' in reading) setRefused(undefined);
      if (isMoved && cause !== 'app') setMoved(cause === 'text' ? country : undefined);
    },
    report: (reading) => setRefused('error' in reading ? reading : undefined),
    validate: (input, reading) => {
      const isFine = 'phoneNumber' in reading || (reading.error === 'required' && !required);
      input?.setCustomValidity(isFine ? '' : phoneErrorMessage(reading, words));
    },
  };
}

function countryChanged(country: string, words: UseMessagesResult): string {
  return words.t('phone.countryChanged', {
    country: country ? countryName(country, words.lang) : words.t('phone.international'),
  });
}

/** Whether an input is the one that a form's own validation would move the person to. */
export function isFirstInvalid({ currentTarget: input }: FormEvent<HTMLInputElement>): boolean {
  // By `validity`, for jsdom's `:invalid` asks each control again and so never ends.
  const controls = [...(input.form?.elements ?? [])] as HTMLInputElement[];
  return controls.find(({ validity, willValidate }) => willValidate && !validity.valid) === input;
}
