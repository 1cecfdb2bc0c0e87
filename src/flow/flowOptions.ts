import type { WhatsappOtpClient } from '../client/createWhatsappOtpClient.js';
import type { WhatsappOtpError } from '../client/WhatsappOtpError.js';
import type { Step } from './flowState.js';
import type { Attributes } from '../protocol/attributes.js';
import type { AuthenticateRequest, AuthenticateResponse } from '../protocol/authenticate.js';
import type { Locale } from '../protocol/locale.js';

/** The outcome of a send, for `onCodeSent`. */
export interface CodeSent {
  readonly phoneId: string;
  readonly userCreated: boolean | undefined;
  readonly requestId: string | undefined;
  /** True when it was not the first code of this step. */
  readonly resend: boolean;
}

/** What goes into the requests of a flow. */
export interface FlowRequestOptions {
  /**
   * `loginOrCreate` signs in the owner of the number, creating the user; `send` sends to an existing user or adds the
   * number to one.
   * @default 'loginOrCreate'
   */
  readonly mode?: 'loginOrCreate' | 'send' | undefined;
  /**
   * Lifetime of a code in minutes, 1 to 10; at most 5 if a number is added to a user.
   * @default 2
   */
  readonly expirationMinutes?: number | undefined;
  /** `loginOrCreate` only: keeps a new user `pending` until the code is entered. */
  readonly createUserAsPending?: boolean | undefined;
  /** Address and browser of the user, for Stytch's fraud detection; an endpoint that sees the request knows better. */
  readonly attributes?: Attributes | undefined;
  /** `send` only: add the number to this user. */
  readonly userId?: string | undefined;
  /** Add the number to the user of this session (`send`), and the factor to the session (`authenticate`). */
  readonly sessionToken?: string | undefined;
  /** Add the number to the user of this session (`send`), and the factor to the session (`authenticate`). */
  readonly sessionJwt?: string | undefined;
  /**
   * `send` only: adds the number to the user whom the endpoint sees signed in, who has five minutes to confirm it.
   * @default true with `userId`, `sessionToken` or `sessionJwt`
   */
  readonly addToUser?: boolean | undefined;
  /** Further fields of `authenticate`, for an endpoint that takes them from the page. */
  readonly authenticateFields?:
    | Pick<AuthenticateRequest, 'sessionDurationMinutes' | 'sessionCustomClaims' | 'options' | 'telemetryId'>
    | undefined;
}

/** Flow callbacks. Errors thrown in them are reported with `reportError` and don't affect the flow. */
export interface FlowCallbacks {
  /** Called each time a code went out. */
  readonly onCodeSent?: ((sent: CodeSent) => void) | undefined;
  /** Called once, when the user is signed in, with the endpoint's reply. */
  readonly onAuthenticated?: ((result: AuthenticateResponse) => void) | undefined;
  /** Called with every failure except an abort, also with those that only a developer can fix. */
  readonly onError?: ((error: WhatsappOtpError) => void) | undefined;
  /** Called when the user comes to another step. */
  readonly onStepChange?: ((step: Step) => void) | undefined;
  /**
   * Called when a code is "already used" after the answer to its first `authenticate` was lost: is the user signed in? A
   * reply ends the flow as authenticated, and no error is shown. No reply within ten seconds counts as none.
   */
  readonly onOutcomeUnknown?:
    (() => AuthenticateResponse | undefined | Promise<AuthenticateResponse | undefined>) | undefined;
}

/** The options of a flow, with defaults filled in. */
export interface FlowOptions extends FlowRequestOptions, FlowCallbacks {
  readonly client: WhatsappOtpClient;
  readonly locale: Locale;
  /** The `locale` of the message. */
  readonly messageLocale: string;
  /** Minutes. */
  readonly expirationMinutes: number;
  /** Seconds after each send; the last one repeats. */
  readonly resendCooldown: readonly number[];
  /** Sends to one number in one flow. */
  readonly maxSends: number;
}

/** Whether the flow adds a number to a known user, who then has five minutes to confirm it. */
export function addsNumber({
  mode,
  addToUser,
  userId,
  sessionToken,
  sessionJwt,
}: FlowRequestOptions): boolean {
  return mode === 'send' && (addToUser ?? Boolean(userId ?? sessionToken ?? sessionJwt));
}
