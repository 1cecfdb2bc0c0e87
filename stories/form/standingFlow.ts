import { WhatsappOtpError, type ErrorType, type UseWhatsappOtpResult } from 'react-whatsapp-otp';
import { phoneNumber } from '../../.storybook/fakeBackend.js';
import { testFlow } from '../../test/form/testFlow.js';

/** A flow that does not change, so that a story shows one part in one state: `<Root flow={standingFlow(…)}>`. */
export { testFlow as standingFlow };

/** The same at the code step, with a code that is valid for two minutes. */
export function standingAtCode(given: Partial<UseWhatsappOtpResult> = {}): UseWhatsappOtpResult {
  return testFlow({ step: 'code', phoneNumber, expiresAt: inSeconds(120), notice: 'sent', ...given });
}

export function inSeconds(seconds: number): number {
  return Date.now() + seconds * 1000;
}

export function failure(code: ErrorType, requestId?: string): { readonly error: WhatsappOtpError } {
  return { error: new WhatsappOtpError(code, { requestId }) };
}
