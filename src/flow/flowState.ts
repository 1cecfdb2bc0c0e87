import type { Locale } from '../protocol/locale.js';

/** The steps of a sign-in, in order. */
export const steps = ['phone', 'code', 'done'] as const;

/** Where the person is. */
export type Step = (typeof steps)[number];

/** What there is to say about the code step, apart from errors. */
export type Notice = 'sent' | 'resumed' | 'resent' | 'resentInLanguage' | 'newerElsewhere' | 'outcomeUnknown';

/** The newest code that was sent to one number. All times in ms since the epoch. */
export interface SentCode {
  /** Missing when the answer to the only send was lost. */
  readonly phoneId?: string | undefined;
  /** Sends that reached, or may have reached, this number in this flow. */
  readonly sends: number;
  readonly sentAt: number;
  readonly expiresAt: number;
  /** When the next send to this number is allowed. */
  readonly resendAt: number;
  /** Language of the message. */
  readonly locale: Locale;
}

/** Where the person is, to whom codes went, and what must be waited for. All times in ms since the epoch. */
export interface FlowState {
  readonly step: Step;
  /** E.164; `''` until the first send. Kept when the person goes back to change it. */
  readonly phoneNumber: string;
  /** What was sent in this flow, by number, so that going back and forth neither sends again nor forgets a cool-down. */
  readonly sent: Readonly<Record<string, SentCode>>;
  /** Counts sends in the order they were asked for: an answer to any but the newest changes nothing. */
  readonly attempt: number;
  /** No send to any number before this (the endpoint's `Retry-After`). */
  readonly sendAt: number;
  /** No check before this (a lock, or the endpoint's `Retry-After`). */
  readonly checkAt: number;
  /** The answer to the last check was lost, so the code may have been used by it. */
  readonly lostCheck: boolean;
  readonly notice: Notice | undefined;
  /** The language the person chose, if they did. */
  readonly locale: Locale | undefined;
}

export const initialState: FlowState = {
  step: 'phone',
  phoneNumber: '',
  sent: {},
  attempt: 0,
  sendAt: 0,
  checkAt: 0,
  lostCheck: false,
  notice: undefined,
  locale: undefined,
};

/** The newest code to the number of the flow. */
export function sentCode(state: FlowState): SentCode | undefined {
  return state.sent[state.phoneNumber];
}

/** When a send to `phoneNumber` is next allowed, in ms since the epoch; 0 when it is now. */
export function nextSendAt(state: FlowState, phoneNumber = state.phoneNumber): number {
  return Math.max(state.sendAt, state.sent[phoneNumber]?.resendAt ?? 0);
}
