import type { Operation } from '../../protocol/operation.js';

/**
 * What happened, for the app's log and alarms. No event contains a code, a token, a secret, or more of a number than its
 * last two digits.
 */
export type HandlerEvent = HandlerEventContext & HandlerEventDetails;

/** What every event says, as far as it is known by then. */
export interface HandlerEventContext {
  /** ms since the epoch. */
  readonly time: number;
  /** Stytch's id of the request, or the response's own. */
  readonly requestId?: string | undefined;
  readonly operation?: Operation | undefined;
  /** `***23` */
  readonly phoneNumber?: string | undefined;
  /** ISO 3166. */
  readonly country?: string | undefined;
  /** The calling code without its plus. */
  readonly dialCode?: string | undefined;
  /** The address as it is counted: IPv4, an IPv6 network, or `unknown`. */
  readonly address?: string | undefined;
  /** On the events that end a request: `sent`, `authenticated`, `refused`, `limited`. */
  readonly durations?: EventDurations | undefined;
}

/** ms. */
export interface EventDurations {
  /** From the request to this event. */
  readonly total: number;
  /** Waiting for Stytch. */
  readonly stytch: number;
  /** Waiting for the store of the limits. */
  readonly store: number;
}

export type HandlerEventDetails =
  | { readonly type: 'sent'; readonly outcome: 'ok' }
  /** A code was right (`ok`) or not: then `outcome` is the `error_type`. */
  | { readonly type: 'authenticated'; readonly outcome: string }
  /** The response was an error; `outcome` is its `error_type`. */
  | { readonly type: 'refused'; readonly outcome: string; readonly status: number }
  | {
      readonly type: 'limited';
      readonly outcome: string;
      /** The name of the option. */
      readonly limit: string;
      /** Seconds. */
      readonly retryAfter: number;
    }
  /** The day's budget is spent to 80 or 100 %. Once for each day and threshold. */
  | {
      readonly type: 'budget';
      readonly percent: 80 | 100;
      readonly spent: number;
      readonly budget: number;
    }
  /** A dial code has used up 80 or 100 % of `sendPerDialCode`. Once for each window and threshold. */
  | {
      readonly type: 'dial_code';
      readonly limit: 'sendPerDialCode';
      readonly percent: 80 | 100;
      readonly spent: number;
      readonly points: number;
      /** Seconds of the window. */
      readonly seconds: number;
    }
  /** Wrong codes over all numbers reached 80 or 100 % of `wrongOverall`. Once for each window and threshold. */
  | {
      readonly type: 'suspected_guessing';
      readonly limit: 'wrongOverall';
      readonly percent: 80 | 100;
      readonly wrong: number;
      readonly points: number;
      /** Seconds of the window. */
      readonly seconds: number;
    }
  /** Numbers of one range, or many sends and few sign-ins: the signs of toll fraud. */
  | { readonly type: 'suspected_pumping'; readonly cause: 'prefix' | 'conversion' }
  /** Each tenth send to a dial code: how many of today's were followed by a sign-in, in this process. */
  | { readonly type: 'conversion'; readonly sent: number; readonly authenticated: number }
  | {
      readonly type: 'upstream_fault';
      readonly fault: 'timeout' | 'network' | 'invalid_response' | 'refused';
      /** Stytch's `error_type`, if the package knows it. */
      readonly errorType?: string | undefined;
      readonly status?: number | undefined;
      /** What failed, in one word. */
      readonly code?: string | undefined;
    }
  | {
      readonly type: 'store_fault';
      readonly fault: 'timeout' | 'error';
      /** What failed, in one word: `NOAUTH`, `READONLY`, `ECONNREFUSED`, `TypeError`. */
      readonly code: string;
      readonly fallback: 'refused' | 'memory';
    }
  /** One of the app's own functions threw. `onError` gets the error; here is one word of it. */
  | { readonly type: 'callback_fault'; readonly callback: string; readonly code: string }
  /** The handler itself failed: a bug, or a clock that throws. */
  | { readonly type: 'internal_fault'; readonly code: string }
  /** Emitted once each: something is set up so that the limits are weaker, or stricter, than they look. */
  | { readonly type: 'warning'; readonly warning: WarningType; readonly message: string };

export type WarningType =
  'no_client_address' | 'memory_store_in_production' | 'unknown_options' | 'body_already_read';
