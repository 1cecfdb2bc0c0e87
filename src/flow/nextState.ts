import type { Locale } from '../protocol/locale.js';
import { initialState, type FlowState, type SentCode } from './flowState.js';

/** What can happen in a flow. `at` and the other times are in ms since the epoch. */
export type FlowEvent =
  | { readonly type: 'sendStarted'; readonly attempt: number; readonly phoneNumber: string }
  | {
      readonly type: 'codeSent';
      readonly attempt: number;
      readonly phoneId: string;
      readonly at: number;
      readonly expiresAt: number;
      readonly resendAt: number;
      readonly locale: Locale;
    }
  | {
      readonly type: 'sendLost';
      readonly attempt: number;
      readonly at: number;
      readonly expiresAt: number;
      readonly resendAt: number;
      readonly locale: Locale;
    }
  | { readonly type: 'sendRefused'; readonly attempt: number; readonly sendAt: number }
  | { readonly type: 'codeRefused'; readonly checkAt: number }
  | { readonly type: 'checkLost' }
  | { readonly type: 'authenticated' }
  | { readonly type: 'phoneNumberChanged' }
  | { readonly type: 'codeResumed'; readonly phoneNumber: string }
  | {
      readonly type: 'newerCodeSent';
      readonly phoneId: string;
      readonly at: number;
      readonly expiresAt: number;
      readonly resendAt: number;
    }
  | { readonly type: 'localeChosen'; readonly locale: Locale };

/** The state after an event. An event that does not belong to the state gives the same state back. */
export function nextState(state: FlowState, event: FlowEvent): FlowState {
  switch (event.type) {
    case 'sendStarted':
      if (state.step === 'done') return state;
      return { ...state, attempt: event.attempt, phoneNumber: event.phoneNumber, notice: undefined };
    case 'codeSent': {
      if (event.attempt !== state.attempt || state.step === 'done') return state;
      const { phoneId, at, expiresAt, resendAt, locale } = event;
      const before = state.sent[state.phoneNumber];
      const code = { phoneId, sends: count(before) + 1, sentAt: at, expiresAt, resendAt, locale };
      const again = before && before.locale !== locale ? 'resentInLanguage' : 'resent';
      const notice = state.step === 'code' ? again : 'sent';
      return { ...withCode(state, code), step: 'code', lostCheck: false, notice };
    }
    case 'sendLost': {
      if (event.attempt !== state.attempt || state.step === 'done') return state;
      const { at, expiresAt, resendAt, locale } = event;
      const before = state.sent[state.phoneNumber];
      const code = {
        phoneId: before?.phoneId,
        sends: count(before) + 1,
        sentAt: at,
        expiresAt,
        resendAt,
        locale,
      };
      return { ...withCode(state, code), step: before?.phoneId ? 'code' : 'phone', notice: 'outcomeUnknown' };
    }
    case 'sendRefused':
      if (event.attempt !== state.attempt || state.step === 'done') return state;
      return { ...state, sendAt: Math.max(state.sendAt, event.sendAt) };
    case 'codeRefused':
      if (state.step !== 'code') return state;
      return {
        ...state,
        checkAt: Math.max(state.checkAt, event.checkAt),
        notice: undefined,
      };
    case 'checkLost':
      return state.step === 'code' ? { ...state, lostCheck: true, notice: undefined } : state;
    case 'authenticated':
      if (state.step !== 'code') return state;
      return {
        ...initialState,
        step: 'done',
        phoneNumber: state.phoneNumber,
        locale: state.locale,
        attempt: state.attempt,
      };
    case 'phoneNumberChanged':
      if (state.step === 'done') return { ...initialState, locale: state.locale, attempt: state.attempt + 1 };
      return { ...state, step: 'phone', attempt: state.attempt + 1, lostCheck: false, notice: undefined };
    case 'codeResumed':
      if (state.step !== 'phone' || !state.sent[event.phoneNumber]?.phoneId) return state;
      return { ...state, step: 'code', phoneNumber: event.phoneNumber, notice: 'resumed' };
    case 'newerCodeSent': {
      const before = state.sent[state.phoneNumber];
      if (state.step !== 'code' || !before || event.at <= before.sentAt) return state;
      const { phoneId, at, expiresAt, resendAt } = event;
      const code = { ...before, phoneId, sentAt: at, expiresAt, resendAt, sends: before.sends + 1 };
      return { ...withCode(state, code), lostCheck: false, notice: 'newerElsewhere' };
    }
    case 'localeChosen':
      return { ...state, locale: event.locale };
  }
}

function withCode(state: FlowState, code: SentCode): FlowState {
  return { ...state, sent: { ...state.sent, [state.phoneNumber]: code } };
}

function count(code: SentCode | undefined): number {
  return code?.sends ?? 0;
}
