import { StytchRefusal } from '../state/StytchRefusal.js';
import { readField } from './readField.js';

/** The fields that create or change a session, validated. */
export interface SessionChange {
  readonly minutes: number | undefined;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** @throws StytchRefusal if a field has the wrong type or is out of bounds. */
export function readSessionChange(body: Readonly<Record<string, unknown>>): SessionChange {
  return { minutes: readMinutes(body), claims: readClaims(body) };
}

function readMinutes(body: Readonly<Record<string, unknown>>): number | undefined {
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
