'use client';
import { forwardRef, useEffect, useMemo, useRef, type ForwardedRef } from 'react';
import { CodeStepContext } from '../code-field/CodeStepContext.js';
import type { CodeFieldHandle } from '../code-field/createCodeField.js';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { useMergedRef } from '../element/useMergedRef.js';
import { useFieldRegistry } from '../field/useFieldRegistry.js';
import { callSafely } from '../platform/callSafely.js';
import { errorPlace } from './errorPlace.js';
import { useCountdown } from '../hooks/useCountdown.js';
import { useIsCodeSpent } from './useIsCodeSpent.js';
import { useOwnAction } from './useOwnAction.js';
import { useWhatsappOtpContext } from './WhatsappOtpContext.js';

/**
 * The step that takes the code and authenticates it; nothing on the other steps.
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
  onClickCapture,
  onSubmit,
  stepRef,
  ...rest
}: CodeStepProps & { stepRef: ForwardedRef<HTMLFormElement> }) {
  const { flow, messages: words, fields } = useWhatsappOtpContext('CodeStep');
  const { authenticate, clearError, error, isAuthenticating, isSending, notice } = flow;
  const expiresAt = flow.code?.expiresAt;
  const codes = useFieldRegistry<CodeFieldHandle>();
  const formRef = useRef<HTMLFormElement>(null);
  const ref = useMergedRef(formRef, stepRef);
  const ownAction = useOwnAction(formRef);
  const isBusy = isAuthenticating || isSending;
  const isLocked = useCountdown(flow.availableAt.authenticate) > 0;
  const needsNewCode = useIsCodeSpent(flow) && !isLocked;
  const isExpired = needsNewCode && !error;
  const atField = error && errorPlace('code', error.nextStep) === 'field' ? error : undefined;
  const message = atField && words.t(`error.${atField.code}`);

  // A code that can never work again is removed: one that was used or has expired, and any code after a newer send.
  const isSpent = error?.nextStep === 'new_code';
  const newest = useRef(expiresAt);
  useEffect(() => {
    const isNewer = newest.current !== expiresAt;
    newest.current = expiresAt;
    if (!isSpent && !isNewer) return;
    codes.current()?.clear();
    if (ownAction.take() && notice !== 'newerElsewhere') codes.current()?.focus();
    // A notice alone moves nothing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isSpent, expiresAt, codes]);

  // After an action of the user, and not after a reload, the code comes next.
  const isArrival = notice !== undefined && notice !== 'newerElsewhere';
  useEffect(() => {
    if (isArrival) codes.current()?.focus();
    const onPageShow = (event: PageTransitionEvent) => {
      if (event.persisted) codes.current()?.clear();
    };
    addEventListener('pageshow', onPageShow);
    return () => removeEventListener('pageshow', onPageShow);
    // Once, on the way in.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const context = useMemo(
    () => ({
      field: {
        length: fields.codeLength,
        autoSubmit: fields.autoSubmit,
        error: message,
        busy: isBusy,
        onValueChange: (code: string) => {
          // The step empties a code that is spent: then the reason must stay on screen until something is typed.
          if (code !== '') clearError();
        },
      },
      fields: codes,
      onComplete: (code: string) => {
        ownAction.note();
        return authenticate(code);
      },
      isSubmitting: isAuthenticating,
      isExpired,
    }),
    [
      fields.codeLength,
      fields.autoSubmit,
      codes,
      message,
      isBusy,
      isAuthenticating,
      isExpired,
      clearError,
      authenticate,
      ownAction,
    ],
  );

  return (
    <CodeStepContext.Provider value={context}>
      <Part
        as="form"
        {...rest}
        ref={ref}
        className={classNames('otp-step', className)}
        noValidate
        method="post"
        data-step="code"
        data-pending={isBusy ? '' : undefined}
        data-locked={isLocked ? '' : undefined}
        data-spent={needsNewCode ? '' : undefined}
        onClickCapture={(event) => {
          ownAction.note();
          onClickCapture?.(event);
        }}
        onSubmit={(event) => {
          ownAction.note();
          callSafely(onSubmit, event);
          const isStopped = event.defaultPrevented;
          event.preventDefault();
          // In a portal, a form around it in React would be submitted too.
          event.stopPropagation();
          if (isStopped || isBusy) return;
          const valid = codes.current()?.validate();
          if (valid) void authenticate(valid.code);
        }}
      >
        {children}
      </Part>
    </CodeStepContext.Provider>
  );
}
