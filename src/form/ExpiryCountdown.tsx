'use client';
import { useCountdown } from '../hooks/useCountdown.js';
import { forwardPart } from '../element/forwardPart.js';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { TimedMessage } from './TimedMessage.js';
import { useWhatsappOtpContext } from './WhatsappOtpContext.js';

/**
 * How long the code lasts; says once, politely, when it has expired.
 * Renders a `<p>`.
 */
export const ExpiryCountdown = forwardPart<HTMLParagraphElement, ExpiryCountdownProps>(
  function ExpiryCountdown({ className, ...rest }, ref) {
    const { flow, messages } = useWhatsappOtpContext('ExpiryCountdown');
    const left = useCountdown(flow.code?.expiresAt);
    if (!flow.code) return null;
    const isExpired = left === 0;
    return (
      <Part
        as="p"
        {...rest}
        ref={ref}
        className={classNames('otp-expiry', className)}
        data-expired={isExpired ? '' : undefined}
      >
        {!isExpired && (
          <span role="timer">
            <TimedMessage messages={messages} messageKey="expiry.left" seconds={left} />
          </span>
        )}
        <span role="status">{isExpired && messages.t('expiry.expired')}</span>
      </Part>
    );
  },
);

export type ExpiryCountdownProps = Omit<PartProps<'p'>, 'children'>;
