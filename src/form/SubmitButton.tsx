'use client';
import { clockTime } from '../flow/secondsLeft.js';
import { useCountdown } from '../hooks/useCountdown.js';
import { forwardPart } from '../element/forwardPart.js';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { callSafely } from '../platform/callSafely.js';
import { useFrozenWhileFocused } from './useFrozenWhileFocused.js';
import { useWhatsappOtpContext } from './WhatsappOtpContext.js';

/**
 * Sends or authenticates the code, depending on its step. Waits for the end of a lock or a `Retry-After`, and says how long.
 * Renders a `<button type="submit">` that stays focusable while it waits.
 */
export const SubmitButton = forwardPart<HTMLButtonElement, SubmitButtonProps>(function SubmitButton(
  { className, children, onClick, ...rest },
  ref,
) {
  const { flow, messages } = useWhatsappOtpContext('SubmitButton');
  const place = flow.step === 'code' ? 'code' : 'phone';
  const isPending = place === 'code' ? flow.isAuthenticating : flow.isSending;
  const left = useCountdown(place === 'code' ? flow.availableAt.authenticate : flow.availableAt.send);
  const { seconds, handlers } = useFrozenWhileFocused(left, rest);
  const isDisabled = left > 0 || flow.isSending || flow.isAuthenticating;
  return (
    <Part
      as="button"
      aria-description={left > 0 ? messages.t('error.wait', { time: clockTime(seconds) }) : undefined}
      {...rest}
      {...handlers}
      ref={ref}
      type="submit"
      className={classNames('otp-button', className)}
      aria-disabled={isDisabled || undefined}
      data-pending={isPending ? '' : undefined}
      data-disabled={isDisabled ? '' : undefined}
      onClick={(event) => {
        if (isDisabled) event.preventDefault();
        callSafely(onClick, event);
      }}
    >
      {children ?? messages.t(isPending ? `${place}.submitting` : `${place}.submit`)}
    </Part>
  );
});

export type SubmitButtonProps = PartProps<'button'>;
