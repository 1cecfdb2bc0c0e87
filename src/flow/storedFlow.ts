import { isE164 } from '../protocol/e164.js';
import type { Locale } from '../protocol/locale.js';
import { initialState, sentCode, type FlowState } from './flowState.js';

const version = 1;
const longestLife = 10 * 60_000;
const longestWait = 24 * 3_600_000;

/** What is kept over a reload: the code step and its deadlines, never the code. Times in ms since the epoch. */
interface StoredFlow {
  readonly version: typeof version;
  readonly phoneNumber: string;
  readonly phoneId: string;
  readonly sends: number;
  readonly sentAt: number;
  readonly expiresAt: number;
  readonly resendAt: number;
  readonly checkAt: number;
  readonly lostCheck?: true | undefined;
  readonly codeLocale: Locale;
  readonly locale: Locale | null;
}

/**
 * The text to keep for a state.
 * @returns `undefined` when there is nothing to keep: no code is waiting, or it has expired.
 */
export function toStored(state: FlowState, now: number): string | undefined {
  const code = sentCode(state);
  if (state.step !== 'code' || !code?.phoneId || code.expiresAt <= now) return undefined;
  const stored: StoredFlow = {
    version,
    phoneNumber: state.phoneNumber,
    phoneId: code.phoneId,
    sends: code.sends,
    sentAt: code.sentAt,
    expiresAt: code.expiresAt,
    resendAt: Math.max(code.resendAt, state.sendAt),
    checkAt: state.checkAt,
    lostCheck: state.lostCheck || undefined,
    codeLocale: code.locale,
    locale: state.locale ?? null,
  };
  return JSON.stringify(stored);
}

/**
 * The state that a kept text stands for, no deadline further off than it was granted for.
 * @returns `undefined` for garbage, another version, or an expired code.
 */
export function fromStored(text: string | null, now: number): FlowState | undefined {
  const stored = parse(text);
  if (!stored) return undefined;
  // A clock set back since must not make anything last longer than it was granted for.
  const back = Math.max(0, stored.sentAt - now);
  const { phoneNumber, phoneId, sends, codeLocale, locale } = stored;
  const sentAt = stored.sentAt - back;
  const expiresAt = stored.expiresAt - back;
  if (expiresAt <= now) return undefined;
  const resendAt = stored.resendAt - back;
  return {
    ...initialState,
    step: 'code',
    phoneNumber,
    sent: { [phoneNumber]: { phoneId, sends, sentAt, expiresAt, resendAt, locale: codeLocale } },
    attempt: sends,
    checkAt: Math.max(0, stored.checkAt - back),
    lostCheck: stored.lostCheck === true,
    locale: locale ?? undefined,
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
    typeof value.phoneId === 'string' &&
    value.phoneId !== '' &&
    Number.isInteger(value.sends) &&
    value.sends > 0 &&
    Number.isFinite(sentAt) &&
    within(value.expiresAt, sentAt, longestLife) &&
    within(value.resendAt, sentAt, longestLife + longestWait) &&
    Number.isFinite(value.checkAt) &&
    value.checkAt <= value.expiresAt + longestWait &&
    (value.lostCheck === undefined || value.lostCheck === true) &&
    isTag(value.codeLocale) &&
    (value.locale === null || isTag(value.locale))
  );
}

function isTag(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(value);
}

function within(time: unknown, start: number, span: number): boolean {
  return typeof time === 'number' && time >= start && time <= start + span;
}
