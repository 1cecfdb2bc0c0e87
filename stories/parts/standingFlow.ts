import {
  builtInLocales,
  WhatsappOtpError,
  type ErrorType,
  type UseWhatsappOtpResult,
} from 'react-whatsapp-otp';
import { phoneNumber } from '../../.storybook/fakeBackend.js';

const nothing = async () => {};

/** A flow that stands still at a step, so that a story shows one part in one state: `<Root flow={standingFlow(…)}>`. */
export function standingFlow(given: Partial<UseWhatsappOtpResult> = {}): UseWhatsappOtpResult {
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

/** The same at the code step, with a code that lasts two minutes. */
export function standingAtCode(given: Partial<UseWhatsappOtpResult> = {}): UseWhatsappOtpResult {
  return standingFlow({ step: 'code', phoneNumber, expiresAt: inSeconds(120), notice: 'sent', ...given });
}

export function inSeconds(seconds: number): number {
  return Date.now() + seconds * 1000;
}

export function failure(code: ErrorType, requestId?: string): { readonly error: WhatsappOtpError } {
  return { error: new WhatsappOtpError(code, { requestId }) };
}
