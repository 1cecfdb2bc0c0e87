import type { FakeClock } from './createFakeClock.js';
import { decodeJwt, encodeJwt } from './jwt.js';
import type { FakePhone } from './createUsers.js';
import { createTestId } from './createTestId.js';

/** A session in the fake. */
export interface FakeSession {
  readonly sessionId: string;
  readonly userId: string;
  readonly sessionToken: string;
  /** Shaped like a JWT, without a signature: nothing can verify it. */
  readonly sessionJwt: string;
}

export interface StoredSession extends FakeSession {
  readonly startedAt: number;
  lastAccessedAt: number;
  expiresAt: number;
  claims: Record<string, unknown>;
  readonly phones: Map<string, FakePhone>;
}

export interface Sessions {
  start(userId: string, minutes: number): StoredSession;
  byToken(sessionToken: string): StoredSession | undefined;
  /** @returns `null` if the text is not the JWT of a session. */
  byJwt(sessionJwt: string): StoredSession | undefined | null;
}

export function createSessions(clock: FakeClock): Sessions {
  const sessions: StoredSession[] = [];
  const find = (test: (session: StoredSession) => boolean) =>
    sessions.find((session) => test(session) && clock.now() < session.expiresAt);
  return {
    start(userId, minutes) {
      const now = clock.now();
      const sessionId = createTestId('session');
      const session: StoredSession = {
        sessionId,
        userId,
        sessionToken: createTestId('session').slice('session-test-'.length).replaceAll('-', ''),
        sessionJwt: encodeJwt({ sub: userId, iat: Math.floor(now / 1000), session_id: sessionId }),
        startedAt: now,
        lastAccessedAt: now,
        expiresAt: now + minutes * 60_000,
        claims: {},
        phones: new Map(),
      };
      sessions.push(session);
      return session;
    },
    byToken: (sessionToken) => find((session) => session.sessionToken === sessionToken),
    byJwt(sessionJwt) {
      const sessionId = decodeJwt(sessionJwt)?.['session_id'];
      if (typeof sessionId !== 'string') return null;
      return find((session) => session.sessionId === sessionId);
    },
  };
}
