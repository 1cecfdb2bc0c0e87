import { expect, test } from 'vitest';
import { errorTypes, isErrorType, nextStepOf } from '../../src/protocol/errorType';

/** Stytch's error types for the three endpoints, as its reference and SDKs list them. */
const stytchTypes = [
  'invalid_phone_number',
  'invalid_phone_number_country_code',
  'phone_number_not_found',
  'unsubscribed_phone_number',
  'downstream_carrier_error',
  'duplicate_phone_number',
  'duplicate_phone_number_for_user',
  'too_many_unverified_factors',
  'invalid_expiration_otp',
  'invalid_locale',
  'invalid_user_id',
  'user_not_found',
  'too_many_user_selection_arguments',
  'too_many_session_arguments',
  'billing_not_verified',
  'too_few_tokens_authenticated',
  'otp_code_not_found',
  'unable_to_auth_otp_code',
  'invalid_code',
  'invalid_method_id',
  'attribute_mismatch',
  'user_lock_limit_reached',
  'invalid_session_duration_minutes',
  'invalid_session_duration',
  'custom_claims_too_large',
  'reserved_claims_in_custom_claims',
  'stytch_claims_in_custom_claims',
  'session_not_found',
  'invalid_session_token',
  'unable_to_parse_session_jwt',
  'session_on_code_does_not_match_session_passed_in',
  'no_associated_session_passed_in',
  'test_id_used_in_live_environment',
  'live_id_used_in_test_environment',
  'too_many_requests',
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
  'internal_server_error',
  'server_unavailable',
  'client_closed_request',
  'route_not_found',
  'method_not_allowed',
];

test('every error type of Stytch’s three endpoints is on the list', () => {
  expect(stytchTypes.filter((type) => !isErrorType(type))).toEqual([]);
});

test('no type is listed twice', () => {
  expect(new Set(errorTypes).size).toBe(errorTypes.length);
});

test.each([
  ['otp_code_not_found', 'retype_code'],
  ['unable_to_auth_otp_code', 'new_code'],
  ['user_lock_limit_reached', 'wait'],
  ['session_not_found', 'sign_in_again'],
  ['invalid_phone_number', 'edit_number'],
  ['unauthorized_credentials', 'try_later'],
] as const)('%s leads on to %s', (type, step) => {
  expect(nextStepOf(type)).toBe(step);
});

test('a name from the prototype is not an error type', () => {
  expect(isErrorType('toString')).toBe(false);
});
