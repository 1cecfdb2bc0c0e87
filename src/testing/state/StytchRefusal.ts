import type { ErrorBody } from '../../protocol/errorBody.js';
import type { ErrorType } from '../../protocol/errorType.js';

/** Thrown by an operation of the fake that Stytch would refuse. */
export class StytchRefusal extends Error {
  override readonly name = 'StytchRefusal';
  readonly errorType: string;
  readonly status: number;
  /** Seconds, or an HTTP date. */
  readonly retryAfter: number | string | undefined;

  constructor(errorType: ErrorType | (string & {}), options: StytchRefusalOptions = {}) {
    super(options.message ?? `The fake Stytch refused the request: ${errorType}.`);
    this.errorType = errorType;
    this.status = options.status ?? statuses[errorType] ?? 400;
    this.retryAfter = options.retryAfter;
  }

  /** The response that Stytch would send. */
  toResponse(requestId: string): Response {
    const body: ErrorBody = {
      status_code: this.status,
      request_id: requestId,
      error_type: this.errorType,
      error_message: this.message,
      error_url: `https://stytch.com/docs/api/errors/${this.status}`,
    };
    const headers = this.retryAfter === undefined ? {} : { 'Retry-After': String(this.retryAfter) };
    return Response.json(body, { status: this.status, headers });
  }
}

export interface StytchRefusalOptions {
  /** For developers, in English. */
  readonly message?: string | undefined;
  readonly status?: number | undefined;
  /** Seconds, or an HTTP date. */
  readonly retryAfter?: number | string | undefined;
}

/** Statuses other than 400. Source: Stytch's error reference. Some are inferred: do not depend on them. */
const statuses: Readonly<Record<string, number>> = {
  unable_to_auth_otp_code: 401,
  attribute_mismatch: 401,
  unauthorized_credentials: 401,
  invalid_secret_authentication: 401,
  invalid_project_id_authentication: 401,
  unauthorized_project_id_live: 401,
  unauthorized_project_id_test: 401,
  phone_number_not_found: 404,
  user_not_found: 404,
  otp_code_not_found: 404,
  session_not_found: 404,
  project_not_found: 404,
  route_not_found: 404,
  method_not_allowed: 405,
  too_many_requests: 429,
  too_few_tokens_authenticated: 429,
  user_lock_limit_reached: 429,
  client_closed_request: 499,
  internal_server_error: 500,
  upstream_error: 502,
  server_unavailable: 503,
  upstream_timeout: 504,
};
