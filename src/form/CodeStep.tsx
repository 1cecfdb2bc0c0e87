'use client';
import { forwardRef, useEffect, useMemo, useRef, type ForwardedRef } from 'react';
import { CodeStepContext } from '../code-field/CodeStepContext.js';
import type { CodeFieldHandle } from '../code-field/createCodeField.js';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { useMergedRef } from '../element/useMergedRef.js';
import { useFieldRegistry } from '../field/useFieldRegistry.js';
import { callSafely } from '../platform/callSafely.js';
import { listenShared } from '../platform/listenShared.js';
import { requestSubmit } from '../platform/requestSubmit.js';
import { errorPlace } from './errorPlace.js';
import { findInvalidControls } from '../field/findInvalidControls.js';
import { isBefore, reportInvalidControls } from './invalidControls.js';
import { useCountdown } from '../hooks/useCountdown.js';
import { useIsCodeSpent } from './useIsCodeSpent.js';
import { useOwnAction } from './useOwnAction.js';
import { useStep, useWhatsappOtpContext } from './WhatsappOtpContext.js';

/**
 * The step that takes the code and authenticates it; nothing on the other steps. The app's own inputs inside are
 * validated first. With `onSubmit`, a complete code submits the form as the button does, so that it can read them.
 * Renders a `<form>`.
 */
export const CodeStep = forwardRef<HTMLFormElement, CodeStepProps>(function CodeStep(props, ref) {
  return useStep('CodeStep') === 'code' ? <CodeForm {...props} stepRef={ref} /> : null;
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
  const hasSubmitHandler = onSubmit !== undefined;
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
    return listenShared(window, 'pageshow', (event) => {
      if ((event as PageTransitionEvent).persisted) codes.current()?.clear();
    });
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
        const form = formRef.current;
        const input = codes.inputs()[0];
        if (form && hasSubmitHandler && input) {
          requestSubmit(input as HTMLInputElement);
          return undefined;
        }
        const others = form ? findInvalidControls(form, codes.inputs()) : [];
        reportInvalidControls(others);
        return others.length === 0 ? authenticate(code) : undefined;
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
      hasSubmitHandler,
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
          const form = event.currentTarget;
          callSafely(onSubmit, event);
          const isStopped = event.defaultPrevented;
          event.preventDefault();
          // In a portal, a form around it in React would be submitted too.
          event.stopPropagation();
          if (isStopped || isBusy) return;
          const others = findInvalidControls(form, codes.inputs());
          const [first] = others;
          const isCodeNext = !first || codes.inputs().some((input) => isBefore(input, first));
          const valid = isCodeNext ? codes.current()?.validate() : undefined;
          if (valid && !first) void authenticate(valid.code);
          else if (valid || !isCodeNext) reportInvalidControls(others);
          else for (const control of others) control.checkValidity();
        }}
      >
        {children}
      </Part>
    </CodeStepContext.Provider>
  );
}
