import type { FakeClock } from './createFakeClock.js';
import { createTestId } from './createTestId.js';
import type { FakePhone } from './createUsers.js';

/** A session in the fake. */
export interface FakeSession {
  readonly sessionId: string;
  readonly userId: string;
  readonly sessionToken: string;
  /** Signed with RS256 and valid for five minutes, as Stytch's. The fake's key set verifies it. */
  readonly sessionJwt: string;
}

export interface StoredSession {
  readonly sessionId: string;
  readonly userId: string;
  readonly sessionToken: string;
  /** Milliseconds since the epoch, like all times here. */
  readonly startedAt: number;
  lastAccessedAt: number;
  expiresAt: number;
  claims: Record<string, unknown>;
  /** The factors of the session: numbers whose code was entered, by phone id. */
  readonly phones: Record<string, FakePhone>;
}

export interface Sessions {
  start(userId: string, minutes: number): StoredSession;
  byId(sessionId: string): StoredSession | undefined;
  byToken(sessionToken: string): StoredSession | undefined;
  /** The sessions of a user that have not expired, oldest first. */
  ofUser(userId: string): StoredSession[];
  revoke(session: StoredSession): void;
  /** Adds claims; a claim that is `null` is removed. */
  mergeClaims(session: StoredSession, claims: Readonly<Record<string, unknown>>): void;
}

export function createSessions(clock: FakeClock, records: StoredSession[]): Sessions {
  const active = () => records.filter(({ expiresAt }) => clock.now() < expiresAt);
  return {
    start(userId, minutes) {
      const now = clock.now();
      const session: StoredSession = {
        sessionId: createTestId('session'),
        userId,
        sessionToken: createTestId('session').slice('session-test-'.length).replaceAll('-', ''),
        startedAt: now,
        lastAccessedAt: now,
        expiresAt: now + minutes * 60_000,
        claims: {},
        phones: {},
      };
      records.push(session);
      return session;
    },
    byId: (id) => active().find(({ sessionId }) => sessionId === id),
    byToken: (token) => active().find(({ sessionToken }) => sessionToken === token),
    ofUser: (id) => active().filter(({ userId }) => userId === id),
    revoke(session) {
      session.expiresAt = Math.min(session.expiresAt, clock.now());
    },
    mergeClaims(session, claims) {
      const merged = Object.entries({ ...session.claims, ...claims }).filter(([, value]) => value !== null);
      session.claims = Object.fromEntries(merged);
    },
  };
}
