'use client';
import { useState } from 'react';
import { clockTime } from '../flow/secondsLeft.js';
import { useCountdown } from '../hooks/useCountdown.js';
import { forwardPart } from '../element/forwardPart.js';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import type { NextStep } from '../protocol/errorType.js';
import { errorPlace } from './errorPlace.js';
import { spokenTime } from './spokenTime.js';
import { useWhatsappOtpContext } from './WhatsappOtpContext.js';

/**
 * Why the last call failed, how long to wait, and the request's id if only support can fix it. An error about the
 * number or the code is shown at its field instead.
 * Renders a `<div>` that is there before the error is, so that the error is read out.
 */
export const ErrorMessage = forwardPart<HTMLDivElement, ErrorMessageProps>(function ErrorMessage(
  { className, ...rest },
  ref,
) {
  const { flow, messages } = useWhatsappOtpContext('ErrorMessage');
  const { step, error } = flow;
  const left = useCountdown(flow.availableAt.retry);
  const firstWait = useFirstWait(flow.availableAt.retry, left);
  const hasContent = error && errorPlace(step, error.nextStep) === 'message';
  return (
    <Part
      as="div"
      {...rest}
      ref={ref}
      className={classNames('otp-message', className)}
      data-code={error?.code}
      data-next-step={error?.nextStep}
      data-empty={hasContent ? undefined : ''}
    >
      <p className="otp-message-text" role="alert">
        {/* In an element: a translated page replaces bare text, and React could not remove it next to a sibling. */}
        {hasContent && <span>{messages.t(`error.${error.code}`)}</span>}
        {hasContent && left > 0 && (
          <span className="otp-visually-hidden">{` ${messages.t('error.wait', { time: spokenTime(firstWait, messages.lang) })}`}</span>
        )}
      </p>
      {hasContent && left > 0 && (
        <p className="otp-message-wait" aria-hidden="true">
          {messages.t('error.wait', { time: clockTime(left) })}
        </p>
      )}
      {hasContent && error.requestId && isForSupport(error.nextStep) && (
        <details className="otp-details">
          <summary>{messages.t('error.details')}</summary>
          <span>{messages.t('error.requestId', { requestId: error.requestId })}</span>
        </details>
      )}
    </Part>
  );
});

export type ErrorMessageProps = Omit<PartProps<'div'>, 'children'>;

/** Whether the user has nothing to do about an error except to try again. */
function isForSupport(nextStep: NextStep): boolean {
  return nextStep === 'try_later' || nextStep === 'none';
}

/** How long a wait was when it began: announced once, because screen readers would repeat ticking seconds. */
function useFirstWait(deadline: number | undefined, left: number): number {
  const [first, setFirst] = useState({ deadline, left });
  if (first.deadline !== deadline || (first.left === 0 && left > 0)) setFirst({ deadline, left });
  return deadline === undefined ? 0 : first.left;
}
