/** What a user can do about an error; the form offers it as focus, a button or a countdown. */
export type NextStep =
  'edit_number' | 'retype_code' | 'new_code' | 'wait' | 'sign_in_again' | 'try_later' | 'none';

/**
 * Errors that tell the user something, with the next step: Stytch's `error_type`s first, then the errors of an endpoint
 * like ours, then of the network, then of the flow.
 */
export const personErrorTypes = {
  invalid_phone_number: 'edit_number',
  invalid_phone_number_country_code: 'edit_number',
  phone_number_not_found: 'edit_number',
  unsubscribed_phone_number: 'edit_number',
  duplicate_phone_number: 'edit_number',
  duplicate_phone_number_for_user: 'edit_number',
  invalid_method_id: 'edit_number',
  downstream_carrier_error: 'try_later',
  too_many_unverified_factors: 'wait',
  too_few_tokens_authenticated: 'wait',
  too_many_requests: 'wait',
  user_lock_limit_reached: 'wait',
  otp_code_not_found: 'retype_code',
  invalid_code: 'retype_code',
  unable_to_auth_otp_code: 'new_code',
  attribute_mismatch: 'new_code',
  session_on_code_does_not_match_session_passed_in: 'new_code',
  no_associated_session_passed_in: 'new_code',
  session_not_found: 'sign_in_again',
  invalid_session_token: 'sign_in_again',
  unable_to_parse_session_jwt: 'sign_in_again',
  user_not_found: 'sign_in_again',
  internal_server_error: 'try_later',
  server_unavailable: 'try_later',
  client_closed_request: 'try_later',

  country_not_allowed: 'edit_number',
  too_many_attempts: 'wait',
  flow_not_found: 'new_code',
  cookies_blocked: 'none',
  captcha_failed: 'try_later',
  send_refused: 'try_later',
  request_in_progress: 'wait',
  dial_code_limit_reached: 'try_later',
  budget_exceeded: 'try_later',
  limiter_unavailable: 'try_later',
  upstream_timeout: 'try_later',
  upstream_error: 'try_later',

  offline: 'try_later',
  network_error: 'try_later',
  timeout: 'try_later',
  aborted: 'none',
  invalid_response: 'try_later',
  unexpected_redirect: 'try_later',
  server_error: 'try_later',
  rate_limited: 'wait',
  unknown_error: 'try_later',

  send_limit_reached: 'edit_number',
} as const satisfies Readonly<Record<string, NextStep>>;

/** Errors that only a developer can fix. The user reads that something went wrong; `onError` gets the code. */
export const developerErrorTypes = [
  'invalid_expiration_otp',
  'invalid_locale',
  'invalid_user_id',
  'too_many_user_selection_arguments',
  'too_many_session_arguments',
  'billing_not_verified',
  'invalid_session_duration_minutes',
  'invalid_session_duration',
  'custom_claims_too_large',
  'reserved_claims_in_custom_claims',
  'stytch_claims_in_custom_claims',
  'test_id_used_in_live_environment',
  'live_id_used_in_test_environment',
  'unauthorized_credentials',
  'invalid_secret_authentication',
  'invalid_project_id_authentication',
  'unauthorized_project_id_live',
  'unauthorized_project_id_test',
  'project_not_found',
  'invalid_consumer_endpoint',
  'bad_request',
  'invalid_argument',
  'invalid_ip_address',
  'invalid_user_agent',
  'route_not_found',
  'method_not_allowed',

  'invalid_request',
  'origin_not_allowed',
  'unsupported_media_type',
  'body_too_large',
  'operation_disabled',
  'idempotency_key_reused',
  'cookies_not_possible',
] as const;

export type PersonErrorType = keyof typeof personErrorTypes;
export type DeveloperErrorType = (typeof developerErrorTypes)[number];

/** Every code that an error of this package can carry. */
export type ErrorType = PersonErrorType | DeveloperErrorType;

/** Every code, for tables and tests. */
export const errorTypes: readonly ErrorType[] = [
  ...(Object.keys(personErrorTypes) as PersonErrorType[]),
  ...developerErrorTypes,
];

export function isErrorType(value: unknown): value is ErrorType {
  return typeof value === 'string' && (errorTypes as readonly string[]).includes(value);
}

export function nextStepOf(type: ErrorType): NextStep {
  return type in personErrorTypes ? personErrorTypes[type as PersonErrorType] : 'try_later';
}
