'use client';
import { useEffect, useMemo, useRef, useState, type BaseSyntheticEvent } from 'react';
import {
  useForm,
  type DefaultValues,
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  type Path,
  type Resolver,
  type UseFormProps,
  type UseFormReturn,
} from 'react-hook-form';
import { createWhatsappOtpClient } from '../../client/createWhatsappOtpClient.js';
import { useIsoLayoutEffect } from '../../element/useIsoLayoutEffect.js';
import { errorPlace } from '../../form/errorPlace.js';
import {
  useWhatsappOtp,
  type UseWhatsappOtpOptions,
  type UseWhatsappOtpResult,
} from '../../hooks/useWhatsappOtp.js';
import { useMessages, type MessagesByLocale } from '../../locale/useMessages.js';
import type { AuthenticateResponse } from '../../protocol/authenticate.js';
import { isE164 } from '../../protocol/e164.js';
import { createNumberResolver } from './createNumberResolver.js';
import { findFirstError, findForm } from './focusFirstError.js';
import { linkForm } from './formLink.js';
import { phoneErrorType } from './phoneReaders.js';
import { useEndpointError, type EndpointError } from './useEndpointError.js';

/**
 * The complete flow with a `react-hook-form` form for each step. The names of the fields are `phone` and `code`; the
 * number step can have fields of the app too. They are validated before anything is sent, kept on the way back, and
 * passed to `onAuthenticated`.
 *
 * Errors of the endpoint are at `errors.phone` and `errors.code` if they are about them, and otherwise at
 * `errors.root.endpoint`, in the language of the flow.
 * @throws TypeError if both `client` and `endpoint` are missing.
 * @example
 * const schema = z.object({ name: z.string().min(1), phone: z.string() });
 * const { otp, phoneForm, codeForm, submitPhone, submitCode } = useWhatsappOtpForm(
 *   { endpoint: '/api/otps', phoneForm: { resolver: zodResolver(schema), defaultValues: { name: '' } } },
 *   (result, values) => welcome(values?.name),
 * );
 */
