'use client';
import { forwardRef, useState } from 'react';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { useIsoLayoutEffect } from '../element/useIsoLayoutEffect.js';
import { useCountdown } from '../hooks/useCountdown.js';
import { now } from '../platform/monotonicClock.js';
import { useWhatsappOtpContext } from './WhatsappOtpContext.js';

/**
 * What to try when the code does not arrive; nothing in the first half minute, and nothing once the code has expired.
 * Renders a `<p>`.
 */
export const CodeHelp = forwardRef<HTMLParagraphElement, CodeHelpProps>(function CodeHelp(
  { className, children, ...rest },
  ref,
) {
  const { flow, messages } = useWhatsappOtpContext('CodeHelp');
  const expiresAt = flow.code?.expiresAt;
  const [helpAt, setHelpAt] = useState<number>();
  useIsoLayoutEffect(() => setHelpAt(now() + patience), [expiresAt]);
  const left = useCountdown(helpAt);
  const isExpired = useCountdown(expiresAt) === 0;
  const text = children ?? messages.t('code.help');
  if (helpAt === undefined || left > 0 || isExpired || text === '') return null;
  return (
    <Part as="p" {...rest} ref={ref} className={classNames('otp-help', className)}>
      {text}
    </Part>
  );
});

export type CodeHelpProps = PartProps<'p'>;

/** In milliseconds. */
const patience = 30_000;
