'use client';
import { forwardRef, useState } from 'react';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { useIsoLayoutEffect } from '../element/useIsoLayoutEffect.js';
import { useCountdown } from '../hooks/useCountdown.js';
import { now } from '../platform/monotonicClock.js';
import { useWhatsappOtpContext } from './WhatsappOtpContext.js';

/**
 * What to try when the code does not arrive.
 * Renders a `<p>` that is empty in the first half minute, and once the code has expired.
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
  const isShown = helpAt !== undefined && left === 0 && !isExpired;
  return (
    <Part as="p" {...rest} ref={ref} className={classNames('otp-help', className)}>
      {isShown && (children ?? messages.t('code.help'))}
    </Part>
  );
});

export type CodeHelpProps = PartProps<'p'>;

/** In milliseconds. */
const patience = 30_000;
