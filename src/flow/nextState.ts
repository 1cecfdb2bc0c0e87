import type { WhatsappOtpError } from '../client/WhatsappOtpError.js';
import type { AuthenticateResponse } from '../protocol/authenticate.js';
import type { Locale } from '../protocol/locale.js';
import { initialState, isSendLost, nextSendAt, type FlowState, type SentCode } from './flowState.js';

/** What can happen in a flow. `at` and the other times are in ms since the epoch. */
export type FlowEvent =
  | { readonly type: 'sendStarted'; readonly attempt: number; readonly phoneNumber: string }
  | ({ readonly type: 'codeSent'; readonly attempt: number; readonly phoneId: string } & SendTimes)
  | ({ readonly type: 'sendLost'; readonly attempt: number } & SendTimes & Partial<Failure>)
  | ({ readonly type: 'sendRefused'; readonly attempt: number; readonly sendAt: number } & Failure)
  | { readonly type: 'authenticateStarted'; readonly attempt: number }
  | ({ readonly type: 'codeRejected'; readonly attempt: number; readonly authenticateAt: number } & Failure)
  | ({ readonly type: 'authenticateLost'; readonly attempt: number } & Failure)
  | { readonly type: 'authenticated'; readonly attempt: number; readonly result: AuthenticateResponse }
  | ({ readonly type: 'callPrevented' } & Failure)
  | { readonly type: 'phoneNumberChanged' }
  | { readonly type: 'codeResumed'; readonly phoneNumber: string }
  | ({ readonly type: 'newerCodeSent'; readonly phoneId: string } & Omit<SendTimes, 'locale'>)
  | { readonly type: 'flowRestored'; readonly state: FlowState }
  | { readonly type: 'errorCleared' };

export interface SendTimes {
  readonly at: number;
  readonly expiresAt: number;
  readonly resendAt: number;
  /** Language of the message. */
  readonly locale: Locale;
}

interface Failure {
  readonly error: WhatsappOtpError;
  /** When the wait of the error is over. */
  readonly retryAt: number | undefined;
}

const noError = { error: null, retryAt: undefined } as const;

/** The state after an event. An event that does not belong to the state gives the same state back. */
export function nextState(state: FlowState, event: FlowEvent): FlowState {
  if ('attempt' in event && isStale(state, event)) return state;
  switch (event.type) {
    case 'sendStarted': {
      const { attempt, phoneNumber } = event;
      const started = {
        ...state,
        ...noError,
        pending: 'send',
        attempt,
        phoneNumber,
        notice: undefined,
      } as const;
      // Another number: the code to this one stays valid, whatever becomes of the send.
      return phoneNumber === state.phoneNumber
        ? started
        : { ...started, step: 'phone', isAuthenticateLost: false };
    }
    case 'codeSent': {
      const before = state.sent[state.phoneNumber];
      const again = before && before.locale !== event.locale ? 'resentInLanguage' : 'resent';
      return {
        ...withCode(state, { ...toCode(event, before), phoneId: event.phoneId }),
        ...noError,
        step: 'code',
        pending: undefined,
        isAuthenticateLost: false,
        notice: state.step === 'code' ? again : 'sent',
      };
    }
    case 'sendLost': {
      const before = state.sent[state.phoneNumber];
      const after = withCode(state, toCode(event, before));
      const step = before?.phoneId ? 'code' : 'phone';
      const retryAt = event.retryAt ?? (step === 'phone' && event.error ? nextSendAt(after) : undefined);
      return {
        ...after,
        error: event.error ?? null,
        retryAt,
        step,
        pending: undefined,
        notice: 'outcomeUnknown',
      };
    }
    case 'sendRefused':
      return { ...failed(state, event), sendAt: Math.max(state.sendAt, event.sendAt) };
    case 'authenticateStarted':
      return { ...state, ...noError, pending: 'authenticate', attempt: event.attempt };
    case 'codeRejected': {
      const authenticateAt = Math.max(state.authenticateAt, event.authenticateAt);
      return { ...failed(state, event), authenticateAt, notice: undefined };
    }
    case 'authenticateLost':
      return { ...failed(state, event), isAuthenticateLost: true, notice: undefined };
    case 'authenticated': {
      const { phoneNumber, attempt } = state;
      return { ...initialState, step: 'done', phoneNumber, attempt, result: event.result };
    }
    case 'callPrevented':
      return state.step === 'done' || state.pending ? state : failed(state, event);
    case 'phoneNumberChanged': {
      const attempt = state.attempt + 1;
      if (state.step === 'done') return { ...initialState, attempt };
      return {
        ...state,
        ...noError,
        step: 'phone',
        pending: undefined,
        attempt,
        isAuthenticateLost: false,
        notice: undefined,
      };
    }
    case 'codeResumed': {
      const { phoneNumber } = event;
      if (state.step !== 'phone' || state.pending || !state.sent[phoneNumber]?.phoneId) return state;
      return { ...state, ...noError, step: 'code', phoneNumber, notice: 'resumed' };
    }
    case 'newerCodeSent': {
      const before = state.sent[state.phoneNumber];
      const wasLost = isSendLost(state);
      if ((state.step !== 'code' && !wasLost) || !before || event.at <= before.sentAt) return state;
      const code = { ...toCode({ ...event, locale: before.locale }, before), phoneId: event.phoneId };
      const after = { ...withCode(state, code), isAuthenticateLost: false };
      // The answer to a send that was left: it went on, and told this flow like another tab.
      return wasLost
        ? { ...after, ...noError, step: 'code', notice: 'sent' }
        : { ...after, notice: 'newerElsewhere' };
    }
    case 'flowRestored':
      return state === initialState ? event.state : state;
    case 'errorCleared':
      return state.error ? { ...state, ...noError } : state;
  }
}

/** A call starts with a new attempt; its answer belongs to the newest attempt, while that is pending. */
function isStale(state: FlowState, { type, attempt }: FlowEvent & { readonly attempt: number }): boolean {
  if (type === 'sendStarted') return state.step === 'done' || attempt <= state.attempt;
  if (type === 'authenticateStarted') return state.step !== 'code' || attempt <= state.attempt;
  const isSend = type === 'codeSent' || type === 'sendLost' || type === 'sendRefused';
  return attempt !== state.attempt || state.pending !== (isSend ? 'send' : 'authenticate');
}

function failed(state: FlowState, { error, retryAt }: Failure): FlowState {
  return { ...state, pending: undefined, error, retryAt };
}

function withCode(state: FlowState, code: SentCode): FlowState {
  return { ...state, sent: { ...state.sent, [state.phoneNumber]: code } };
}

function toCode({ at, expiresAt, resendAt, locale }: SendTimes, before: SentCode | undefined): SentCode {
  return {
    phoneId: before?.phoneId,
    sends: (before?.sends ?? 0) + 1,
    sentAt: at,
    expiresAt,
    resendAt,
    locale,
  };
}
