'use client';
import { useMemo, useRef, useState, type RefObject } from 'react';
import { setCustomValidity } from '../platform/setCustomValidity.js';
import { useIsoLayoutEffect } from '../element/useIsoLayoutEffect.js';
import type { PhoneNumberRefused, PhoneReading } from '../phone-number/phoneReading.js';
import { focusElement } from '../platform/focusElement.js';
import type { UseMessagesResult } from '../locale/useMessages.js';
import { phoneErrorMessage } from './phoneErrorMessage.js';
import type { PhoneFieldHandle } from './PhoneStepContext.js';
import type { PhoneFieldChange } from './toPhoneFieldChange.js';
import type { UsePhoneTextResult } from './usePhoneText.js';

export interface UsePhoneValidationOptions {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly messages: UseMessagesResult;
  readonly phone: UsePhoneTextResult;
}

export interface UsePhoneValidationResult {
  /** Why the text is not a number; `undefined` before anyone asked, and once it is a number. */
  readonly error: string | undefined;
  /** The same object for the field's whole life. */
  readonly handle: PhoneFieldHandle;
  readonly onChange: (change: PhoneFieldChange) => void;
  /** Shows why the text is not a number, if it is not. */
  readonly show: (reading: PhoneReading) => void;
}

/** Decides when the field shows why its text is not a number. */
export function usePhoneValidation(options: UsePhoneValidationOptions): UsePhoneValidationResult {
  const { inputRef, messages, phone } = options;
  const { read } = phone;
  const [refused, setRefused] = useState<PhoneNumberRefused>();

  const handle = useMemo((): PhoneFieldHandle => {
    async function readAndShow(isQuiet: boolean): Promise<PhoneReading> {
      const reading = await read();
      if (!isQuiet) setRefused('error' in reading ? reading : undefined);
      return reading;
    }
    return {
      read: ({ quiet = false } = {}) => readAndShow(quiet),
      validate: async () => {
        const reading = await readAndShow(false);
        if ('phoneNumber' in reading) return { phoneNumber: reading.phoneNumber };
        focusElement(inputRef.current);
        return undefined;
      },
      focus: () => focusElement(inputRef.current),
    };
  }, [read, inputRef]);

  return {
    error: refused && phoneErrorMessage(refused, messages),
    handle,
    show: (reading) => setRefused('error' in reading ? reading : undefined),
    onChange: ({ reading, isOtherNumber, isReset }) => {
      // The digits belong to a number of another country. The user must know before they edit or submit.
      if (isOtherNumber && 'error' in reading && reading.error === 'ambiguous') setRefused(reading);
      else if (refused && (isReset || 'phoneNumber' in reading)) setRefused(undefined);
    },
  };
}

export interface UsePhoneValidityOptions extends UsePhoneValidationOptions {
  readonly required: boolean;
}

/**
 * Tells the browser's own form validation what the field finds.
 * @returns a function that does so again after a change of the text.
 */
export function usePhoneValidity(options: UsePhoneValidityOptions): () => void {
  const { inputRef, messages, required, phone } = options;
  const told = useRef<PhoneReading>(undefined);
  const update = (): void => {
    const { reading } = phone.current();
    if (told.current && isSameProblem(told.current, reading)) return;
    told.current = reading;
    const isFine = 'phoneNumber' in reading || (reading.error === 'required' && !required);
    setCustomValidity(inputRef.current, isFine ? '' : phoneErrorMessage(reading, messages));
  };
  useIsoLayoutEffect(() => {
    told.current = undefined;
    update();
    // After a change of the text, `update` is called.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [messages, required]);
  return update;
}

function isSameProblem(one: PhoneReading, other: PhoneReading): boolean {
  if ('phoneNumber' in one || 'phoneNumber' in other) return 'phoneNumber' in one && 'phoneNumber' in other;
  return one.error === other.error && one.country === other.country;
}
