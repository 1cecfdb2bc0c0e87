import { builtInLocales } from '../../src/messages/builtInLocales';
import type { AvailableAt, UseWhatsappOtpResult } from '../../src/hooks/useWhatsappOtp';

/** A flow that does not move, for parts to show. */
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
    availableAt: waits(),
    code: undefined,
    notice: undefined,
    isAddingNumber: false,
    isSending: false,
    isAuthenticating: false,
    error: null,
    result: undefined,
    ...given,
  };
}

/** Deadlines in ms since the epoch. */
export function waits(given: Partial<AvailableAt> = {}): AvailableAt {
  return { send: undefined, resend: undefined, authenticate: undefined, retry: undefined, ...given };
}
