import type { Operation } from '../request/resolveOperation.js';

/**
 * What happened, for the app's log and alarms. No event holds a code, a token, a secret, or more of a number than its last
 * two digits.
 */
export type HandlerEvent = HandlerEventContext & HandlerEventDetails;

/** What every event says, as far as it is known by then. */
export interface HandlerEventContext {
  /** ms since the epoch. */
  readonly time: number;
  /** Stytch's id of the request, or the answer's own. */
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
}

export type HandlerEventDetails =
  | { readonly type: 'sent'; readonly outcome: 'ok' }
  | { readonly type: 'authenticated'; readonly outcome: string }
  /** The answer was a refusal; `outcome` is its `error_type`. */
  | { readonly type: 'refused'; readonly outcome: string; readonly status: number }
  | {
      readonly type: 'limited';
      readonly outcome: string;
      /** The name of the option. */
      readonly limit: string;
      /** Seconds. */
      readonly retryAfter: number;
    }
  | {
      readonly type: 'budget';
      readonly percent: 80 | 100;
      readonly spent: number;
      readonly budget: number;
    }
  /** Numbers of one range, or many sends and few sign-ins: the signs of toll fraud. */
  | { readonly type: 'suspected_pumping'; readonly cause: 'prefix' | 'conversion' }
  /** Each tenth send to a dial code: how many of today's were followed by a sign-in, in this process. */
  | { readonly type: 'conversion'; readonly sent: number; readonly authenticated: number }
  | {
      readonly type: 'upstream_fault';
      readonly fault: 'timeout' | 'network' | 'invalid_response' | 'refused';
      /** Stytch's `error_type`, when it is on the list of the package. */
      readonly errorType?: string | undefined;
      readonly status?: number | undefined;
    }
  | {
      readonly type: 'store_fault';
      readonly fault: 'timeout' | 'error';
      readonly fallback: 'refused' | 'memory';
    }
  /** One of the app's own functions threw. The error is left out: it may quote the request. */
  | { readonly type: 'callback_fault'; readonly callback: string }
  /** Said once each: something is set up so that the limits are weaker, or stricter, than they look. */
  | { readonly type: 'warning'; readonly warning: WarningType; readonly message: string };

export type WarningType = 'no_client_address' | 'memory_store_in_production' | 'unknown_options';
