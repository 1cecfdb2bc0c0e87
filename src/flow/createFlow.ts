import { WhatsappOtpError } from '../client/WhatsappOtpError.js';
import { callSafely } from '../platform/callSafely.js';
import { createAbort, type Abort } from '../platform/createAbort.js';
import { createMount } from './createMount.js';
import { createStore } from './createStore.js';
import type { FlowOptions } from './flowOptions.js';
import { initialState, sentCode, type FlowState } from './flowState.js';
import { followTabs } from './followTabs.js';
import { nextState, type FlowEvent, type SendTimes } from './nextState.js';
import { persistFlow } from './persistFlow.js';
import { planSend } from './planSend.js';
import { requestAuthenticate } from './requestAuthenticate.js';
import { hidesUnknownNumber, requestSend, unknownPhoneId } from './requestSend.js';
import { secondsLeft } from './secondsLeft.js';
import type { TabChannel } from './tabChannel.js';
import type { TabStorage } from './tabStorage.js';

/** What a flow needs from its surroundings, so that tests can replace it. */
export interface FlowWorld {
  /** Ms since the epoch; never goes back. */
  readonly now: () => number;
  readonly storage: TabStorage | undefined;
  readonly channel: TabChannel;
}

export interface Flow {
  readonly getState: () => FlowState;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Sets the options for the next call. */
  readonly setOptions: (options: FlowOptions) => void;
  /**
   * Restores the flow of a page that was reloaded.
   * @returns whether there was one.
   */
  readonly restore: () => boolean;
  readonly send: (phoneNumber: string) => Promise<void>;
  readonly resend: () => Promise<void>;
  readonly authenticate: (code: string) => Promise<void>;
  readonly changePhoneNumber: () => void;
  readonly clearError: () => void;
}

/**
 * The complete flow without React: from a user's action to the wire, and from the answer to the state. An action while
 * a call is pending does nothing, so that no send is paid for twice.
 *
 * A call goes on when the last listener leaves, because a message may have been paid for: its outcome is in the state
 * for whoever subscribes next, and in the storage. The app's callbacks wait for that listener.
 */
