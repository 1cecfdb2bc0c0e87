'use client';
import { useRef, useState } from 'react';
import {
  useController,
  type FieldPathByValue,
  type FieldValues,
  type UseControllerProps,
} from 'react-hook-form';
import { isCode } from '../../code/isCode.js';
import type { UseCodeFieldOptions } from '../../code-field/useCodeField.js';
import { useIsoLayoutEffect } from '../../element/useIsoLayoutEffect.js';
import { useMessages } from '../../locale/useMessages.js';
import { useFormControl, useLinkedFlow } from './formLink.js';
import { useInputRef } from './useInputRef.js';
import type { BindingOptions } from './usePhoneBinding.js';
import { withRule } from './withRule.js';

/** The error type of a code that is missing or incomplete. */
const codeErrorType = 'code';

/** Binds a code field to a name of a form: the options that the field gets instead of `control` and `name`. */
export function useCodeBinding<
  Values extends FieldValues,
  Name extends FieldPathByValue<Values, string | null | undefined>,
  Output = Values,
>(options: UseCodeControllerOptions<Values, Name, Output>): UseCodeFieldOptions {
  const { control: givenControl, name, rules, shouldUnregister, defaultValue, disabled, ...given } = options;
  const { length = 6 } = given;
  const control = useFormControl(givenControl);
  const flow = useLinkedFlow(control);
  const locale = given.locale ?? flow?.locale;
  const locales = given.locales ?? flow?.locales;
  const messages = given.messages ?? flow?.messages;
  const { t } = useMessages({ locale, locales, messages });

  const explain = (value: unknown): string | undefined => {
    const code = typeof value === 'string' ? value : '';
    if (isCode(code, length) && code.length === length) return undefined;
    return t(code === '' ? 'code.required' : 'code.incomplete', { length });
  };
  const latest = useRef(explain);
  useIsoLayoutEffect(() => {
    latest.current = explain;
  });
  const [rule] = useState(() => (value: unknown) => latest.current(value) ?? true);

  const { field, fieldState, formState } = useController<Values, Name, Output>({
    control,
    name,
    rules: withRule(rules, codeErrorType, rule),
    shouldUnregister,
    defaultValue,
    disabled,
  } as UseControllerProps<Values, Name, Output>);
  const error = fieldState.error as { readonly type?: string; readonly message?: string } | undefined;
  // A code that is being completed is not incomplete yet, although the form validates it after each digit. Not on blur
  // either: a message that appears would move the page under a click.
  const { submitCount } = formState;
  const [editedSince, setEditedSince] = useState<number>();
  const ownMessage = editedSince === submitCount ? undefined : explain(field.value);
  const message = error?.type === codeErrorType ? ownMessage : error && (error.message || t('code.required'));

  return {
    ...given,
    name,
    locale,
    locales,
    messages,
    busy: given.busy ?? flow?.isLocked,
    disabled: field.disabled,
    value: field.value ?? '',
    error: given.error ?? message,
    inputRef: useInputRef(field.ref, given.inputRef),
    onBlur: (event) => {
      given.onBlur?.(event);
      field.onBlur();
    },
    onValueChange: (code) => {
      setEditedSince(submitCount);
      field.onChange(code);
      given.onValueChange?.(code);
    },
  };
}

/** `control` (or a `FormProvider` around) and `name`, and every option of `useCodeField` except the value. */
export type UseCodeControllerOptions<
  Values extends FieldValues,
  Name extends FieldPathByValue<Values, string | null | undefined>,
  Output = Values,
> = BindingOptions<Values, Name, Output> &
  Omit<UseCodeFieldOptions, 'name' | 'value' | 'defaultValue' | 'disabled'>;
