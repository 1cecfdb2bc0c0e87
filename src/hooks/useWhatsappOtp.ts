'use client';
import { useMemo, useState, useSyncExternalStore } from 'react';
import type { WhatsappOtpError } from '../client/WhatsappOtpError.js';
import type { WhatsappOtpClient } from '../client/createWhatsappOtpClient.js';
import { createFlow, type Flow } from '../flow/createFlow.js';
import {
  addsNumber,
  type FlowCallbacks,
  type FlowOptions,
  type FlowRequestOptions,
} from '../flow/flowOptions.js';
import {
  initialState,
  nextSendAt,
  sentCode,
  type FlowState,
  type Notice,
  type Step,
} from '../flow/flowState.js';
import { tabChannel } from '../flow/tabChannel.js';
import { tabStorage } from '../flow/tabStorage.js';
import { useIsoLayoutEffect } from '../element/useIsoLayoutEffect.js';
import { useLocale, type UseLocaleOptions, type UseLocaleResult } from '../locale/useLocale.js';
import { defaultLocales } from '../messages/defaultLocales.js';
import { resolveLocale } from '../messages/resolveLocale.js';
import { now } from '../platform/monotonicClock.js';
import type { AuthenticateResponse } from '../protocol/authenticate.js';
import type { Locale } from '../protocol/locale.js';
import { useBackButton } from './useBackButton.js';
import { useClient, type ClientSource } from './useClient.js';

/**
 * The complete flow as one object: phone number, code, signed in. Needs no provider.
 *
 * At most one send per action of the user; nothing is ever repeated or queued. The actions never reject: the reason for
 * a failure is `error`.
 * @throws TypeError if both `client` and `endpoint` are missing.
 * @example
 * const { step, send, authenticate, error } = useWhatsappOtp({
 *   endpoint: '/api/otps',
 *   onAuthenticated: () => router.push('/account'),
 * });
 */
export function useWhatsappOtp(options: UseWhatsappOtpOptions): UseWhatsappOtpResult {
  const { persist = true, backButton = false, locale: givenLocale, defaultLocale } = options;
  const client = useClient(options);
  const [flow] = useState(() => {
    const firstLocale = givenLocale ?? defaultLocale ?? 'en';
    const name = `react-whatsapp-otp:${options.mode ?? 'loginOrCreate'}:${endpointName(client, options)}`;
    const storage = persist ? tabStorage(name) : undefined;
    return createFlow(
      { now, storage, channel: tabChannel(name) },
      toFlowOptions(options, client, firstLocale),
    );
  });
  const state = useSyncExternalStore(flow.subscribe, flow.getState, getServerState);
  const code = sentCode(state);
  const language = useLocale(options, code?.locale);
  const { locale, locales, setLocale } = language;
  useIsoLayoutEffect(() => flow.setOptions(toFlowOptions(options, client, locale)));
  useRestore(flow);
  useBackButton(backButton, state.step, flow.changePhoneNumber);

  const maxSends = options.maxSends ?? defaultMaxSends;
  const isAddingNumber = addsNumber(options);
  return useMemo(
    () => ({
      step: state.step,
      phoneNumber: state.phoneNumber,
      isSending: state.pending === 'send',
      isAuthenticating: state.pending === 'authenticate',
      error: state.error,
      notice: state.notice,
      result: state.result,
      availableAt: availableAt(state),
      code: code && {
        expiresAt: code.expiresAt,
        locale: code.locale,
        sendsLeft: Math.max(0, maxSends - code.sends),
      },
      isAddingNumber,
      send: flow.send,
      resend: flow.resend,
      authenticate: flow.authenticate,
      changePhoneNumber: flow.changePhoneNumber,
      clearError: flow.clearError,
      locale,
      locales,
      setLocale,
    }),
    [flow, state, code, maxSends, isAddingNumber, locale, locales, setLocale],
  );
}

export type UseWhatsappOtpOptions = ClientSource &
  FlowRequestOptions &
  FlowCallbacks &
  UseLocaleOptions & {
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
    readonly backButton?: boolean | undefined;
  };

