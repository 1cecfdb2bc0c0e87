'use client';
import { useMemo, useState, useSyncExternalStore } from 'react';
import type { WhatsappOtpError } from '../client/WhatsappOtpError.js';
import { initialState, nextSendAt, sentCode, type Notice, type Step } from '../flow/flowState.js';
import type { AuthenticateResponse } from '../protocol/authenticate.js';
import type { Locale } from '../protocol/locale.js';
import { defaultLocales } from '../messages/defaultLocales.js';
import type { LocaleDefinition } from '../messages/defineLocale.js';
import { resolveLocale } from '../messages/resolveLocale.js';
import { callSafely } from '../platform/callSafely.js';
import { now } from '../platform/monotonicClock.js';
import { createFlow, type FlowSnapshot } from './createFlow.js';
import { tabs } from './flowChannel.js';
import type { FlowCallbacks, FlowRequestOptions } from './flowOptions.js';
import { isAdding } from './flowRequests.js';
import { tabStorage } from './flowStorage.js';
import { useBrowserLocale } from '../locale/useBrowserLocale.js';
import { useClient, useOwnQueryClient, type ClientSource } from './useClient.js';
import { useIsoLayoutEffect } from '../element/useIsoLayoutEffect.js';
import { useHistoryStep } from './useHistoryStep.js';

/**
 * The whole flow as one object: number in, code out, signed in.
 *
 * At most one send per action of the person; nothing is ever repeated or queued by itself. The actions never reject:
 * what went wrong is `error`.
 * @throws TypeError when neither `client` nor `endpoint` is given.
 */
export function useWhatsappOtp(options: UseWhatsappOtpOptions): UseWhatsappOtpResult {
  const { persist = true, defaultLocale, onLocaleChange, history = false } = options;
  const client = useClient(options);
  const queryClient = useOwnQueryClient();
  const locales = options.locales ?? defaultLocales;
  const browserLocale = useBrowserLocale(locales);
  const [flow] = useState(() =>
    createFlow({
      queryClient,
      now,
      storage: persist ? tabStorage(`react-whatsapp-otp:${options.mode ?? 'loginOrCreate'}`) : undefined,
      channel: tabs,
    }),
  );
  const snapshot = useSyncExternalStore(flow.subscribe, flow.getSnapshot, serverSnapshot);
  const { state, isSending, isAuthenticating, error, retryAt, result } = snapshot;
  const definition = resolveLocale(options.locale ?? state.locale ?? defaultLocale ?? browserLocale, locales);
  const locale = definition.tag;
  const messageLocale = definition.messageLocale ?? locale;

  const expirationMinutes = lifetime(options);
  const maxSends = options.maxSends ?? 5;
  const adding = isAdding(options);
  useIsoLayoutEffect(() => {
    const resendCooldown = cooldowns(options.resendCooldown);
    flow.configure({
      ...options,
      client,
      locale,
      messageLocale,
      expirationMinutes,
      maxSends,
      resendCooldown,
    });
  });
  useHistoryStep(history, state.step, flow.changePhoneNumber);

  const code = sentCode(state);
  const isControlled = options.locale !== undefined;
  return useMemo(
    () => ({
      step: state.step,
      phoneNumber: state.phoneNumber,
      locale,
      locales,
      setLocale: (next: Locale) => {
        if (!isControlled) flow.chooseLocale(next);
        callSafely(onLocaleChange, next);
      },
      send: flow.send,
      resend: flow.resend,
      authenticate: flow.authenticate,
      changePhoneNumber: flow.changePhoneNumber,
      clearError: flow.clearError,
      expiresAt: code?.expiresAt,
      resendAt: nextSendAt(state) || undefined,
      sendAt: state.sendAt || undefined,
      checkAt: state.checkAt || undefined,
      sendsLeft: Math.max(0, maxSends - (code?.sends ?? 0)),
      codeLocale: code?.locale,
      notice: state.notice,
      isAdding: adding,
      isSending,
      isAuthenticating,
      error,
      retryAt,
      result,
    }),
    [
      flow,
      state,
      locale,
      locales,
      isControlled,
      onLocaleChange,
      code,
      maxSends,
      adding,
      isSending,
      isAuthenticating,
      error,
      retryAt,
      result,
    ],
  );
}

