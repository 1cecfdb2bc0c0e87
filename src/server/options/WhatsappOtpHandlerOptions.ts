import type { CountryCode } from 'libphonenumber-js/max';
import type { Operation } from '../../protocol/operation.js';
import type { HandlerEvent } from '../events/HandlerEvent.js';
import type { SameSite } from '../http/createCookieJar.js';
import type { TrustedProxies } from '../http/forwardedAddress.js';
import type { LimitName } from '../limits/defaultLimits.js';
import type { LimitStore, LimitWindow } from '../limits/LimitStore.js';
import type { RedisClient } from '../limits/redisClient.js';
import type { StytchAuthenticated, StytchLike } from '../stytch/StytchLike.js';

/** The options of `createWhatsappOtpHandler`. Whatever is missing, wrong or contradictory throws a `TypeError` that names it. */
export interface WhatsappOtpHandlerOptions {
  /** A `stytch.Client`, or an object with its three methods. */
  readonly stytch: StytchLike;
  /** ISO 3166 codes of the countries whose numbers get codes, by the country a number belongs to, not its calling code. */
  readonly countries: readonly CountryCode[];
  /**
   * 32 bytes or more that sign cookies and hash what the limits count. In a list the first signs and all verify; everything
   * is counted under all of them, so that a secret can be replaced in three steps while counts are running.
   */
  readonly secret: string | Uint8Array | readonly (string | Uint8Array)[] | undefined;
  /** Sends a day in all: the most that a night of automated sends can cost. */
  readonly dailySendBudget: number;
  /**
   * The operations that are on: a list, or an object that changes the default.
   * @default loginOrCreate and authenticate
   */
  readonly operations?: readonly Operation[] | Readonly<Partial<Record<Operation, boolean>>> | undefined;
  /**
   * Origins that may call in addition to the request's own, as browsers spell them: `https://app.example.com`,
   * `capacitor://localhost`.
   */
  readonly origins?: readonly string[] | undefined;
  /**
   * For a page in another site's iframe: all cookies are `SameSite=None; Partitioned`.
   * @default false
   */
  readonly embedded?: boolean | undefined;
  /**
   * Whether a request with neither `Origin` nor `Sec-Fetch-Site` is answered. Browsers send one of them; native apps do not.
   * @default false
   */
  readonly nativeClients?: boolean | undefined;
  /**
   * The caller's address, if the platform knows it. `X-Forwarded-For` is not read then. An address that is passed with the
   * request, `handler(request, { address })`, comes first.
   */
  readonly clientAddress?:
    ((request: Request) => string | null | undefined | Promise<string | null | undefined>) | undefined;
  /**
   * How many proxies append to `X-Forwarded-For` before the server, or their networks as CIDR. With 0 the header is not
   * believed, and without an address all callers share one limit.
   * @default 0
   */
  readonly trustedProxies?: TrustedProxies | undefined;
  /**
   * Bits of an IPv6 address that name a customer, 48 to 64.
   * @default 64
   */
  readonly ipv6PrefixLength?: number | undefined;
  /** Lists of `{ points, seconds }` that replace the default ones, limit by limit. */
  readonly limits?: LimitOptions | undefined;
  /**
   * An ioredis, node-redis or Upstash client when several instances share the load, or your own `LimitStore`.
   * @default this process's memory
   */
  readonly store?: RedisClient | LimitStore | undefined;
  /**
   * The beginning of every key on Redis, so that two apps, or staging and production, can share one.
   * @default 'whatsapp-otp'
   */
  readonly keyPrefix?: string | undefined;
  /**
   * Minutes, 5 to 527040.
   * @default 60
   */
  readonly sessionDurationMinutes?: number | undefined;
  /**
   * Minutes, 1 to 10: the longest life of a code that a page can ask for.
   * @default 10
   */
  readonly maxExpirationMinutes?: number | undefined;
  /**
   * Keeps a new user `pending` until the code is entered.
   * @default true
   */
  readonly createUserAsPending?: boolean | undefined;
  /**
   * Who is signed in, by the app's own session: a `send` then adds the number to that user. Return nothing unless the user
   * has recently proved who they are.
   */
  readonly getSession?:
    ((request: Request) => SignedIn | null | undefined | Promise<SignedIn | null | undefined>) | undefined;
  /**
   * Called before each send, after all limits. Anything other than `true` refuses, and so does throwing. The request's body
   * has been read: the page sends the captcha's token in a header.
   */
  readonly verifyCaptcha?: ((request: Request) => boolean | Promise<boolean>) | undefined;
  /**
   * The last decision before a send, after all limits and the captcha: for a lookup of SIM swaps, or your own list. Anything
   * other than `true` refuses, and so does throwing.
   */
  readonly allowSend?: ((attempt: SendAttempt, request: Request) => boolean | Promise<boolean>) | undefined;
  /**
   * The session cookie, or `false` with `onAuthenticated`.
   * @default { name: '__Host-stytch_session', sameSite: 'lax' }
   */
  readonly session?: SessionCookieOptions | false | undefined;
  /**
   * Called after a right code, with Stytch's response. What it returns goes to the page: an object is merged into the
   * response, a `Response` gives its JSON object and its `Set-Cookie` headers. If it throws, or the `Response` is not a
   * success, nobody is signed in.
   */
  readonly onAuthenticated?:
    | ((result: StytchAuthenticated, request: Request) => AuthenticatedReply | Promise<AuthenticatedReply>)
    | undefined;
  /** Numbers that skip the country check, such as Stytch's sandbox number. Refused for a live project. */
  readonly testPhoneNumbers?: readonly string[] | undefined;
  /**
   * Called with each event.
   * @default faults, alarms and responses of 500 and more as lines of JSON on the console
   */
  readonly onEvent?: ((event: HandlerEvent) => unknown) | undefined;
  /**
   * Called with the error behind a fault, and where it was thrown. It may quote your own data: decide what you log. Of
   * Stytch's errors the request, with number and code, is removed.
   */
  readonly onError?: ((error: unknown, where: ReportedError) => unknown) | undefined;
  /**
   * ms that Stytch, a captcha check or another of the app's functions has, 1 to 60000.
   * @default 10000
   */
  readonly deadline?: number | undefined;
  /**
   * ms since the epoch.
   * @default Date.now
   */
  readonly now?: (() => number) | undefined;
}

