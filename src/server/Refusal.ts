import { refusals, type RefusalType } from './refusals.js';

/** Thrown inside the handler and answered at its top; it never leaves the handler, and holds nothing of the request. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly type: RefusalType;
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
  isTold = false;

  constructor(type: RefusalType, details: RefusalDetails = {}) {
    super(type);
    this.type = type;
    this.status = details.status ?? refusals[type][0];
    this.retryAfter = details.retryAfter;
    this.requestId = details.requestId;
    this.limit = details.limit;
    this.outcomeUnknown = details.outcomeUnknown ?? false;
  }
}

export interface RefusalDetails {
  readonly status?: number | undefined;
  readonly retryAfter?: number | undefined;
  readonly requestId?: string | undefined;
  readonly limit?: string | undefined;
  readonly outcomeUnknown?: boolean | undefined;
}
