import type { WhatsappOtpError } from '../client/WhatsappOtpError.js';
import type { AuthenticateResponse } from '../protocol/authenticate.js';
import type { Locale } from '../protocol/locale.js';

/** The steps of a sign-in, in order. */
export const steps = ['phone', 'code', 'done'] as const;

/** Where the user is. */
export type Step = (typeof steps)[number];

/** What the code step has to tell the user, apart from errors. */
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

/** The complete flow: the user's step, the pending call, why the last call failed, and the result. */
export interface FlowState {
  readonly step: Step;
  /** E.164; `''` until the first send. Kept when the user goes back to change it. */
  readonly phoneNumber: string;
  /** The sends of this flow, by number, so that going back and forth neither sends again nor forgets a cool-down. */
  readonly sent: Readonly<Record<string, SentCode>>;
  /** Counts calls, and what cancels them: an answer to any call except the newest changes nothing. */
  readonly attempt: number;
  readonly pending: 'send' | 'authenticate' | undefined;
  /** Why the last call failed, until the next one or `errorCleared`. */
  readonly error: WhatsappOtpError | null;
  /** When the wait of that error is over, in ms since the epoch. */
  readonly retryAt: number | undefined;
  /** No send to any number before this (the endpoint's `Retry-After`), in ms since the epoch. */
  readonly sendAt: number;
  /** No `authenticate` before this (a lock, or the endpoint's `Retry-After`), in ms since the epoch. */
  readonly authenticateAt: number;
  /** The answer to the last `authenticate` was lost, so it may have used the code. */
  readonly isAuthenticateLost: boolean;
  readonly notice: Notice | undefined;
  readonly result: AuthenticateResponse | undefined;
}

export const initialState: FlowState = {
  step: 'phone',
  phoneNumber: '',
  sent: {},
  attempt: 0,
  pending: undefined,
  error: null,
  retryAt: undefined,
  sendAt: 0,
  authenticateAt: 0,
  isAuthenticateLost: false,
  notice: undefined,
  result: undefined,
};

/** The newest code to the number of the flow. */
export function sentCode(state: FlowState): SentCode | undefined {
  return state.sent[state.phoneNumber];
}

/** Whether the only send to the number may have gone out, without an id to authenticate its code with. */
export function isSendLost(state: FlowState): boolean {
  const code = sentCode(state);
  return state.step === 'phone' && state.notice === 'outcomeUnknown' && code !== undefined && !code.phoneId;
}

/** When a send to `phoneNumber` is next allowed, in ms since the epoch; 0 when it is now. */
export function nextSendAt(state: FlowState, phoneNumber = state.phoneNumber): number {
  return Math.max(state.sendAt, state.sent[phoneNumber]?.resendAt ?? 0);
}
