'use client';
import { useEffect, useRef, useState } from 'react';
import {
  useController,
  type FieldPathByValue,
  type FieldValues,
  type UseControllerProps,
} from 'react-hook-form';
import { useIsoLayoutEffect } from '../../element/useIsoLayoutEffect.js';
import { useMergedRef } from '../../element/useMergedRef.js';
import { useMessages } from '../../locale/useMessages.js';
import { phoneErrorMessage } from '../../phone-field/phoneErrorMessage.js';
import type { PhoneFieldHandle } from '../../phone-field/PhoneStepContext.js';
import type { UsePhoneFieldOptions } from '../../phone-field/usePhoneField.js';
import type { PhoneNumberRefused } from '../../phone-number/phoneReading.js';
import { useFormControl, useLinkedFlow } from './formLink.js';
import { createPhoneRule, phoneErrorType, type PhoneReader } from './phoneReaders.js';
import { useInputRef } from './useInputRef.js';
import { withRule } from './withRule.js';

/** Binds a phone field to a name of a form: the options that the field gets instead of `control` and `name`. */
export function usePhoneBinding<
  Values extends FieldValues,
  Name extends FieldPathByValue<Values, string | null | undefined>,
  Output = Values,
>(options: UsePhoneControllerOptions<Values, Name, Output>): UsePhoneFieldOptions {
  const { control: givenControl, name, rules, shouldUnregister, defaultValue, disabled, ...given } = options;
  const control = useFormControl(givenControl);
  const flow = useLinkedFlow(control);
  const isRequired = given.required ?? (Boolean(rules?.required) || flow !== undefined || undefined);
  const locale = given.locale ?? flow?.locale;
  const locales = given.locales ?? flow?.locales;
  const messages = given.messages ?? flow?.messages;
  const texts = useMessages({ locale, locales, messages });
  const handle = useRef<PhoneFieldHandle>(null);
  const [refused, setRefused] = useState<PhoneNumberRefused>();

  const read: PhoneReader = async () => {
    // Quietly: `react-hook-form` validates for `isValid` too, and shows nothing then.
    const reading = await handle.current?.read({ quiet: true });
    const error = reading && 'error' in reading ? reading : undefined;
    if (!error || (error.error === 'required' && !isRequired)) {
      setRefused(undefined);
      return { reading, message: undefined };
    }
    setRefused((before) => (isSameProblem(before, error) ? before : error));
    return { reading, message: phoneErrorMessage(error, texts) };
  };
  const latest = useRef(read);
  useIsoLayoutEffect(() => {
    latest.current = read;
  });
  const [rule] = useState(() => createPhoneRule(() => latest.current()));

  const bound = useController<Values, Name, Output>({
    control,
    name,
    rules: withRule(rules, phoneErrorType, rule),
    shouldUnregister,
    defaultValue,
    disabled,
  } as UseControllerProps<Values, Name, Output>);
  const { field, fieldState } = bound;
  const error = fieldState.error as { readonly type?: string; readonly message?: string } | undefined;
  const isOwn = error?.type === phoneErrorType;
  const message = isOwn
    ? refused && phoneErrorMessage(refused, texts)
    : error && (error.message || texts.t('phone.required'));

  // What the form knows about the error follows the language, for an app that shows it somewhere else.
  const isOutdated = isOwn && message !== undefined && error.message !== message;
  const { setError } = control;
  useEffect(() => {
    if (isOutdated) setError(name, { type: phoneErrorType, message });
  }, [isOutdated, setError, name, message]);

  return {
    ...given,
    name,
    locale,
    locales,
    messages,
    required: isRequired,
    readOnly: given.readOnly ?? flow?.isLocked,
    disabled: field.disabled,
    value: field.value ?? '',
    error: given.error ?? message,
    inputRef: useInputRef(field.ref, given.inputRef),
    handleRef: useMergedRef(handle, given.handleRef),
    onBlur: (event) => {
      given.onBlur?.(event);
      field.onBlur();
    },
    onValueChange: (value, details) => {
      // At once, in every mode: an error that goes away on blur would move the page under a click.
      if ('phoneNumber' in details.reading) setRefused(undefined);
      field.onChange(value);
      given.onValueChange?.(value, details);
    },
  };
}

/** What `react-hook-form` takes for a field: `name` is that of a text among the values of `control`. */
export type BindingOptions<
  Values extends FieldValues,
  Name extends FieldPathByValue<Values, string | null | undefined>,
  Output,
> = Pick<
  UseControllerProps<Values, Name, Output>,
  'control' | 'name' | 'rules' | 'shouldUnregister' | 'defaultValue' | 'disabled'
>;

/** `control` (or a `FormProvider` around) and `name`, and every option of `usePhoneField` except the value. */
export type UsePhoneControllerOptions<
  Values extends FieldValues,
  Name extends FieldPathByValue<Values, string | null | undefined>,
  Output = Values,
> = BindingOptions<Values, Name, Output> &
  Omit<UsePhoneFieldOptions, 'name' | 'value' | 'defaultValue' | 'disabled'>;

function isSameProblem(one: PhoneNumberRefused | undefined, other: PhoneNumberRefused): boolean {
  return one?.error === other.error && one.country === other.country;
}
