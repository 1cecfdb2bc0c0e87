import type { SameSite } from '../http/createCookieJar.js';
import type { LimitName } from '../limits/defaultLimits.js';
import type { TrustedProxies } from '../http/forwardedAddress.js';
import type { HandlerEvent } from '../events/HandlerEvent.js';
import type { LimitStore, LimitWindow } from '../limits/LimitStore.js';
import type { Operation } from '../request/resolveOperation.js';
import type { RedisClient } from '../limits/redisCounter.js';
import type { StytchAuthenticated, StytchLike } from '../stytch/StytchLike.js';

export interface WhatsappOtpHandlerOptions {
  /** A `stytch.Client`, or anything with its three methods. */
  readonly stytch: StytchLike;
  /** ISO 3166 codes of the countries whose numbers get codes, by the country a number belongs to, not its calling code. */
  readonly countries: readonly string[];
  /**
   * 32 bytes or more that sign cookies and hash what the limits count. In a list the first signs and all verify, so a new
   * one is put in front and the old one taken out ten minutes later.
   */
  readonly secret: string | Uint8Array | readonly (string | Uint8Array)[] | undefined;
  /** Sends a day in all: what a night of automated sends can cost at most. */
  readonly dailySendBudget: number;
  /**
   * The operations that are on: a list, or an object that changes the default.
   * @default loginOrCreate and authenticate
   */
  readonly operations?: readonly Operation[] | Readonly<Partial<Record<Operation, boolean>>> | undefined;
  /** Origins that may call beside the request's own, as browsers spell them: `https://app.example.com`. */
  readonly origins?: readonly string[] | undefined;
  /**
   * Whether a request with neither `Origin` nor `Sec-Fetch-Site` is answered. Browsers send one of them; apps do not.
   * @default false
   */
  readonly nativeClients?: boolean | undefined;
  /** The caller's address, where the platform knows it. `X-Forwarded-For` is not read then. */
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
  /** Windows of `{ points, seconds }` that replace the default ones, limit by limit. */
  readonly limits?: Readonly<Partial<Record<LimitName, readonly LimitWindow[]>>> | undefined;
  /**
   * An ioredis or node-redis client, where several instances share the load, or a `LimitStore` of one's own.
   * @default this process's memory
   */
  readonly store?: RedisClient | LimitStore | undefined;
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
   * Who is signed in, by the app's own reckoning: a `send` then adds the number to that user. HandlerReply nothing where the
   * person has not lately proved who they are.
   */
  readonly getSession?:
    ((request: Request) => SignedIn | null | undefined | Promise<SignedIn | null | undefined>) | undefined;
  /**
   * Called before each send, after the address's limit. Anything but `true` refuses, and so does throwing. The request's
   * body has been read: the page sends the captcha's token in a header.
   */
  readonly verifyCaptcha?: ((request: Request) => boolean | Promise<boolean>) | undefined;
  /**
   * The last word before a send, after all limits: for a lookup of SIM swaps, or a list of one's own. Anything but `true`
   * refuses, and so does throwing.
   */
  readonly allowSend?: ((attempt: SendAttempt, request: Request) => boolean | Promise<boolean>) | undefined;
  /**
   * The session cookie, or `false` with `onAuthenticated`.
   * @default { name: '__Host-stytch_session', sameSite: 'lax' }
   */
  readonly session?: SessionCookieOptions | false | undefined;
  /**
   * Called after a right code, with Stytch's answer. What it returns goes to the page: an object is merged into the
   * reply, a `Response` gives its JSON object and its `Set-Cookie` headers. If it throws, or the `Response`
   * is no success, nobody is signed in.
   */
  readonly onAuthenticated?:
    | ((result: StytchAuthenticated, request: Request) => AuthenticatedReply | Promise<AuthenticatedReply>)
    | undefined;
  /** Numbers that skip the country check, such as Stytch's sandbox number. Refused for a live project. */
  readonly testPhoneNumbers?: readonly string[] | undefined;
  /**
   * Hears what happened.
   * @default faults and alarms as lines of JSON on the console
   */
  readonly onEvent?: ((event: HandlerEvent) => unknown) | undefined;
  /**
   * ms that Stytch, a captcha check or another of the app's functions has.
   * @default 10000
   */
  readonly deadline?: number | undefined;
  /**
   * ms since the epoch.
   * @default Date.now
   */
  readonly now?: (() => number) | undefined;
}

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
   * `__Host-` is put in front of a name that has it not.
   * @default '__Host-stytch_session'
   */
  readonly name?: string | undefined;
  /** @default 'lax' */
  readonly sameSite?: SameSite | undefined;
}

export type AuthenticatedReply = Readonly<Record<string, unknown>> | Response | void | undefined;
