'use client';
import { useImperativeHandle, type Ref, type RefObject } from 'react';
import { useIsoLayoutEffect } from '../element/useIsoLayoutEffect.js';
import type { PhoneFieldHandle, PhoneStepContextValue } from './PhoneStepContext.js';

export interface UsePhoneHandleOptions {
  readonly handle: PhoneFieldHandle;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly handleRef: Ref<PhoneFieldHandle> | undefined;
  readonly step: PhoneStepContextValue | null;
}

/** Gives the field's handle to the app and to the step around the field. */
export function usePhoneHandle({ handle, inputRef, handleRef, step }: UsePhoneHandleOptions): void {
  const fields = step?.fields;
  useImperativeHandle(handleRef, () => handle, [handle]);
  // In the commit that shows the field: a user may press the button before later effects.
  useIsoLayoutEffect(() => fields?.add(handle, inputRef), [fields, handle, inputRef]);
}