export function useWhatsappOtpForm<Values extends PhoneFormValues, Context, Output>(
  options: UseWhatsappOtpFormOptions & {
    readonly phoneForm: PhoneFormOptions<Values> & { readonly resolver: Resolver<Values, Context, Output> };
  },
  callbacks?: OnFormAuthenticated<Output> | WhatsappOtpFormCallbacks<Output>,
): UseWhatsappOtpFormResult<Values, Context, Output>;
export function useWhatsappOtpForm<Values extends PhoneFormValues = { phone: string }>(
  options: UseWhatsappOtpFormOptions & {
    readonly phoneForm?: (PhoneFormOptions<Values> & { readonly resolver?: undefined }) | undefined;
  },
  callbacks?: OnFormAuthenticated<Values> | WhatsappOtpFormCallbacks<Values>,
): UseWhatsappOtpFormResult<Values, unknown, Values>;
export function useWhatsappOtpForm<Values extends PhoneFormValues, Context, Output>(
  options: UseWhatsappOtpFormOptions & {
    readonly phoneForm?:
      | (PhoneFormOptions<Values> & { readonly resolver?: Resolver<Values, Context, Output> | undefined })
      | undefined;
  },
  callbacks: OnFormAuthenticated<Output> | WhatsappOtpFormCallbacks<Output> = {},
): UseWhatsappOtpFormResult<Values, Context, Output> {
  const { phoneForm: formOptions, messages, ...flowOptions } = options;
  const { resolver: _resolver, ...restOptions } = formOptions ?? {};
  const { onAuthenticated, headers } =
    typeof callbacks === 'function' ? { onAuthenticated: callbacks } : callbacks;
  /** What the number step was submitted with. */
  const values = useRef<Output>(undefined);
  const number = useRef('');
  const latest = useRef({ headers, resolver: formOptions?.resolver });

  const { endpoint } = flowOptions;
  const hasHeaders = headers !== undefined;
  const ownClient = useMemo(
    () =>
      endpoint !== undefined && hasHeaders
        ? createWhatsappOtpClient({ endpoint, headers: () => latest.current.headers?.(values.current) ?? {} })
        : undefined,
    [endpoint, hasHeaders, latest, values],
  );
  const otp = useWhatsappOtp({
    ...flowOptions,
    ...(ownClient && { client: ownClient, endpoint: undefined }),
    onAuthenticated: (result) => onAuthenticated?.(result, values.current),
  } as UseWhatsappOtpOptions);
  const { step, error, isSending, isAuthenticating, locale, locales, clearError } = otp;
  const { t } = useMessages({ locale, locales, messages });

  const latestTexts = useRef(t);
  const [resolver] = useState(() =>
    createNumberResolver<Values, Context, Output>({
      resolver: () => latest.current.resolver,
      explain: (key) => latestTexts.current(key),
      onRead: (phoneNumber) => {
        number.current = phoneNumber;
      },
    }),
  );
  const phoneForm = useFreshForm(
    useForm<Values, Context, Output>({
      ...restOptions,
      defaultValues: { phone: '', ...(formOptions?.defaultValues as object) } as DefaultValues<Values>,
      // With a resolver, the rules of the app's fields would be ignored.
      ...(formOptions?.resolver ? { resolver } : {}),
      shouldFocusError: false,
    }),
  );
  const codeForm = useFreshForm(useForm<CodeFormValues>({ defaultValues: { code: '' } }));

  const isLocked = isSending || isAuthenticating;
  const flow = { locale, locales, messages, isLocked };
  const [links] = useState(() => [linkForm(phoneForm.control, flow), linkForm(codeForm.control, flow)]);
  useIsoLayoutEffect(() => {
    latest.current = { headers, resolver: formOptions?.resolver };
    latestTexts.current = t;
  });

  const failure: EndpointError | undefined = error
    ? { place: errorPlace(step, error.nextStep), message: t(`error.${error.code}`) }
    : undefined;
  const phonePath = 'phone' as FieldPath<Values>;
  useEndpointError(phoneForm, phonePath, step === 'phone' ? failure : undefined);
  useEndpointError(codeForm, 'code', step === 'code' ? failure : undefined);
  // After the errors, so that a field sees the answer and its error at once.
  useIsoLayoutEffect(() => {
    for (const link of links) link.set({ locale, locales, messages, isLocked });
  }, [links, locale, locales, messages, isLocked]);

  useClearedError(phoneForm, clearError);
  useClearedError(codeForm, clearError);
  useStepFocus(otp, phoneForm, codeForm);

  // A number that was restored after a reload, for the way back.
  const { phoneNumber } = otp;
  const { getValues, setValue } = phoneForm;
  useEffect(() => {
    if (step === 'code' && getValues(phonePath) !== phoneNumber)
      setValue(phonePath, phoneNumber as never, { shouldDirty: true });
  }, [step, phoneNumber, phonePath, getValues, setValue]);

  useSpentCode(otp, codeForm);

  return {
    otp,
    phoneForm,
    codeForm,
    submitPhone: async (event) => {
      const form = findForm(event);
      event?.preventDefault();
      if (isLocked) return;
      await phoneForm.handleSubmit(
        async (output) => {
          // The form has copied the values before it validated them, and a number is read then.
          const phone = formOptions?.resolver ? number.current : phoneForm.getValues(phonePath);
          if (typeof phone === 'string' && isE164(phone)) {
            values.current = formOptions?.resolver ? output : { ...output, phone };
            await otp.send(phone);
            return;
          }
          // A field of another kind is bound to `phone`.
          const message = t(phone ? 'phone.ambiguous' : 'phone.required');
          phoneForm.setError(phonePath, { type: phoneErrorType, message }, { shouldFocus: true });
        },
        (errors) => focusFirst(phoneForm, form, errors),
      )(event);
    },
    submitCode: async (event) => {
      event?.preventDefault();
      if (isLocked) return;
      await codeForm.handleSubmit(({ code }) => otp.authenticate(code))(event);
    },
  };
}

/** What the number step consists of at least: a schema of more fields has `phone` too. */
export type PhoneFormValues = FieldValues & { readonly phone: string };

export interface CodeFormValues {
  readonly code: string;
}

/** Called once, when the user is signed in; `values` are undefined after a reload, which loses them. */
export type OnFormAuthenticated<Output> = (result: AuthenticateResponse, values: Output | undefined) => void;

/** What gets the values of the number step. Next to the options, because there TypeScript would not infer their type. */
export interface WhatsappOtpFormCallbacks<Output> {
  readonly onAuthenticated?: OnFormAuthenticated<Output> | undefined;
  /** Headers of each request to `endpoint`. Your own `client` sets its headers itself. */
  readonly headers?: ((values: Output | undefined) => HeadersInit | Promise<HeadersInit>) | undefined;
}

