import type { PasscodeAttributes } from '../state/createPasscodes.js';
import { readAttributes } from './readAttributes.js';
import { readField } from './readField.js';
import { StytchRefusal } from '../state/StytchRefusal.js';
import { isTestId } from '../state/createTestId.js';

/** The validated fields of `authenticate`, except the session. */
export interface StytchAuthenticateFields {
  readonly phoneId: string;
  readonly code: string;
  readonly sessionMinutes: number | undefined;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly attributes: PasscodeAttributes;
  readonly ipMatchRequired: boolean;
  readonly userAgentMatchRequired: boolean;
}

/** @throws StytchRefusal if a field is missing, has the wrong type or is out of bounds. */
export function readStytchAuthenticate(body: Readonly<Record<string, unknown>>): StytchAuthenticateFields {
  const phoneId = readField(body, 'method_id', 'string') ?? '';
  if (phoneId.startsWith('phone-number-live-')) throw new StytchRefusal('live_id_used_in_test_environment');
  if (!isTestId('phone-number', phoneId)) {
    throw new StytchRefusal('invalid_method_id', { message: 'method_id format is invalid.' });
  }
  const code = readField(body, 'code', 'string') ?? '';
  if (!/^\d{6}$/.test(code)) throw new StytchRefusal('invalid_code', { message: 'code must be 6 digits.' });
  const options = readField(body, 'options', 'object') ?? {};
  readField(body, 'telemetry_id', 'string');
  return {
    phoneId,
    code,
    sessionMinutes: readSessionMinutes(body),
    claims: readClaims(body),
    attributes: readAttributes(body),
    ipMatchRequired: readField(options, 'ip_match_required', 'boolean') ?? false,
    userAgentMatchRequired: readField(options, 'user_agent_match_required', 'boolean') ?? false,
  };
}

function readSessionMinutes(body: Readonly<Record<string, unknown>>): number | undefined {
  const minutes = readField(body, 'session_duration_minutes', 'integer');
  if (minutes === undefined || (minutes >= 5 && minutes <= 527_040)) return minutes;
  throw new StytchRefusal('invalid_session_duration_minutes', {
    message: 'session_duration_minutes is invalid, should be between 5 to 527040 minutes.',
  });
}

/** Stytch ignores these claims. Source: the types of the npm package `stytch` 14.2.0. */
const reservedClaims = new Set(['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti']);

function readClaims(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const claims = readField(body, 'session_custom_claims', 'object') ?? {};
  if (new TextEncoder().encode(JSON.stringify(claims)).length > 4096) {
    throw new StytchRefusal('custom_claims_too_large', {
      message: 'session_custom_claims may be 4 kB at most.',
    });
  }
  return Object.fromEntries(Object.entries(claims).filter(([name]) => !reservedClaims.has(name)));
}
