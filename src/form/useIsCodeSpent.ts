'use client';
import { useCountdown } from '../hooks/useCountdown.js';
import type { UseWhatsappOtpResult } from '../hooks/useWhatsappOtp.js';

/** Whether the user needs a new code: the newest one has expired, or the server said that it cannot work. */
export function useIsCodeSpent({ step, code, error }: UseWhatsappOtpResult): boolean {
  const left = useCountdown(code?.expiresAt);
  return step === 'code' && code !== undefined && (left === 0 || error?.nextStep === 'new_code');
}
