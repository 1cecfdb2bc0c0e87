'use client';
import { useMemo, useRef, type RefObject } from 'react';
import type { PhoneReading } from '../phone-number/phoneReading.js';
import type { PhoneFieldHandle } from './PhoneStepContext.js';
import { useIsoLayoutEffect } from '../element/useIsoLayoutEffect.js';

export interface UsePhoneHandleOptions {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly read: () => Promise<PhoneReading>;
  /** Called with what was read, if the field is to show it. */
  readonly report: ((reading: PhoneReading) => void) | undefined;
}

/** A number field from outside: one object for its whole life. */
export function usePhoneHandle({ inputRef, read, report }: UsePhoneHandleOptions): PhoneFieldHandle {
  const latest = useRef(report);
  useIsoLayoutEffect(() => {
    latest.current = report;
  });
  return useMemo(
    () => ({
      read: async () => {
        const reading = await read();
        latest.current?.(reading);
        return reading;
      },
      focus: () => inputRef.current?.focus(),
    }),
    [read, inputRef],
  );
}
