import { retryDelay } from './retryDelay.js';
import { isErrorType, nextStepOf, type ErrorType, type NextStep } from '../protocol/errorType.js';

/**
 * The one error of the package. It never holds the code, the number or the request, so it can be logged and sent to an
 * error tracker as it is.
 */
export class WhatsappOtpError extends Error {
  override readonly name = 'WhatsappOtpError';
  /** What happened, from a closed list: Stytch's `error_type` where there is one. */
  readonly code: ErrorType;
  /** What the user can do about it. */
  readonly nextStep: NextStep;
  /** HTTP status, when there was an answer. */
  readonly status: number | undefined;
  /** Stytch's or the endpoint's id of the request, for support. */
  readonly requestId: string | undefined;
  /** Seconds to wait before another try, 0 to 86,400. Always there when `nextStep` is `wait`. */
  readonly retryAfter: number | undefined;
  /** An `error_type` that is not on our list, as the endpoint spelled it. */
  readonly errorType: string | undefined;
  /** True when no answer came, so the message may be on its way, or the code already used. */
  readonly outcomeUnknown: boolean;

  constructor(code: ErrorType, details: WhatsappOtpErrorDetails = {}) {
    super(details.message ?? code);
    this.code = code;
    this.nextStep = nextStepOf(code);
    this.status = details.status;
    this.requestId = details.requestId;
    this.retryAfter = retryDelay(code, details.retryAfter);
    this.errorType = details.errorType;
    this.outcomeUnknown =
      details.outcomeUnknown ?? (code === 'upstream_timeout' || code === 'upstream_error');
  }

  /**
   * Anything that a client threw, as our error. An error of another copy of the package, or one that crossed a
   * network as plain data, keeps its `code`; anything else that was thrown is dropped, because it may quote the request.
   */
  static from(cause: unknown): WhatsappOtpError {
    if (cause instanceof WhatsappOtpError) return cause;
    const { code, status, requestId, retryAfter, outcomeUnknown } = Object(cause) as Record<string, unknown>;
    return new WhatsappOtpError(isErrorType(code) ? code : 'unknown_error', {
      message: isErrorType(code) ? code : 'The client threw something other than a WhatsappOtpError.',
      status: typeof status === 'number' ? status : undefined,
      requestId: typeof requestId === 'string' ? requestId : undefined,
      retryAfter: typeof retryAfter === 'number' ? retryAfter : undefined,
      outcomeUnknown: typeof outcomeUnknown === 'boolean' ? outcomeUnknown : !isErrorType(code),
    });
  }
}

export interface WhatsappOtpErrorDetails {
  /** For developers, in English. */
  readonly message?: string | undefined;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly retryAfter?: number | undefined;
  readonly errorType?: string | undefined;
  /** @default true for `upstream_timeout` and `upstream_error`, otherwise false */
  readonly outcomeUnknown?: boolean | undefined;
}
