'use client';
import { useState } from 'react';
import { useIsoLayoutEffect } from '../element/useIsoLayoutEffect.js';
import { useCountdown } from '../hooks/useCountdown.js';
import type { UseWhatsappOtpResult } from '../hooks/useWhatsappOtp.js';
import type { UseMessagesResult } from '../locale/useMessages.js';
import { now } from '../platform/monotonicClock.js';

/**
 * Announces a pending call once it takes longer than a second: a user who cannot see the button would get no news until
 * the answer.
 * Renders a visually hidden `<p>` that is a polite live region.
 */
export function PendingAnnouncement({
  flow,
  messages,
}: {
  readonly flow: UseWhatsappOtpResult;
  readonly messages: UseMessagesResult;
}) {
  const { isSending, isAuthenticating } = flow;
  const isPending = isSending || isAuthenticating;
  const [patientUntil, setPatientUntil] = useState<number>();
  if (!isPending && patientUntil !== undefined) setPatientUntil(undefined);
  useIsoLayoutEffect(() => {
    if (isPending) setPatientUntil(now() + patience);
  }, [isPending]);
  const left = useCountdown(patientUntil);
  const isLong = isPending && patientUntil !== undefined && left === 0;
  return (
    <p className="otp-visually-hidden" role="status">
      {isLong && messages.t(isSending ? 'phone.submitting' : 'code.submitting')}
    </p>
  );
}

/** In milliseconds. */
const patience = 1000;
