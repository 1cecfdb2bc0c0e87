'use client';
import { forwardRef, useEffect, useMemo, useRef, useState, type ForwardedRef, type RefObject } from 'react';
import { errorPlace } from './errorPlace.js';
import { findInvalidControls } from '../field/findInvalidControls.js';
import { isBefore, reportInvalidControls } from './invalidControls.js';
import { callSafely } from '../platform/callSafely.js';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { PhoneStepContext, type PhoneFieldHandle } from '../phone-field/PhoneStepContext.js';
import { useFieldRegistry } from '../field/useFieldRegistry.js';
import { useStep, useWhatsappOtpContext } from './WhatsappOtpContext.js';

/**
 * The step that takes the number and sends the code; nothing on the other steps. The app's own inputs inside can be
 * `required` or have any other constraint: an invalid one holds the send back. `onSubmit` can read them with `FormData`.
 * Renders a `<form>`.
 */
export const PhoneStep = forwardRef<HTMLFormElement, PhoneStepProps>(function PhoneStep(props, ref) {
  const step = useStep('PhoneStep');
  const wasElsewhere = useRef(false);
  useEffect(() => {
    if (step !== 'phone') wasElsewhere.current = true;
  }, [step]);
  return step === 'phone' ? <PhoneForm {...props} formRef={ref} wasElsewhere={wasElsewhere} /> : null;
});

export type PhoneStepProps = PartProps<'form'>;

interface PhoneFormProps {
  readonly formRef: ForwardedRef<HTMLFormElement>;
  /** Whether the user has been at another step. */
  readonly wasElsewhere: RefObject<boolean>;
}

function PhoneForm({
  className,
  children,
  onSubmit,
  formRef,
  wasElsewhere,
  ...rest
}: PhoneStepProps & PhoneFormProps) {
  const { flow, messages: words, fields } = useWhatsappOtpContext('PhoneStep');
  const { send, clearError, error, isSending, phoneNumber } = flow;
  const { countries, defaultCountry, testPhoneNumbers } = fields;
  const [firstNumber] = useState(phoneNumber);
  const phones = useFieldRegistry<PhoneFieldHandle>();
  const isValidating = useRef(false);

  async function submit(form: HTMLFormElement): Promise<void> {
    const field = phones.current();
    if (!field || isValidating.current) return;
    isValidating.current = true;
    const valid = await validate(field, form).finally(() => {
      isValidating.current = false;
    });
    if (valid) await send(valid.phoneNumber);
  }

  /** Asks the field and the app's own controls; the first one that is invalid gets the focus. */
  async function validate(field: PhoneFieldHandle, form: HTMLFormElement) {
    const others = findInvalidControls(form, phones.inputs());
    const [first] = others;
    if (!first) return field.validate();
    const reading = await field.read();
    const isFieldFirst = phones.inputs(field).some((input) => isBefore(input, first));
    if ('error' in reading && isFieldFirst) {
      for (const control of others) control.checkValidity();
      field.focus();
    } else reportInvalidControls(others);
    return undefined;
  }

  const atField = error && errorPlace('phone', error.nextStep) === 'field' ? error : undefined;
  const message = atField && words.t(`error.${atField.code}`);
  useEffect(() => {
    if (atField) phones.current()?.focus();
  }, [atField, phones]);

  // Back from the code step, or to sign in again: the user came for the number, and the focus was lost with that step.
  const isBack = phoneNumber !== '';
  useEffect(() => {
    if (isBack || wasElsewhere.current) phones.current()?.focus();
    // Only on mount: a send changes `phoneNumber` too.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const context = useMemo(
    () => ({
      field: {
        countries,
        defaultCountry,
        testPhoneNumbers,
        defaultValue: firstNumber,
        error: message,
        readOnly: isSending,
      },
      fields: phones,
      onEdited: clearError,
      isSubmitting: isSending,
    }),
    [countries, defaultCountry, testPhoneNumbers, firstNumber, phones, message, isSending, clearError],
  );

  return (
    <PhoneStepContext.Provider value={context}>
      <Part
        as="form"
        {...rest}
        ref={formRef}
        className={classNames('otp-step', className)}
        noValidate
        // If the form is submitted before hydration, the number must not become part of the address.
        method="post"
        data-step="phone"
        data-pending={isSending ? '' : undefined}
        onSubmit={(event) => {
          const form = event.currentTarget;
          callSafely(onSubmit, event);
          const isPrevented = event.defaultPrevented;
          // Also if the app's handler throws: the browser must not post the number to the page's address.
          event.preventDefault();
          if (!isPrevented) void submit(form);
        }}
      >
        {children}
      </Part>
    </PhoneStepContext.Provider>
  );
}
