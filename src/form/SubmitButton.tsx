'use client';
import { spokenTime } from './spokenTime.js';
import { TimedMessage } from './TimedMessage.js';
import { useCountdown } from '../hooks/useCountdown.js';
import { forwardPart } from '../element/forwardPart.js';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { callSafely } from '../platform/callSafely.js';
import { useFrozenWhileFocused } from './useFrozenWhileFocused.js';
import { useIsCodeSpent } from './useIsCodeSpent.js';
import { useWhatsappOtpContext } from './WhatsappOtpContext.js';

/**
 * Sends or authenticates the code, depending on its step; once the code has expired, it requests a new one. Waits for the
 * end of a lock or a `Retry-After`, and says how long. With `children` it keeps its text and its action.
 * Renders a `<button>` that stays focusable while it waits.
 */
export const SubmitButton = forwardPart<HTMLButtonElement, SubmitButtonProps>(function SubmitButton(
  { className, children, onClick, ...rest },
  ref,
) {
  const { flow, messages } = useWhatsappOtpContext('SubmitButton');
  const { availableAt, isSending, isAuthenticating } = flow;
  const place = flow.step === 'code' ? 'code' : 'phone';
  const lockLeft = useCountdown(place === 'code' ? availableAt.authenticate : availableAt.send);
  const resendLeft = useCountdown(availableAt.resend);
  const isSpent = useIsCodeSpent(flow);
  const isResend = isSpent && lockLeft === 0 && children === undefined;
  const left = isResend ? resendLeft : lockLeft;
  const { seconds, handlers } = useFrozenWhileFocused(left, rest);
  const isPending = place === 'phone' || isResend ? isSending : isAuthenticating;
  const isDisabled = left > 0 || isSending || isAuthenticating;
  const [label, pendingLabel, waitLabel] = isResend
    ? (['resend.label', 'resend.sending', 'resend.wait'] as const)
    : ([`${place}.submit`, `${place}.submitting`, 'submit.wait'] as const);
  const isTimed = left > 0 && !isPending;
  return (
    <Part
      as="button"
      aria-description={
        isTimed && children !== undefined
          ? messages.t('error.wait', { time: spokenTime(seconds, messages.lang) })
          : undefined
      }
      {...rest}
      {...handlers}
      ref={ref}
      // Enter in the field still authenticates.
      type={isResend ? 'button' : 'submit'}
      className={classNames('otp-button', className)}
      aria-disabled={isDisabled || undefined}
      data-resend={isResend ? '' : undefined}
      data-waiting={isTimed && children === undefined ? '' : undefined}
      data-pending={isPending ? '' : undefined}
      data-disabled={isDisabled ? '' : undefined}
      onClick={(event) => {
        if (isDisabled) event.preventDefault();
        callSafely(onClick, event);
        if (isResend && !isDisabled && !event.defaultPrevented) void flow.resend();
      }}
    >
      {children ??
        (isTimed ? (
          <TimedMessage messages={messages} messageKey={waitLabel} seconds={left} spokenSeconds={seconds} />
        ) : (
          messages.t(isPending ? pendingLabel : label)
        ))}
    </Part>
  );
});

export type SubmitButtonProps = PartProps<'button'>;
