'use client';
import { forwardRef } from 'react';
import { clockTime } from '../flow/secondsLeft.js';
import { useCountdown } from '../hooks/useCountdown.js';
import { errorPlace } from './errorPlace.js';
import { Part } from './Part.js';
import { classNames, type PartProps } from './partProps.js';
import { useWhatsappOtpContext } from './WhatsappOtpContext.js';

/**
 * Why the last call failed, how long to wait, and the request's id for support. An error about the number or the code
 * stands at its field instead.
 * Renders a `<div>` that is there before the error is, so that the error is read out.
 */
export const ErrorMessage = forwardRef<HTMLDivElement, ErrorMessageProps>(function ErrorMessage(
  { className, ...rest },
  ref,
) {
  const { flow, words } = useWhatsappOtpContext('ErrorMessage');
  const { step, error } = flow;
  const left = useCountdown(step === 'code' ? (flow.checkAt ?? flow.sendAt) : (flow.sendAt ?? flow.resendAt));
  const isShown = error && errorPlace(step, error.nextStep) === 'message';
  return (
    <Part
      as="div"
      {...rest}
      ref={ref}
      className={classNames('otp-message', className)}
      data-code={error?.code}
      data-next-step={error?.nextStep}
      data-empty={error ? undefined : ''}
    >
      <p className="otp-message-text" role="alert">
        {isShown && words.t(`error.${error.code}`)}
      </p>
      {error?.nextStep === 'wait' && left > 0 && (
        <p className="otp-message-wait">{words.t('error.wait', { time: clockTime(left) })}</p>
      )}
      {error?.requestId && (
        <details className="otp-details">
          <summary>{words.t('error.details')}</summary>
          {words.t('error.requestId', { requestId: error.requestId })}
        </details>
      )}
    </Part>
  );
});

export type ErrorMessageProps = Omit<PartProps<'div'>, 'children'>;
