import { isE164 } from '../protocol/e164.js';
import type { Locale } from '../protocol/locale.js';
import { WhatsappOtpError } from '../client/WhatsappOtpError.js';
import { initialState, isSendLost, nextSendAt, sentCode, type FlowState } from './flowState.js';
import { secondsLeft } from './secondsLeft.js';

const version = 2;
const longestLife = 10 * 60_000;
const longestWait = 24 * 3_600_000;

/** What survives a reload: the newest send and its deadlines, never the code. Times in ms since the epoch. */
interface StoredFlow {
  readonly version: typeof version;
  readonly phoneNumber: string;
  /** Missing if the answer to the send was lost, or has not come yet. */
  readonly phoneId?: string | undefined;
  readonly sends: number;
  readonly sentAt: number;
  readonly expiresAt: number;
  readonly resendAt: number;
  readonly authenticateAt: number;
  readonly isAuthenticateLost?: true | undefined;
  readonly codeLocale: Locale;
}

/**
 * The text to store for a state.
 * @returns `undefined` if nothing is worth storing: no code is waiting, or it has expired, and no send was lost.
 */
export function toStored(state: FlowState, now: number): string | undefined {
  const code = sentCode(state);
  const isWaiting = state.step === 'code' && code?.phoneId !== undefined && code.expiresAt > now;
  const isLost = isSendLost(state) && nextSendAt(state) > now;
  if (!code || !(isWaiting || isLost)) return undefined;
  const stored: StoredFlow = {
    version,
    phoneNumber: state.phoneNumber,
    phoneId: code.phoneId,
    sends: code.sends,
    sentAt: code.sentAt,
    expiresAt: code.expiresAt,
    resendAt: Math.max(code.resendAt, state.sendAt),
    authenticateAt: state.authenticateAt,
    isAuthenticateLost: state.isAuthenticateLost || undefined,
    codeLocale: code.locale,
  };
  return JSON.stringify(stored);
}

/**
 * The state of a stored text, with no deadline further off than it was granted for.
 * @returns `undefined` for garbage, another version, or an expired code.
 */
export function fromStored(text: string | null, now: number): FlowState | undefined {
  const stored = parse(text);
  if (!stored) return undefined;
  // A clock set back since must not make anything last longer than it was granted for.
  const back = Math.max(0, stored.sentAt - now);
  const { phoneNumber, phoneId, sends, codeLocale } = stored;
  const sentAt = stored.sentAt - back;
  const expiresAt = stored.expiresAt - back;
  const resendAt = stored.resendAt - back;
  const code = { phoneId, sends, sentAt, expiresAt, resendAt, locale: codeLocale };
  if (phoneId === undefined) {
    const retryAfter = secondsLeft(resendAt, now);
    if (retryAfter === 0) return undefined;
    return {
      ...initialState,
      phoneNumber,
      sent: { [phoneNumber]: code },
      attempt: sends,
      notice: 'outcomeUnknown',
      error: new WhatsappOtpError('request_in_progress', { retryAfter }),
      retryAt: resendAt,
    };
  }
  if (expiresAt <= now) return undefined;
  return {
    ...initialState,
    step: 'code',
    phoneNumber,
    sent: { [phoneNumber]: code },
    attempt: sends,
    authenticateAt: Math.max(0, stored.authenticateAt - back),
    isAuthenticateLost: stored.isAuthenticateLost === true,
  };
}

function parse(text: string | null): StoredFlow | undefined {
  try {
    const value = JSON.parse(text ?? '') as StoredFlow;
    return isStoredFlow(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isStoredFlow(value: StoredFlow): boolean {
  const { sentAt } = value;
  return (
    value.version === version &&
    isE164(value.phoneNumber) &&
    (value.phoneId === undefined || (typeof value.phoneId === 'string' && value.phoneId !== '')) &&
    Number.isInteger(value.sends) &&
    value.sends > 0 &&
    Number.isFinite(sentAt) &&
    within(value.expiresAt, sentAt, longestLife) &&
    within(value.resendAt, sentAt, longestLife + longestWait) &&
    Number.isFinite(value.authenticateAt) &&
    value.authenticateAt <= value.expiresAt + longestWait &&
    (value.isAuthenticateLost === undefined || value.isAuthenticateLost === true) &&
    isTag(value.codeLocale)
  );
}

function isTag(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(value);
}

function within(time: unknown, start: number, span: number): boolean {
  return typeof time === 'number' && time >= start && time <= start + span;
}
