import { createFakeClock, type FakeClock } from '../state/createFakeClock.js';
import { createFakeRecords } from '../state/createFakeRecords.js';
import { createFakeState, type FakeState, type FakeStateOptions } from '../state/createFakeState.js';
import { createOutbox, type DeliveredMessage } from '../state/createOutbox.js';
import type { FakeSession } from '../state/createSessions.js';
import { createTestId } from '../state/createTestId.js';
import type { FakeUser } from '../state/createUsers.js';
import { loadRecords, saveRecords, type FakeStorage } from '../state/storedRecords.js';
import { StytchRefusal } from '../state/StytchRefusal.js';
import { assertNotProduction } from './assertNotProduction.js';
import { createFaults, toFaultResponse, type Fault } from './createFaults.js';
import { readBasicCredentials } from './readBasicCredentials.js';
import { signSessionJwt } from './signSessionJwt.js';
import { findStytchRoute, type StytchRoute } from './stytchRoutes.js';
import { waitFor } from './waitFor.js';

export interface FakeStytchOptions extends FakeStateOptions {
  /** With `secret`: requests must carry both as HTTP Basic credentials. @default not checked */
  readonly projectId?: string | undefined;
  readonly secret?: string | undefined;
  /** Allows the fake to start if `NODE_ENV` is `production` or `projectId` is a live project. @default false */
  readonly dangerouslyAllowProduction?: boolean | undefined;
  /** Returns the time in milliseconds since the epoch. @default Date.now */
  readonly now?: (() => number) | undefined;
  /**
   * Keeps users, sessions, codes and messages, so that a fake in the page survives a reload: `sessionStorage`. One fake
   * per storage. For development only: the codes are readable in it. @default memory
   */
  readonly storage?: FakeStorage | undefined;
}

/** Stytch's endpoints for WhatsApp passcodes and sessions, in memory. */
export interface FakeStytch {
  /**
   * Answers, on any host: `POST /v1/otps/whatsapp/send`, `/v1/otps/whatsapp/login_or_create`, `/v1/otps/authenticate`,
   * `/v1/sessions/authenticate` and `/v1/sessions/revoke`; `GET /v1/sessions`, `/v1/sessions/jwks/{project_id}` and
   * `/v1/users/{user_id}`.
   * Rejects only for a `drop` fault (`TypeError`), and if the signal (by default the request's) is aborted.
   */
  readonly fetch: (
    request: Request,
    init?: { readonly signal?: AbortSignal | undefined },
  ) => Promise<Response>;
  /** The delivered messages, oldest first. The array grows. */
  readonly messages: readonly DeliveredMessage[];
  /** The code of the newest message to this number (E.164). */
  readonly latestCode: (phoneNumber: string) => string | undefined;
  /** Calls the listener with each message from now on. @returns a function that stops it. */
  readonly onMessage: (listener: (message: DeliveredMessage) => void) => () => void;
  readonly clock: FakeClock;
  /** Makes the next request (or the next `times`) fail. Faults are used in the order they were added. */
  readonly fault: (fault: Fault) => void;
  readonly clearFaults: () => void;
  /** Adds an existing user. `phoneNumber` is E.164. */
  readonly addUser: (options?: {
    readonly phoneNumber?: string | undefined;
    readonly status?: FakeUser['status'] | undefined;
  }) => FakeUser;
  /** Finds the user with this number (E.164), verified or not. */
  readonly findUser: (phoneNumber: string) => FakeUser | undefined;
  /**
   * Adds a session of a user, for `session_token` and `session_jwt`. `minutes` is 60 by default. The JWT is for the
   * `projectId` of the options.
   */
  readonly addSession: (userId: string, minutes?: number) => Promise<FakeSession>;
  /** Removes users, sessions, codes, messages and faults. The clock and the listeners are kept. */
  readonly reset: () => void;
  /** The `Authorization` header that requests must carry, if `projectId` and `secret` were given. */
  readonly authorization: string | undefined;
}

/**
 * Stytch in memory, for tests, stories and demos: behind the real `stytch` SDK, MSW, or `createFakeBackend`.
 * @throws Error if `NODE_ENV` is `production` or the project is live.
 * @example
 * const stytch = createFakeStytch();
 * stytch.onMessage(({ phoneNumber, text }) => console.log(`To ${phoneNumber}: ${text}`));
 * const response = await stytch.fetch(
 *   new Request('https://test.stytch.com/v1/otps/whatsapp/login_or_create', {
 *     method: 'POST',
 *     body: JSON.stringify({ phone_number: '+12025550123' }),
 *   }),
 * );
 * stytch.latestCode('+12025550123'); // six digits
 */