/** Where an error was thrown: one of the app's functions, the store, Stytch, or the handler itself. */
export type ReportedError =
  | 'clientAddress'
  | 'getSession'
  | 'verifyCaptcha'
  | 'allowSend'
  | 'onAuthenticated'
  | 'onEvent'
  | 'store'
  | 'stytch'
  | 'handler';

/** `sendPerDialCode` is one list for all dial codes, or a list for each, with a `default`: `{ 52: [...], default: [...] }`. */
export type LimitOptions = {
  readonly [Name in Exclude<LimitName, 'sendPerDialCode'>]?: readonly LimitWindow[] | undefined;
} & {
  readonly sendPerDialCode?:
    readonly LimitWindow[] | Readonly<Record<string, readonly LimitWindow[]>> | undefined;
};

/** One of the three names a signed-in user for Stytch. */
export type SignedIn =
  { readonly userId: string } | { readonly sessionToken: string } | { readonly sessionJwt: string };

export interface SendAttempt {
  /** E.164. */
  readonly phoneNumber: string;
  /** ISO 3166. */
  readonly country: string;
  readonly operation: 'send' | 'loginOrCreate';
  /** The caller's address, if it is known. */
  readonly address: string | undefined;
}

export interface SessionCookieOptions {
  /**
   * `__Host-` is put in front of a name that does not have it.
   * @default '__Host-stytch_session'
   */
  readonly name?: string | undefined;
  /** @default 'lax' */
  readonly sameSite?: SameSite | undefined;
}

export type AuthenticatedReply = Readonly<Record<string, unknown>> | Response | void | undefined;