export interface UseWhatsappOtpResult extends UseLocaleResult {
  readonly step: Step;
  /** E.164; `''` before the first send, and kept when the user goes back to change it. */
  readonly phoneNumber: string;
  readonly isSending: boolean;
  readonly isAuthenticating: boolean;
  /** Why the last call failed, until the next one or `clearError`. */
  readonly error: WhatsappOtpError | null;
  /** What the code step has to tell the user, apart from errors. */
  readonly notice: Notice | undefined;
  /** The response to the `authenticate` that succeeded. */
  readonly result: AuthenticateResponse | undefined;
  readonly availableAt: AvailableAt;
  /** The newest code to `phoneNumber`. */
  readonly code: NewestCode | undefined;
  /** Whether the number is added to a known user, who has five minutes to confirm it. */
  readonly isAddingNumber: boolean;
  /** Sends a code to an E.164 number; ignores spaces, dashes and brackets. Does nothing while a call is pending. */
  readonly send: (phoneNumber: string) => Promise<void>;
  /** Sends a new code to the same number; the one before stops working. */
  readonly resend: () => Promise<void>;
  /** Authenticates a code; ignores spaces and dashes. Does nothing while a call is pending. */
  readonly authenticate: (code: string) => Promise<void>;
  /** Back to the number. Aborts a pending call; a cool-down goes on. After success it starts a new flow. */
  readonly changePhoneNumber: () => void;
  readonly clearError: () => void;
}

/** When each action is next allowed, in ms since the epoch; `undefined` if nothing has to be waited for. */
export interface AvailableAt {
  /** A send from the phone step. */
  readonly send: number | undefined;
  /** A new code to the same number. */
  readonly resend: number | undefined;
  readonly authenticate: number | undefined;
  /** The action that failed with `error`. */
  readonly retry: number | undefined;
}

/** The newest code to a number. */
export interface NewestCode {
  /** In ms since the epoch. */
  readonly expiresAt: number;
  /** Language of the WhatsApp message. */
  readonly locale: Locale;
  /** How many more codes this flow sends to the number. */
  readonly sendsLeft: number;
}

const defaultMaxSends = 5;

/** Server-rendered HTML and its hydration do not know a stored flow. */
function getServerState(): FlowState {
  return initialState;
}

/** Restores a stored flow after the first render, which must equal the server's, and before the browser paints it. */
function useRestore(flow: Flow): void {
  const [, setIsRestored] = useState(false);
  useIsoLayoutEffect(() => {
    if (flow.restore()) setIsRestored(true);
  }, [flow]);
}

function availableAt(state: FlowState): AvailableAt {
  const retryAtPhone = state.step === 'phone' ? state.retryAt : undefined;
  return {
    send: Math.max(state.sendAt, retryAtPhone ?? 0) || undefined,
    resend: nextSendAt(state) || undefined,
    authenticate: state.authenticateAt || undefined,
    retry: state.retryAt,
  };
}

function toFlowOptions(
  options: UseWhatsappOtpOptions,
  client: WhatsappOtpClient,
  locale: Locale,
): FlowOptions {
  const { expirationMinutes = 2, maxSends = defaultMaxSends, resendCooldown = [30, 60, 120] } = options;
  const definition = resolveLocale(locale, options.locales ?? defaultLocales);
  return {
    ...options,
    client,
    locale: definition.tag,
    messageLocale: definition.messageLocale ?? definition.tag,
    // A number added to a user is dropped after five minutes. Source: Stytch's OTP reference.
    expirationMinutes: addsNumber(options) ? Math.min(expirationMinutes, 5) : expirationMinutes,
    maxSends,
    resendCooldown: typeof resendCooldown === 'number' ? [resendCooldown] : resendCooldown,
  };
}

/** Flows of different endpoints share neither storage nor tabs. */
function endpointName(client: WhatsappOtpClient, { endpoint }: UseWhatsappOtpOptions): string {
  return (endpoint ?? client.endpoint ?? '').replace(/\/+$/, '');
}
