import { httpErrors, type HttpErrorType } from './httpErrors.js';

/** Thrown inside the handler and answered at its top; it never leaves the handler, and holds nothing of the request. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly type: HttpErrorType;
  readonly status: number;
  /** Whole seconds. */
  readonly retryAfter: number | undefined;
  /** Stytch's id of the request, where there is one. */
  readonly requestId: string | undefined;
  /** The limit that was full. */
  readonly limit: string | undefined;
  /** True for an idempotent answer to be kept: the message may be on its way. */
  readonly outcomeUnknown: boolean;
  /** Set when an event has said it already. */
  wasEmitted = false;

  constructor(type: HttpErrorType, details: HttpErrorDetails = {}) {
    super(type);
    this.type = type;
    this.status = details.status ?? httpErrors[type][0];
    this.retryAfter = details.retryAfter;
    this.requestId = details.requestId;
    this.limit = details.limit;
    this.outcomeUnknown = details.outcomeUnknown ?? false;
  }
}

export interface HttpErrorDetails {
  readonly status?: number | undefined;
  readonly retryAfter?: number | undefined;
  readonly requestId?: string | undefined;
  readonly limit?: string | undefined;
  readonly outcomeUnknown?: boolean | undefined;
}
