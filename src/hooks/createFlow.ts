import type { QueryClient } from '@tanstack/react-query';
import type { AuthenticateResponse } from '../protocol/authenticate.js';
import { isE164 } from '../protocol/e164.js';
import type { Locale } from '../protocol/locale.js';
import { WhatsappOtpError } from '../client/WhatsappOtpError.js';
import { initialState, nextSendAt, sentCode, type FlowState } from '../flow/flowState.js';
import { nextState, type FlowEvent } from '../flow/nextState.js';
import { secondsLeft } from '../flow/secondsLeft.js';
import { fromStored, toStored } from '../flow/storedFlow.js';
import { createCall } from './createCall.js';
import { granted, numberTag, type FlowChannel } from './flowChannel.js';
import type { FlowOptions } from './flowOptions.js';
import type { FlowStorage } from './flowStorage.js';
import { callSafely } from '../platform/callSafely.js';
import { isAdding, toAuthenticateRequest, toSend } from './flowRequests.js';

/** What a flow needs of the world around it, so that tests can be that world. */
export interface FlowWorld {
  readonly queryClient: QueryClient;
  /** Ms since the epoch; never goes back. */
  readonly now: () => number;
  readonly storage: FlowStorage | undefined;
  readonly channel: FlowChannel;
}

/** Where the person is and what is in flight, as one value. */
export interface FlowSnapshot {
  readonly state: FlowState;
  readonly isSending: boolean;
  readonly isAuthenticating: boolean;
  /** Why the last call failed, until the next one or `clearError`. */
  readonly error: WhatsappOtpError | null;
  /** When the wait of that error is over, in ms since the epoch. */
  readonly retryAt: number | undefined;
  readonly result: AuthenticateResponse | undefined;
}

export interface Flow {
  /** Sets the options for what comes next. Needed before the first action. */
  readonly configure: (options: FlowOptions) => void;
  readonly getSnapshot: () => FlowSnapshot;
  readonly subscribe: (onChange: () => void) => () => void;
  readonly send: (phoneNumber: string) => Promise<void>;
  readonly resend: () => Promise<void>;
  readonly authenticate: (code: string) => Promise<void>;
  readonly changePhoneNumber: () => void;
  readonly chooseLocale: (locale: Locale) => void;
  readonly clearError: () => void;
}

/** Stands for the id of a number that nobody has: no code went out, and none is right. */
const nobody = 'nobody';

/**
 * The whole flow outside React: one arrow from an action of the person to the wire, and one from the answer to the
 * state. An action while another call is in flight does nothing, so that no send costs twice.
 */
