'use client';
import { forwardRef, useEffect, useMemo, useRef, useState } from 'react';
import { CodeStepContext } from '../code-field/CodeStepContext.js';
import { errorPlace } from './errorPlace.js';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { useFieldRegistry } from '../field/useFieldRegistry.js';
import { useWhatsappOtpContext } from './WhatsappOtpContext.js';

/**
 * The step that takes the code and checks it; nothing on the other steps.
 * Renders a `<form>`.
 */
export const CodeStep = forwardRef<HTMLFormElement, CodeStepProps>(function CodeStep(props, ref) {
  const { flow } = useWhatsappOtpContext('CodeStep');
  return flow.step === 'code' ? <CodeForm {...props} stepRef={ref} /> : null;
});

export type CodeStepProps = PartProps<'form'>;

function CodeForm({
  className,
  children,
  onSubmit,
  stepRef,
  ...rest
}: CodeStepProps & { stepRef: React.ForwardedRef<HTMLFormElement> }) {
  const { flow, messages: words, fields } = useWhatsappOtpContext('CodeStep');
  const { authenticate, clearError, error, isAuthenticating, isSending, notice } = flow;
  const expiresAt = flow.code?.expiresAt;
  const [refused, setRefused] = useState<'code.required' | 'code.incomplete'>();
  const typed = useRef('');
  const inputs = useFieldRegistry<HTMLInputElement>();
  const length = fields.codeLength ?? 6;
  const isBusy = isAuthenticating || isSending;

  function submit(): void {
    const code = typed.current;
    if (code.length === length) {
      void authenticate(code);
      return;
    }
    setRefused(code === '' ? 'code.required' : 'code.incomplete');
    inputs.current()?.focus();
  }

  const atField = error && errorPlace('code', error.nextStep) === 'field' ? error : undefined;
  const message = refused ? words.t(refused, { length }) : atField && words.t(`error.${atField.code}`);

  // A code that can never work again goes away: one that was used or has expired, and any after a newer send.
  const isSpent = error?.nextStep === 'new_code';
  const newest = useRef(expiresAt);
  useEffect(() => {
    const isNewer = newest.current !== expiresAt;
    newest.current = expiresAt;
    if (!isSpent && !isNewer) return;
    setRefused(undefined);
    empty(inputs.current());
    inputs.current()?.focus();
  }, [isSpent, expiresAt, inputs]);

  // Here by an action of the person, and not by a reload: the code comes next.
  const isArrival = notice !== undefined;
  useEffect(() => {
    if (isArrival) inputs.current()?.focus();
    const onPageShow = (event: PageTransitionEvent) => {
      if (event.persisted) empty(inputs.current());
    };
    addEventListener('pageshow', onPageShow);
    return () => removeEventListener('pageshow', onPageShow);
    // Once, on the way in.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const context = useMemo(
    () => ({
      field: {
        length,
        autoSubmit: fields.autoSubmit,
        error: message,
        busy: isBusy,
        onValueChange: (code: string) => {
          typed.current = code;
          // Emptied because it was spent: the reason must stay on screen until something is typed.
          if (code === '') return;
          setRefused(undefined);
          clearError();
        },
        onComplete: (code: string) => {
          typed.current = code;
          void authenticate(code);
        },
      },
      fields: inputs,
      isSubmitting: isAuthenticating,
    }),
    [length, fields.autoSubmit, inputs, message, isBusy, isAuthenticating, clearError, authenticate],
  );

  return (
    <CodeStepContext.Provider value={context}>
      <Part
        as="form"
        {...rest}
        ref={stepRef}
        className={classNames('otp-step', className)}
        noValidate
        method="post"
        data-step="code"
        data-pending={isBusy ? '' : undefined}
        onSubmit={(event) => {
          onSubmit?.(event);
          if (event.defaultPrevented) return;
          event.preventDefault();
          submit();
        }}
      >
        {children}
      </Part>
    </CodeStepContext.Provider>
  );
}

/** Empties the field the way the browser does, so that the field hears of it. */
function empty(input: HTMLInputElement | undefined): void {
  input?.form?.reset();
}
