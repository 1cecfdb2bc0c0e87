import type { StoredSession } from '../state/createSessions.js';
import type { FakeUser } from '../state/createUsers.js';

/** Stytch's user object. `now` is in ms since the epoch. */
export function toUserBody(user: FakeUser, now: number): Record<string, unknown> {
  return {
    user_id: user.userId,
    status: user.status,
    created_at: timestamp(user.createdAt),
    is_locked: now < user.lockedUntil,
    phone_numbers: user.phones.map((phone) => ({
      phone_id: phone.phoneId,
      phone_number: phone.phoneNumber,
      verified: phone.verified,
    })),
    emails: [],
    providers: [],
    webauthn_registrations: [],
    biometric_registrations: [],
    totps: [],
    crypto_wallets: [],
    roles: ['stytch_user'],
    trusted_metadata: {},
    untrusted_metadata: {},
  };
}

/** Stytch's session object. */
export function toSessionBody(session: StoredSession) {
  return {
    session_id: session.sessionId,
    user_id: session.userId,
    started_at: timestamp(session.startedAt),
    last_accessed_at: timestamp(session.lastAccessedAt),
    expires_at: timestamp(session.expiresAt),
    custom_claims: session.claims,
    roles: ['stytch_user'],
    attributes: { ip_address: '', user_agent: '' },
    authentication_factors: Object.values(session.phones).map((phone) => ({
      type: 'otp',
      delivery_method: 'whatsapp',
      last_authenticated_at: timestamp(session.lastAccessedAt),
      phone_number_factor: { phone_id: phone.phoneId, phone_number: phone.phoneNumber },
    })),
  };
}

/** RFC 3339 to the second, as Stytch writes it. */
function timestamp(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
