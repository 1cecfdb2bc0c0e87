'use client';
import { useState } from 'react';
import { now } from '../platform/monotonicClock.js';
import { useIsoLayoutEffect } from '../element/useIsoLayoutEffect.js';
import { useCountdown } from '../hooks/useCountdown.js';
import type { UseWhatsappOtpResult } from '../hooks/useWhatsappOtp.js';
import type { UseMessagesResult } from '../locale/useMessages.js';

/**
 * Says that something is being sent or checked, once it takes longer than a moment: who cannot see the button would hear
 * nothing until the answer.
 * Renders a `<p>` out of sight that is a polite live region.
 */
export function PendingAnnouncement({
  flow,
  words,
}: {
  readonly flow: UseWhatsappOtpResult;
  readonly words: UseMessagesResult;
}) {
  const { isSending, isAuthenticating } = flow;
  const isPending = isSending || isAuthenticating;
  const [patientUntil, setPatientUntil] = useState<number>();
  useIsoLayoutEffect(() => setPatientUntil(isPending ? now() + moment : undefined), [isPending]);
  const isLong = useCountdown(patientUntil) === 0 && patientUntil !== undefined && isPending;
  return (
    <p className="otp-visually-hidden" role="status">
      {isLong && words.t(isSending ? 'phone.submitting' : 'code.submitting')}
    </p>
  );
}

/** In milliseconds. */
const moment = 1000;
