import { createFakeClock, type FakeClock } from '../state/createFakeClock.js';
import { createFaults, toFaultResponse, type Fault } from './createFaults.js';
import { createOutbox, type DeliveredMessage } from '../state/createOutbox.js';
import type { FakeSession } from '../state/createSessions.js';
import type { FakeUser } from '../state/createUsers.js';
import { createFakeState, type FakeState, type FakeStateOptions } from '../state/createFakeState.js';
import { fakeAuthenticate } from './fakeAuthenticate.js';
import { fakeLoginOrCreate } from './fakeLoginOrCreate.js';
import { fakeSend } from './fakeSend.js';
import { findStytchOperation, stytchPaths, type StytchOperation } from './stytchOperation.js';
import { StytchRefusal } from '../state/StytchRefusal.js';
import { assertNotProduction } from './assertNotProduction.js';
import { createTestId } from '../state/createTestId.js';
import { waitFor } from './waitFor.js';

export interface FakeStytchOptions extends FakeStateOptions {
  /** With `secret`: requests must carry both as HTTP Basic credentials. @default not checked */
  readonly projectId?: string | undefined;
  readonly secret?: string | undefined;
  /** Allows the fake to start if `NODE_ENV` is `production` or `projectId` is a live project. @default false */
  readonly dangerouslyAllowProduction?: boolean | undefined;
  /** Returns the time in milliseconds since the epoch. @default Date.now */
  readonly now?: (() => number) | undefined;
}

/** Stytch's three WhatsApp endpoints in memory. */
export interface FakeStytch {
  /**
   * Answers `POST /v1/otps/whatsapp/send`, `/v1/otps/whatsapp/login_or_create` and `/v1/otps/authenticate`, on any host.
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
  /** Adds a session of a user, for `session_token` and `session_jwt`. `minutes` is 60 by default. */
  readonly addSession: (userId: string, minutes?: number) => FakeSession;
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
  const { projectId, secret, now = () => Date.now() } = options;
  assertNotProduction(projectId, options.dangerouslyAllowProduction);
  const clock = createFakeClock(now);
  const outbox = createOutbox();
  const faults = createFaults();
  let state = createFakeState(clock, outbox, options);
  const authorization = projectId && secret ? `Basic ${btoa(`${projectId}:${secret}`)}` : undefined;

  async function fetch(
    request: Request,
    { signal = request.signal }: { signal?: AbortSignal | undefined } = {},
  ) {
    signal.throwIfAborted();
    const operation = operationAtPath(request.url);
    const fault = operation && faults.consume(operation);
    if (fault?.kind === 'delay') await waitFor(fault.ms, signal);
    if (fault && fault.kind !== 'delay' && !fault.handled) return toFaultResponse(fault);
    const answer = await respond(request, operation, state, authorization);
    return fault && fault.kind !== 'delay' ? toFaultResponse(fault) : answer;
  }

  return {
    fetch,
    messages: outbox.messages,
    latestCode: (phoneNumber) =>
      outbox.messages.findLast((message) => message.phoneNumber === phoneNumber)?.code,
    onMessage: outbox.subscribe,
    clock,
    fault: faults.add,
    clearFaults: faults.clear,
    addUser: (user = {}) => state.users.add(user),
    findUser: (phoneNumber) => state.users.byNumber(phoneNumber),
    addSession: (userId, minutes = 60) => state.sessions.start(userId, minutes),
    reset() {
      outbox.clear();
      faults.clear();
      state = createFakeState(clock, outbox, options);
    },
    authorization,
  };
}

const operations = { send: fakeSend, loginOrCreate: fakeLoginOrCreate, authenticate: fakeAuthenticate };

function operationAtPath(url: string): StytchOperation | undefined {
  const { pathname } = new URL(url);
  const operation = findStytchOperation(pathname);
  return operation && pathname === `/v1/otps${stytchPaths[operation]}` ? operation : undefined;
}

async function respond(
  request: Request,
  operation: StytchOperation | undefined,
  state: FakeState,
  authorization: string | undefined,
): Promise<Response> {
  const requestId = createTestId('request-id');
  try {
    if (!operation) throw new StytchRefusal('route_not_found');
    if (request.method !== 'POST') throw new StytchRefusal('method_not_allowed');
    if (authorization && request.headers.get('Authorization') !== authorization) {
      throw new StytchRefusal('unauthorized_credentials', { message: 'Unauthorized credentials.' });
    }
    const body = await readBody(request);
    state.rateLimit.count(String(body['phone_number'] ?? body['method_id']));
    return Response.json({
      status_code: 200,
      request_id: requestId,
      ...operations[operation](state, body),
    });
  } catch (error) {
    if (error instanceof StytchRefusal) return error.toResponse(requestId);
    throw error;
  }
}

async function readBody(request: Request): Promise<Record<string, unknown>> {
  const body: unknown = await request.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new StytchRefusal('bad_request', { message: 'The body must be a JSON object.' });
  }
  return body as Record<string, unknown>;
}