export function createFakeStytch(options: FakeStytchOptions = {}): FakeStytch {
  const { projectId, secret, storage, now = () => Date.now() } = options;
  assertNotProduction(projectId, options.dangerouslyAllowProduction);
  const stored = loadRecords(storage);
  let { records } = stored;
  const clock = createFakeClock(now, stored.ahead);
  const outbox = createOutbox(stored.messages);
  const faults = createFaults();
  let state = createFakeState(clock, outbox, records, options);
  const authorization = projectId && secret ? `Basic ${btoa(`${projectId}:${secret}`)}` : undefined;

  function save(): void {
    saveRecords(storage, { records, ahead: clock.ahead(), messages: outbox.messages });
  }

  async function fetch(
    request: Request,
    { signal = request.signal }: { signal?: AbortSignal | undefined } = {},
  ) {
    signal.throwIfAborted();
    const route = findStytchRoute(new URL(request.url).pathname);
    const fault = route && faults.consume(route.operation);
    if (fault?.kind === 'delay') await waitFor(fault.ms, signal);
    if (fault && fault.kind !== 'delay' && !fault.handled) return toFaultResponse(fault);
    const response = await respond(request, route, { state, authorization, projectId });
    save();
    return fault && fault.kind !== 'delay' ? toFaultResponse(fault) : response;
  }

  return {
    fetch,
    messages: outbox.messages,
    latestCode: (phoneNumber) =>
      outbox.messages.findLast((message) => message.phoneNumber === phoneNumber)?.code,
    onMessage: outbox.subscribe,
    clock: {
      now: clock.now,
      advance(ms) {
        clock.advance(ms);
        save();
      },
    },
    fault: faults.add,
    clearFaults: faults.clear,
    addUser(options = {}) {
      const user = state.users.add(options);
      save();
      return user;
    },
    findUser: (phoneNumber) => state.users.byNumber(phoneNumber),
    async addSession(userId, minutes = 60) {
      const session = state.sessions.start(userId, minutes);
      save();
      const sessionJwt = await signSessionJwt(session, projectId ?? defaultProjectId, clock.now());
      return { sessionId: session.sessionId, userId, sessionToken: session.sessionToken, sessionJwt };
    },
    reset() {
      outbox.clear();
      faults.clear();
      records = createFakeRecords();
      state = createFakeState(clock, outbox, records, options);
      save();
    },
    authorization,
  };
}

const defaultProjectId = 'project-test-fake';

interface RespondOptions {
  readonly state: FakeState;
  readonly authorization: string | undefined;
  readonly projectId: string | undefined;
}

async function respond(
  request: Request,
  route: StytchRoute | undefined,
  { state, authorization, projectId }: RespondOptions,
): Promise<Response> {
  const requestId = createTestId('request-id');
  try {
    if (!route) throw new StytchRefusal('route_not_found');
    if (request.method !== route.method) throw new StytchRefusal('method_not_allowed');
    const credentials = request.headers.get('Authorization');
    if (authorization && !route.isPublic && credentials !== authorization) {
      throw new StytchRefusal('unauthorized_credentials', { message: 'Unauthorized credentials.' });
    }
    const body = await readRequest(request);
    const rateLimitKey = body['phone_number'] ?? body['method_id'];
    if (rateLimitKey !== undefined) state.rateLimit.count(String(rateLimitKey));
    const project = projectId ?? readBasicCredentials(credentials)?.user ?? defaultProjectId;
    return Response.json({
      status_code: 200,
      request_id: requestId,
      ...(await route.answer({ state, body, projectId: project })),
    });
  } catch (error) {
    if (error instanceof StytchRefusal) return error.toResponse(requestId);
    throw error;
  }
}

async function readRequest(request: Request): Promise<Record<string, unknown>> {
  if (request.method === 'GET') return Object.fromEntries(new URL(request.url).searchParams);
  const body: unknown = await request.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new StytchRefusal('bad_request', { message: 'The body must be a JSON object.' });
  }
  return body as Record<string, unknown>;
}
