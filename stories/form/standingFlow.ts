import {
  WhatsappOtpError,
  type ErrorType,
  type NewestCode,
  type UseWhatsappOtpResult,
} from 'react-whatsapp-otp';
import { phoneNumber } from '../../.storybook/fakeBackend.js';
import { testFlow, waits } from '../../test/form/testFlow.js';

/** A flow that does not change, so that a story shows one part in one state: `<Root flow={standingFlow(…)}>`. */
export { testFlow as standingFlow, waits };

/** The same at the code step, with a code that is valid for two minutes. */
export function standingAtCode(given: Partial<UseWhatsappOtpResult> = {}): UseWhatsappOtpResult {
  return testFlow({ step: 'code', phoneNumber, code: newestCode(), notice: 'sent', ...given });
}

export function newestCode(given: Partial<NewestCode> = {}): NewestCode {
  return { expiresAt: inSeconds(120), locale: 'en', sendsLeft: 4, ...given };
}

export function inSeconds(seconds: number): number {
  return Date.now() + seconds * 1000;
}

export function failure(code: ErrorType, requestId?: string): { readonly error: WhatsappOtpError } {
  return { error: new WhatsappOtpError(code, { requestId }) };
}
