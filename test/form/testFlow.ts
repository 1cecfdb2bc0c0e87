import { builtInLocales } from '../../src/messages/builtInLocales';
import type { UseWhatsappOtpResult } from '../../src/hooks/useWhatsappOtp';

/** A flow that stands still at a step, for parts to show. */
export function testFlow(given: Partial<UseWhatsappOtpResult> = {}): UseWhatsappOtpResult {
  const nothing = async () => {};
  return {
    step: 'phone',
    phoneNumber: '',
    locale: 'en',
    locales: builtInLocales,
    setLocale: () => {},
    send: nothing,
    resend: nothing,
    authenticate: nothing,
    changePhoneNumber: () => {},
    clearError: () => {},
    expiresAt: undefined,
    resendAt: undefined,
    sendAt: undefined,
    checkAt: undefined,
    sendsLeft: 5,
    codeLocale: undefined,
    notice: undefined,
    isAdding: false,
    isSending: false,
    isAuthenticating: false,
    error: null,
    retryAt: undefined,
    result: undefined,
    ...given,
  };
}
