'use client';
import { useCountdown } from '../hooks/useCountdown.js';
import { forwardPart } from '../element/forwardPart.js';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { callSafely } from '../platform/callSafely.js';
import { TimedMessage } from './TimedMessage.js';
import { useFrozenWhileFocused } from './useFrozenWhileFocused.js';
import { useWhatsappOtpContext } from './WhatsappOtpContext.js';

/**
 * Asks for a new code once the cool-down is over, and shows how long that is.
 * Renders a `<button>` that stays focusable while it waits, and then is read out once and not every second.
 */
export const ResendButton = forwardPart<HTMLButtonElement, ResendButtonProps>(function ResendButton(
  { className, children, onClick, ...rest },
  ref,
) {
  const { flow, messages } = useWhatsappOtpContext('ResendButton');
  const left = useCountdown(flow.availableAt.resend);
  const { seconds, handlers } = useFrozenWhileFocused(left, rest);
  const isDisabled = left > 0 || flow.isSending || flow.isAuthenticating;
  const label = flow.isSending ? 'resend.sending' : left > 0 ? 'resend.wait' : 'resend.label';
  return (
    <Part
      as="button"
      {...rest}
      {...handlers}
      ref={ref}
      type="button"
      className={classNames('otp-link otp-resend', className)}
      aria-disabled={isDisabled || undefined}
      data-pending={flow.isSending ? '' : undefined}
      data-disabled={isDisabled ? '' : undefined}
      onClick={(event) => {
        callSafely(onClick, event);
        if (!isDisabled && !event.defaultPrevented) void flow.resend();
      }}
    >
      {children ??
        (label === 'resend.wait' ? (
          <TimedMessage messages={messages} messageKey={label} seconds={left} spokenSeconds={seconds} />
        ) : (
          messages.t(label)
        ))}
    </Part>
  );
});

export type ResendButtonProps = PartProps<'button'>;
