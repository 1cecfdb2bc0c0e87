import { httpErrors, type HttpErrorType } from './httpErrors.js';

/** Thrown inside the handler and answered at its top; it never leaves the handler, and contains nothing of the request. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly type: HttpErrorType;
  readonly status: number;
  /** Whole seconds. */
  readonly retryAfter: number | undefined;
  /** Stytch's id of the request, if there is one. */
  readonly requestId: string | undefined;
  /** The limit that was full. */
  readonly limit: string | undefined;
  /** Who refused. What Stytch refuses has cost a request there, so the limits of the number keep it. */
  readonly source: 'handler' | 'stytch';
  /** Whether the message may be on its way: nothing is taken back, and an idempotent answer is kept. */
  readonly outcomeUnknown: boolean;
  /** Whether an event has reported it. */
  wasEmitted = false;

  constructor(type: HttpErrorType, details: HttpErrorDetails = {}) {
    super(type);
    this.type = type;
    this.status = httpErrors[type][0];
    this.retryAfter = details.retryAfter;
    this.requestId = details.requestId;
    this.limit = details.limit;
    this.source = details.source ?? 'handler';
    this.outcomeUnknown = details.outcomeUnknown ?? false;
  }
}

export interface HttpErrorDetails {
  readonly retryAfter?: number | undefined;
  readonly requestId?: string | undefined;
  readonly limit?: string | undefined;
  readonly source?: 'handler' | 'stytch' | undefined;
  readonly outcomeUnknown?: boolean | undefined;
}