/** Options of the form of the number step. */
export interface PhoneFormOptions<Values extends PhoneFormValues> extends Pick<
  UseFormProps<Values>,
  'mode' | 'reValidateMode' | 'criteriaMode' | 'shouldUnregister'
> {
  readonly defaultValues?: DefaultValues<Values> | undefined;
}

/** The options of `useWhatsappOtp`, whose `onAuthenticated` is a callback next to them. */
export type UseWhatsappOtpFormOptions = UseWhatsappOtpOptions & {
  readonly onAuthenticated?: undefined;
  /** Your own messages, by locale. */
  readonly messages?: MessagesByLocale | undefined;
};

export interface UseWhatsappOtpFormResult<Values extends PhoneFormValues, Context, Output> {
  readonly otp: UseWhatsappOtpResult;
  /** The form of the number step. Refusals of the number are at `errors.phone`, other failures at `errors.root.endpoint`. */
  readonly phoneForm: UseFormReturn<Values, Context, Output>;
  /** The form of the code step, with its errors in the same way. */
  readonly codeForm: UseFormReturn<CodeFormValues>;
  /** Validates the number step and sends the code. Does nothing while a call is pending. */
  readonly submitPhone: (event?: BaseSyntheticEvent) => Promise<void>;
  /** Validates and authenticates the code. Does nothing while a call is pending. */
  readonly submitCode: (event?: BaseSyntheticEvent) => Promise<void>;
}

/** `useForm` returns the same object for its whole life, and code that the React Compiler has changed would not look again. */
function useFreshForm<Values extends FieldValues, Context, Output>(
  form: UseFormReturn<Values, Context, Output>,
): UseFormReturn<Values, Context, Output> {
  const { formState } = form;
  return useMemo(() => ({ ...form, formState }), [form, formState]);
}

/** An error of the endpoint is out of date as soon as something is typed. */
function useClearedError<Values extends FieldValues, Context, Output>(
  { watch }: UseFormReturn<Values, Context, Output>,
  clearError: () => void,
): void {
  useEffect(() => {
    const subscription = watch((_values, { type }) => {
      if (type === 'change') clearError();
    });
    return () => subscription.unsubscribe();
  }, [watch, clearError]);
}

/** After an action of the user, and not after a reload, the field of the new step comes next. */
function useStepFocus<Values extends PhoneFormValues, Context, Output>(
  { step, notice, error }: UseWhatsappOtpResult,
  { setFocus: focusNumber }: UseFormReturn<Values, Context, Output>,
  { setFocus: focusCode }: UseFormReturn<CodeFormValues>,
): void {
  const before = useRef(step);
  const isArrival = notice !== undefined && notice !== 'newerElsewhere';
  const isRefused = error !== null && errorPlace(step, error.nextStep) === 'field';
  useEffect(() => {
    const last = before.current;
    before.current = step;
    if (last === step) return;
    if (step === 'phone') focusNumber('phone' as FieldPath<Values>);
    if (step === 'code' && isArrival) focusCode('code');
    // Once for each step.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [step]);
  useEffect(() => {
    if (isRefused && step === 'phone') focusNumber('phone' as FieldPath<Values>);
  }, [isRefused, error, step, focusNumber]);
}

/** A code that can never work again is removed: one that was used or has expired, and any code after a newer send. */
function useSpentCode(
  { step, error, notice, code }: UseWhatsappOtpResult,
  { reset, setFocus }: UseFormReturn<CodeFormValues>,
): void {
  const isSpent = error?.nextStep === 'new_code';
  const expiresAt = code?.expiresAt;
  const before = useRef({ step, isSpent, expiresAt });
  const isResent = notice === 'resent' || notice === 'resentInLanguage';
  useEffect(() => {
    const last = before.current;
    before.current = { step, isSpent, expiresAt };
    // On the way out: on the way in, a reset would take the focus from the field.
    if (last.step !== 'code') return;
    const isNewer = step === 'code' && expiresAt !== last.expiresAt;
    if (step !== 'code' || isNewer || (isSpent && !last.isSpent)) reset({ code: '' }, { keepErrors: true });
    if (isNewer && isResent) setFocus('code');
  }, [step, isSpent, expiresAt, isResent, reset, setFocus]);
}

function focusFirst<Values extends FieldValues, Context, Output>(
  { setFocus }: UseFormReturn<Values, Context, Output>,
  form: HTMLFormElement | undefined,
  errors: FieldErrors<Values>,
): void {
  const name = findFirstError(form, errors);
  if (name !== undefined) setFocus(name as Path<Values>);
}