export function createFlow({ now, storage, channel }: FlowWorld, firstOptions: FlowOptions): Flow {
  const store = createStore<FlowState, FlowEvent>(nextState, initialState);
  const persistence = storage && persistFlow(store, storage, now);
  const listenToTabs = followTabs(store, channel, now);
  const mount = createMount();
  let options = firstOptions;
  let call: Abort | undefined;

  function dispatch(event: FlowEvent): boolean {
    const before = store.getState().step;
    const isChanged = store.dispatch(event);
    const { step } = store.getState();
    if (step !== before) mount.run(() => callSafely(options.onStepChange, step));
    return isChanged;
  }

  function report(error: WhatsappOtpError): void {
    mount.run(() => callSafely(options.onError, error));
  }

  function refuse(error: WhatsappOtpError): void {
    if (dispatch({ type: 'callPrevented', error, retryAt: retryAt(error) })) report(error);
  }

  function retryAt({ retryAfter }: WhatsappOtpError): number | undefined {
    return retryAfter === undefined ? undefined : now() + retryAfter * 1000;
  }

  function sendTimes(sendsBefore: number): SendTimes {
    const { expirationMinutes, resendCooldown, locale } = options;
    const cooldown = resendCooldown[Math.min(sendsBefore, resendCooldown.length - 1)] ?? 30;
    const at = now();
    return { at, expiresAt: at + expirationMinutes * 60_000, resendAt: at + cooldown * 1000, locale };
  }

  function start(): Abort {
    call = createAbort();
    return call;
  }

  async function send(phoneNumber: string): Promise<void> {
    const state = store.getState();
    if (state.pending || state.step === 'done') return;
    const plan = planSend(state, phoneNumber, options, now());
    if (plan !== 'send') {
      if (state.step === 'code' && phoneNumber !== state.phoneNumber)
        dispatch({ type: 'phoneNumberChanged' });
      if (plan === 'resume') dispatch({ type: 'codeResumed', phoneNumber });
      else refuse(plan);
      return;
    }
    const attempt = state.attempt + 1;
    const resend = state.step === 'code' && phoneNumber === state.phoneNumber;
    const sendsBefore = state.sent[phoneNumber]?.sends ?? 0;
    const { signal } = start();
    // The language of this message, whatever is chosen until the answer comes.
    const { locale } = options;
    dispatch({ type: 'sendStarted', attempt, phoneNumber });
    try {
      const { phoneId, userCreated, requestId } = await requestSend(options, phoneNumber, signal);
      const times = { ...sendTimes(sendsBefore), locale };
      if (!dispatch({ type: 'codeSent', attempt, phoneId, ...times })) return;
      mount.run(() => callSafely(options.onCodeSent, { phoneId, userCreated, requestId, resend }));
    } catch (cause) {
      const error = WhatsappOtpError.from(cause);
      const times = { ...sendTimes(sendsBefore), locale };
      const failure = { attempt, error, retryAt: retryAt(error) };
      const event: FlowEvent = hidesUnknownNumber(error, options)
        ? { type: 'codeSent', attempt, phoneId: unknownPhoneId, ...times }
        : error.outcomeUnknown
          ? { type: 'sendLost', ...failure, ...times }
          : { type: 'sendRefused', ...failure, sendAt: failure.retryAt ?? 0 };
      if (dispatch(event)) report(error);
    }
  }

  async function authenticate(typed: string): Promise<void> {
    const state = store.getState();
    if (state.pending || state.step !== 'code') return;
    const code = typed.normalize('NFKC').replace(/[\s\p{Pd}\p{Cf}]/gu, '');
    const methodId = sentCode(state)?.phoneId;
    const wait = secondsLeft(state.authenticateAt, now());
    if (!/^\d{4,10}$/.test(code) || methodId === undefined)
      return refuse(new WhatsappOtpError('invalid_code'));
    if (wait > 0) return refuse(new WhatsappOtpError('too_many_attempts', { retryAfter: wait }));
    if (methodId === unknownPhoneId) return refuse(new WhatsappOtpError('otp_code_not_found'));
    const attempt = state.attempt + 1;
    const { isAuthenticateLost } = state;
    const { signal } = start();
    dispatch({ type: 'authenticateStarted', attempt });
    try {
      const request = { methodId, code, isAuthenticateLost, signal };
      const result = await requestAuthenticate(options, request);
      if (!dispatch({ type: 'authenticated', attempt, result })) return;
      mount.run(() => callSafely(options.onAuthenticated, result));
    } catch (cause) {
      const error = WhatsappOtpError.from(cause);
      const failure = { attempt, error, retryAt: retryAt(error) };
      const authenticateAt = error.nextStep === 'wait' ? (failure.retryAt ?? 0) : 0;
      const event: FlowEvent = error.outcomeUnknown
        ? { type: 'authenticateLost', ...failure }
        : { type: 'codeRejected', ...failure, authenticateAt };
      if (dispatch(event)) report(error);
    }
  }

  /** A send that is left may have gone out all the same: it counts, and its cool-down runs. */
  function sendLost(): FlowEvent {
    const { attempt, phoneNumber, sent } = store.getState();
    return { type: 'sendLost', attempt, ...sendTimes(sent[phoneNumber]?.sends ?? 0) };
  }

  return {
    getState: store.getState,
    subscribe: (onChange) => {
      const unsubscribe = store.subscribe(onChange);
      const leave = mount.enter(() => {
        persistence?.start();
        const stopListening = listenToTabs();
        return () => {
          stopListening();
          persistence?.stop(nextState(store.getState(), sendLost()));
        };
      });
      return () => {
        unsubscribe();
        leave();
      };
    },
    setOptions: (next) => {
      options = next;
    },
    restore: () => persistence?.restore() ?? false,
    send: (phoneNumber) => mount.untilLeft(send(withoutMarks(String(phoneNumber)))),
    resend: async () => {
      const { step, phoneNumber } = store.getState();
      if (step === 'code') await mount.untilLeft(send(phoneNumber));
    },
    authenticate: (code) => mount.untilLeft(authenticate(String(code))),
    changePhoneNumber: () => {
      if (store.getState().pending === 'send') store.dispatch(sendLost());
      dispatch({ type: 'phoneNumberChanged' });
      call?.abort();
    },
    clearError: () => {
      dispatch({ type: 'errorCleared' });
    },
  };
}

/** `+1 (213) 373-4253` as it goes out. A `(0)` stays: it is dialed at home only and would be another number's digit. */
function withoutMarks(phoneNumber: string): string {
  return /\(\s*0/.test(phoneNumber) ? phoneNumber : phoneNumber.replace(/[\s().-]/g, '');
}
