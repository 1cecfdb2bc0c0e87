'use client';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { useIsoLayoutEffect } from '../../element/useIsoLayoutEffect.js';

/** The error type of a call that failed. */
const endpointErrorType = 'endpoint';

export interface EndpointError {
  /** At the field that it is about, or at the form. */
  readonly place: 'field' | 'message';
  readonly message: string;
}

/** Where an error of the endpoint is in a form: at its field, or at `root.endpoint`. */
export function useEndpointError<Values extends FieldValues, Context, Output>(
  form: UseFormReturn<Values, Context, Output>,
  field: FieldPath<Values>,
  failure: EndpointError | undefined,
): void {
  const { setError, clearErrors, getFieldState } = form;
  const { place, message } = failure ?? {};

  // Before the field learns that the call is over, so that it sees one change.
  useIsoLayoutEffect(() => {
    if (message === undefined) return undefined;
    const name = place === 'field' ? field : (`root.${endpointErrorType}` as const);
    // A language that changes must not move the focus.
    setError(name, { type: endpointErrorType, message });
    return () => {
      if (getFieldState(name as FieldPath<Values>).error?.type === endpointErrorType) clearErrors(name);
    };
  }, [setError, clearErrors, getFieldState, field, place, message]);
}