export function createFlow(world: FlowWorld): Flow {
  const { now, storage, channel } = world;
  let configured: FlowOptions | undefined;
  const listeners = new Set<() => void>();
  const stored = storage?.read() ?? null;
  const restored = fromStored(stored, now());
  let state = restored ?? initialState;
  let result: AuthenticateResponse | undefined;
  let forgetTimer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the entry in the storage is this flow's, and not that of another on the page. */
  let ownsStored = stored !== null;
  /** Counts the send in flight as one whose answer was lost. */
  let loseSend: (() => void) | undefined;
  /** When the wait of the last error is over. */
  let retryAt: number | undefined;
  let waitedFor: WhatsappOtpError | null = null;
  const sending = createCall(world.queryClient, publish);
  const checking = createCall(world.queryClient, publish);
  let snapshot = takeSnapshot();

  function options(): FlowOptions {
    if (configured) return configured;
    throw new Error('A flow was used before it was configured.');
  }

  function takeSnapshot(): FlowSnapshot {
    const error = checking.error() ?? sending.error();
    if (error !== waitedFor) {
      waitedFor = error;
      const isLost = error?.outcomeUnknown && state.step === 'phone';
      const wait = error?.retryAfter;
      retryAt = wait === undefined ? (isLost && nextSendAt(state)) || undefined : now() + wait * 1000;
    }
    return {
      state,
      isSending: sending.isPending(),
      isAuthenticating: checking.isPending(),
      error,
      retryAt,
      result,
    };
  }

  function publish(): void {
    snapshot = takeSnapshot();
    for (const listener of listeners) listener();
  }

  function dispatch(event: FlowEvent): void {
    const before = state;
    state = nextState(state, event);
    if (state === before) return;
    keep();
    publish();
    if (state.step !== before.step) callSafely(options().onStepChange, state.step);
  }

  /** Writes what a reload must find, and forgets it when the code expires. */
  function keep(): void {
    clearTimeout(forgetTimer);
    const text = toStored(state, now());
    if (text !== undefined || ownsStored) storage?.write(text);
    ownsStored = text !== undefined;
    const code = sentCode(state);
    if (storage && text && code) forgetTimer = setTimeout(keep, Math.max(0, code.expiresAt - now()) + 50);
  }

  async function sendTo(phoneNumber: string, signal: AbortSignal): Promise<void> {
    if (!isE164(phoneNumber)) throw new WhatsappOtpError('invalid_phone_number');
    // Another number: the code to this one stays what it is, whatever becomes of the send.
    if (state.step === 'code' && phoneNumber !== state.phoneNumber) dispatch({ type: 'phoneNumberChanged' });
    const { resendCooldown, maxSends, locale, expirationMinutes } = options();
    const start = now();
    const before = state.sent[phoneNumber];
    const isUsable = before?.phoneId !== undefined && before.expiresAt > start;
    const wait = secondsLeft(nextSendAt(state, phoneNumber), start);
    const isLimited = (before?.sends ?? 0) >= maxSends;
    if (state.step === 'phone' && isUsable && (wait > 0 || isLimited)) {
      return dispatch({ type: 'codeResumed', phoneNumber });
    }
    if (isLimited) throw new WhatsappOtpError('send_limit_reached');
    if (wait > 0) throw new WhatsappOtpError('rate_limited', { retryAfter: wait });

    const attempt = state.attempt + 1;
    const resend = state.step === 'code';
    const cooldown = resendCooldown[Math.min(before?.sends ?? 0, resendCooldown.length - 1)] ?? 30;
    dispatch({ type: 'sendStarted', attempt, phoneNumber });
    const times = () => {
      const at = now();
      return { at, expiresAt: at + expirationMinutes * 60_000, resendAt: at + cooldown * 1000 };
    };
    loseSend = () => dispatch({ type: 'sendLost', attempt, locale, ...times() });
    try {
      const reply = await toSend(options(), phoneNumber, signal);
      if (signal.aborted) return;
      loseSend = undefined;
      const sent = { ...times(), phoneId: reply.phoneId };
      dispatch({ type: 'codeSent', attempt, locale, ...sent });
      channel.tell({ tag: numberTag(phoneNumber), ...sent });
      const { phoneId, userCreated, requestId } = reply;
      callSafely(options().onCodeSent, { phoneId, userCreated, requestId, resend });
    } catch (cause) {
      const error = WhatsappOtpError.from(cause);
      if (!signal.aborted) loseSend = undefined;
      if (!signal.aborted && error.code === 'phone_number_not_found' && !isAdding(options())) {
        // The app hears of it; the screen goes on as for any number, so that it tells nobody who has an account.
        dispatch({ type: 'codeSent', attempt, locale, ...times(), phoneId: nobody });
        return report(error);
      }
      if (!signal.aborted) {
        if (error.outcomeUnknown) dispatch({ type: 'sendLost', attempt, locale, ...times() });
        else dispatch({ type: 'sendRefused', attempt, sendAt: now() + (error.retryAfter ?? 0) * 1000 });
      }
      throw error;
    }
  }

  async function check(typed: string, signal: AbortSignal): Promise<void> {
    const code = typed.normalize('NFKC').replace(/[\s\p{Pd}\p{Cf}]/gu, '');
    const methodId = sentCode(state)?.phoneId;
    if (!/^\d{4,10}$/.test(code) || methodId === undefined) throw new WhatsappOtpError('invalid_code');
    const wait = secondsLeft(state.checkAt, now());
    if (wait > 0) throw new WhatsappOtpError('too_many_attempts', { retryAfter: wait });
    if (methodId === nobody) throw new WhatsappOtpError('otp_code_not_found');
    let reply: AuthenticateResponse | undefined;
    try {
      reply = await options().client.authenticate(toAuthenticateRequest(options(), methodId, code), {
        signal,
      });
    } catch (cause) {
      const error = WhatsappOtpError.from(cause);
      if (signal.aborted) throw error;
      reply = await askApp(error);
      if (signal.aborted) return;
      if (!reply) {
        const wait = error.nextStep === 'wait' ? (error.retryAfter ?? 0) * 1000 : 0;
        dispatch(
          error.outcomeUnknown ? { type: 'checkLost' } : { type: 'codeRefused', checkAt: now() + wait },
        );
        throw error;
      }
    }
    if (signal.aborted) return;
    result = reply;
    dispatch({ type: 'authenticated' });
    callSafely(options().onAuthenticated, reply);
  }

  /** "Already used" after a lost answer may mean that the lost check signed the person in: only the app can tell. */
  async function askApp(error: WhatsappOtpError): Promise<AuthenticateResponse | undefined> {
    const { onOutcomeUnknown } = options();
    const isUsed = error.code === 'unable_to_auth_otp_code' || error.code === 'flow_not_found';
    if (!onOutcomeUnknown || !state.lostCheck || !isUsed) return undefined;
    try {
      return (await onOutcomeUnknown()) || undefined;
    } catch {
      return undefined;
    }
  }

  const isBusy = () => sending.isPending() || checking.isPending();

  async function runSend(phoneNumber: string): Promise<void> {
    if (isBusy() || state.step === 'done') return;
    checking.reset();
    await sending.run((signal) => sendTo(phoneNumber, signal), report);
  }

  /** An aborted send may have gone out all the same: it counts, and its cool-down runs. */
  function abort(): void {
    if (sending.isPending()) loseSend?.();
    loseSend = undefined;
    sending.abort();
    checking.abort();
  }

  function report(error: WhatsappOtpError): void {
    callSafely(options().onError, error);
  }

  return {
    configure: (next) => {
      configured = next;
    },
    getSnapshot: () => snapshot,
    subscribe: (onChange) => {
      listeners.add(onChange);
      // Starts the timer of a flow that came back, and forgets one that had expired.
      if (state.step === 'code' || (stored !== null && !restored)) keep();
      const stopListening =
        listeners.size === 1
          ? channel.listen(({ tag, ...code }) => {
              if (tag === numberTag(state.phoneNumber))
                dispatch({ type: 'newerCodeSent', ...granted(code, now()) });
            })
          : undefined;
      return () => {
        listeners.delete(onChange);
        stopListening?.();
        if (listeners.size > 0) return;
        abort();
        clearTimeout(forgetTimer);
      };
    },
    send: (phoneNumber) => runSend(withoutMarks(phoneNumber)),
    resend: async () => {
      if (state.step === 'code') await runSend(state.phoneNumber);
    },
    authenticate: async (code) => {
      if (isBusy() || state.step !== 'code') return;
      sending.reset();
      await checking.run((signal) => check(code, signal), report);
    },
    changePhoneNumber: () => {
      abort();
      result = undefined;
      dispatch({ type: 'phoneNumberChanged' });
    },
    chooseLocale: (locale) => dispatch({ type: 'localeChosen', locale }),
    clearError: () => {
      if (!sending.isPending()) sending.reset();
      if (!checking.isPending()) checking.reset();
    },
  };
}

/** `+1 (213) 373-4253` as it goes out. A `(0)` is no mark: it is dialled at home and would be another number's digit. */
function withoutMarks(phoneNumber: string): string {
  return /\(\s*0/.test(phoneNumber) ? phoneNumber : phoneNumber.replace(/[\s().-]/g, '');
}
