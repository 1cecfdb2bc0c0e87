'use client';
import { forwardRef } from 'react';
import { useCountdown } from '../hooks/useCountdown.js';
import { Part } from './Part.js';
import { classNames, type PartProps } from './partProps.js';
import { useWhatsappOtpContext } from './WhatsappOtpContext.js';

/**
 * Sends the code, or checks it, by the step it stands in. Waits out a lock or a `Retry-After`.
 * Renders a `<button type="submit">` that stays focusable while it waits.
 */
export const SubmitButton = forwardRef<HTMLButtonElement, SubmitButtonProps>(function SubmitButton(
  { className, children, onClick, ...rest },
  ref,
) {
  const { flow, words } = useWhatsappOtpContext('SubmitButton');
  const place = flow.step === 'code' ? 'code' : 'phone';
  const isPending = place === 'code' ? flow.isAuthenticating : flow.isSending;
  const isWaiting = useCountdown(place === 'code' ? flow.checkAt : (flow.retryAt ?? flow.sendAt)) > 0;
  const isDisabled = isWaiting || flow.isSending || flow.isAuthenticating;
  return (
    <Part
      as="button"
      {...rest}
      ref={ref}
      type="submit"
      className={classNames('otp-button', className)}
      aria-disabled={isDisabled || undefined}
      data-pending={isPending ? '' : undefined}
      data-disabled={isDisabled ? '' : undefined}
      onClick={(event) => {
        onClick?.(event);
        if (isDisabled) event.preventDefault();
      }}
    >
      {children ?? words.t(isPending ? `${place}.submitting` : `${place}.submit`)}
    </Part>
  );
});

export type SubmitButtonProps = PartProps<'button'>;
