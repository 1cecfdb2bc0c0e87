'use client';
import { useEffect, useState } from 'react';
import type { UseWhatsappOtpResult } from '../hooks/useWhatsappOtp.js';
import type { UseMessagesResult } from '../locale/useMessages.js';

/**
 * Announces a pending call once it takes longer than a second: who cannot see the button would hear nothing until the
 * answer.
 * Renders a visually hidden `<p>` that is a polite live region.
 */
export function PendingAnnouncement({
  flow,
  messages,
}: {
  readonly flow: UseWhatsappOtpResult;
  readonly messages: UseMessagesResult;
}) {
  const pending = flow.isSending ? 'send' : flow.isAuthenticating ? 'authenticate' : undefined;
  const [announced, setAnnounced] = useState<typeof pending>();
  if (announced && announced !== pending) setAnnounced(undefined);
  useEffect(() => {
    if (!pending) return undefined;
    const timer = setTimeout(() => setAnnounced(pending), 1000);
    return () => clearTimeout(timer);
  }, [pending]);
  return (
    <p className="otp-visually-hidden" role="status">
      {announced && messages.t(announced === 'send' ? 'phone.submitting' : 'code.submitting')}
    </p>
  );
}
