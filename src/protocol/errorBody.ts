/** The body of every refusal on both hops. Source: Stytch's API reference. */
export interface ErrorBody {
  readonly status_code: number;
  readonly request_id: string;
  readonly error_type: string;
  /** English, for developers: never shown to a user. */
  readonly error_message: string;
  readonly error_url: string;
  /** Seconds, in addition to the `Retry-After` header, which CORS can hide from a page. Ours, not Stytch's. */
  readonly retry_after?: number | undefined;
}
