'use client';
import { useEffect, useImperativeHandle, type Ref } from 'react';
import type { PhoneFieldHandle, PhoneStepContextValue } from './PhoneStepContext.js';

export interface UsePhoneHandleOptions {
  readonly handle: PhoneFieldHandle;
  readonly handleRef: Ref<PhoneFieldHandle> | undefined;
  readonly step: PhoneStepContextValue | null;
}

/** Gives the field's handle to the app and to the step around the field. */
export function usePhoneHandle({ handle, handleRef, step }: UsePhoneHandleOptions): void {
  const fields = step?.fields;
  useImperativeHandle(handleRef, () => handle, [handle]);
  useEffect(() => fields?.add(handle), [fields, handle]);
}
