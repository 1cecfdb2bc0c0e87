'use client';
import { forwardRef, useEffect, useMemo, useRef, useState, type ForwardedRef, type RefObject } from 'react';
import { errorPlace } from './errorPlace.js';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import type { PhoneNumberRefused } from '../phone-number/phoneReading.js';
import { phoneErrorMessage } from '../phone-field/phoneErrorMessage.js';
import { PhoneStepContext, type PhoneFieldHandle } from '../phone-field/PhoneStepContext.js';
import { useFieldRegistry } from '../field/useFieldRegistry.js';
import { useWhatsappOtpContext } from './WhatsappOtpContext.js';

/**
 * The step that takes the number and sends the code; nothing on the other steps.
 * Renders a `<form>`.
 */
export const PhoneStep = forwardRef<HTMLFormElement, PhoneStepProps>(function PhoneStep(props, ref) {
  const { flow } = useWhatsappOtpContext('PhoneStep');
  const { step } = flow;
  const wasElsewhere = useRef(false);
  useEffect(() => {
    if (step !== 'phone') wasElsewhere.current = true;
  }, [step]);
  return step === 'phone' ? <PhoneForm {...props} formRef={ref} wasElsewhere={wasElsewhere} /> : null;
});

export type PhoneStepProps = PartProps<'form'>;

interface PhoneFormProps {
  readonly formRef: ForwardedRef<HTMLFormElement>;
  /** Whether the person has been at another step. */
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
  const [refused, setRefused] = useState<PhoneNumberRefused>();
  const phones = useFieldRegistry<PhoneFieldHandle>();
  const isReading = useRef(false);

  async function submit(): Promise<void> {
    const field = phones.current();
    if (!field || isReading.current) return;
    isReading.current = true;
    const reading = await field.read().finally(() => {
      isReading.current = false;
    });
    if ('error' in reading) {
      setRefused(reading);
      phones.current()?.focus();
    } else {
      setRefused(undefined);
      await send(reading.phoneNumber);
    }
  }

  const atField = error && errorPlace('phone', error.nextStep) === 'field' ? error : undefined;
  const message = refused ? phoneErrorMessage(refused, words) : atField && words.t(`error.${atField.code}`);
  useEffect(() => {
    if (atField) phones.current()?.focus();
  }, [atField, phones]);

  // Back from the code step, or to sign in again: the person came for the number, and their focus went with that step.
  const isBack = phoneNumber !== '';
  useEffect(() => {
    if (isBack || wasElsewhere.current) phones.current()?.focus();
    // Once, on the way in: a send changes `phoneNumber` too.
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
        onValueChange: () => {
          setRefused(undefined);
          clearError();
        },
      },
      fields: phones,
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
        // Sent before the page is hydrated, the number must not end in the address.
        method="post"
        data-step="phone"
        data-pending={isSending ? '' : undefined}
        onSubmit={(event) => {
          onSubmit?.(event);
          if (event.defaultPrevented) return;
          event.preventDefault();
          void submit();
        }}
      >
        {children}
      </Part>
    </PhoneStepContext.Provider>
  );
}
