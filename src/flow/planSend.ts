import { WhatsappOtpError } from '../client/WhatsappOtpError.js';
import { isE164 } from '../protocol/e164.js';
import type { FlowOptions } from './flowOptions.js';
import { nextSendAt, type FlowState } from './flowState.js';
import { secondsLeft } from './secondsLeft.js';

/** What a press of "Send" leads to: a request, the code that was sent before, or an error without a request. */
export function planSend(
  state: FlowState,
  phoneNumber: string,
  { maxSends }: Pick<FlowOptions, 'maxSends'>,
  now: number,
): 'send' | 'resume' | WhatsappOtpError {
  if (!isE164(phoneNumber)) return new WhatsappOtpError('invalid_phone_number');
  const code = state.sent[phoneNumber];
  const wait = secondsLeft(nextSendAt(state, phoneNumber), now);
  const isLimited = (code?.sends ?? 0) >= maxSends;
  const isUsable = code?.phoneId !== undefined && code.expiresAt > now;
  const isResend = state.step === 'code' && phoneNumber === state.phoneNumber;
  if (!isResend && isUsable && (wait > 0 || isLimited)) return 'resume';
  if (isLimited) return new WhatsappOtpError('send_limit_reached');
  return wait > 0 ? new WhatsappOtpError('rate_limited', { retryAfter: wait }) : 'send';
}