export type UseWhatsappOtpOptions = ClientSource &
  FlowRequestOptions &
  FlowCallbacks & {
    /** The language, controlled: of the words on screen and of each message. */
    readonly locale?: Locale | undefined;
    /** The language until the person chooses one. @default the best match of the browser's languages, else `en` */
    readonly defaultLocale?: Locale | undefined;
    /** Called when the person chooses a language. */
    readonly onLocaleChange?: ((locale: Locale) => void) | undefined;
    /** The languages there are, the first of them the last resort. @default English, Spanish, Brazilian Portuguese */
    readonly locales?: readonly LocaleDefinition[] | undefined;
    /**
     * Seconds until the next send to the same number; a list gives one for each send, and its last one repeats.
     * A longer `Retry-After` wins.
     * @default [30, 60, 120]
     */
    readonly resendCooldown?: number | readonly number[] | undefined;
    /** Sends to one number in one flow. @default 5 */
    readonly maxSends?: number | undefined;
    /**
     * Comes back to the code step after a reload: number, language and deadlines are kept in the tab's
     * `sessionStorage` until the code expires, is used, or the number is changed. Never the code.
     * @default true
     */
    readonly persist?: boolean | undefined;
    /** The browser's Back button leads from the code step to the number. @default false */
    readonly history?: boolean | undefined;
  };

export interface UseWhatsappOtpResult {
  readonly step: Step;
  /** E.164; `''` before the first send, and kept when the person goes back to change it. */
  readonly phoneNumber: string;
  readonly locale: Locale;
  readonly locales: readonly LocaleDefinition[];
  /** Changes the words and the next message; sends nothing. */
  readonly setLocale: (locale: Locale) => void;
  /** Sends a code to an E.164 number; spaces, dashes and brackets in it are ignored. Does nothing while another call is in flight. */
  readonly send: (phoneNumber: string) => Promise<void>;
  /** Sends a new code to the same number; the one before stops working. */
  readonly resend: () => Promise<void>;
  /** Checks a code: digits, spaces and dashes ignored. Does nothing while another call is in flight. */
  readonly authenticate: (code: string) => Promise<void>;
  /** Back to the number. Aborts what is in flight; a cool-down goes on. After success it starts a new flow. */
  readonly changePhoneNumber: () => void;
  readonly clearError: () => void;
  /** When the newest code expires, in ms since the epoch. */
  readonly expiresAt: number | undefined;
  /** When the next send to this number is allowed, in ms since the epoch. */
  readonly resendAt: number | undefined;
  /** When the endpoint takes the next send to any number, in ms since the epoch. */
  readonly sendAt: number | undefined;
  /** When the next check is allowed after too many wrong codes, in ms since the epoch. */
  readonly checkAt: number | undefined;
  /** Sends to this number that are left in this flow. */
  readonly sendsLeft: number;
  /** Language of the newest message. */
  readonly codeLocale: Locale | undefined;
  /** What there is to say about the code step, apart from errors. */
  readonly notice: Notice | undefined;
  /** Whether the number is added to somebody who is signed in, who has five minutes to confirm it. */
  readonly isAdding: boolean;
  readonly isSending: boolean;
  readonly isAuthenticating: boolean;
  /** Why the last call failed, until the next one or `clearError`. */
  readonly error: WhatsappOtpError | null;
  /** When the wait of that error is over, in ms since the epoch. */
  readonly retryAt: number | undefined;
  /** The reply to the check that succeeded. */
  readonly result: AuthenticateResponse | undefined;
}

const emptySnapshot: FlowSnapshot = {
  state: initialState,
  isSending: false,
  isAuthenticating: false,
  error: null,
  retryAt: undefined,
  result: undefined,
};

/** Server-rendered HTML and the hydration that adopts it know of no stored flow. */
function serverSnapshot(): FlowSnapshot {
  return emptySnapshot;
}

function cooldowns(given: number | readonly number[] | undefined): readonly number[] {
  if (given === undefined) return [30, 60, 120];
  return typeof given === 'number' ? [given] : given;
}

/** A number added to a user is dropped after five minutes. Source: Stytch's OTP reference. */
function lifetime(options: UseWhatsappOtpOptions): number {
  const wanted = options.expirationMinutes ?? 2;
  return isAdding(options) ? Math.min(wanted, 5) : wanted;
}
