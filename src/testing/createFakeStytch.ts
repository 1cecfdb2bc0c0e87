import { createClock, type FakeClock } from './createClock.js';
import { createFaults, spoiledAnswer, type Fault } from './createFaults.js';
import { createOutbox, type DeliveredMessage } from './createOutbox.js';
import type { FakeSession } from './createSessions.js';
import type { FakeUser } from './createUsers.js';
import { createWorld, type World, type WorldOptions } from './createWorld.js';
import { fakeAuthenticate } from './fakeAuthenticate.js';
import { fakeLoginOrCreate } from './fakeLoginOrCreate.js';
import { fakeSend } from './fakeSend.js';
import { operationOf, operationPaths, type Operation } from './operation.js';
import { Refusal } from './refusal.js';
import { refuseProduction } from './refuseProduction.js';
import { testId } from './testId.js';
import { waitFor } from './waitFor.js';

export interface FakeStytchOptions extends WorldOptions {
  /** With `secret`: requests must carry both as HTTP Basic credentials. Not checked when left out. */
  readonly projectId?: string | undefined;
  readonly secret?: string | undefined;
  /** Lets the double start where `NODE_ENV` is `production` or `projectId` names a live project. @default false */
  readonly dangerouslyAllowProduction?: boolean | undefined;
  /** The time in milliseconds since the epoch; `Date.now` when left out. */
  readonly now?: (() => number) | undefined;
}

/** Stytch's three WhatsApp endpoints in memory. */
export interface FakeStytch {
  /**
   * Answers `POST /v1/otps/whatsapp/send`, `/v1/otps/whatsapp/login_or_create` and `/v1/otps/authenticate`, on any host.
   * Rejects only for a `drop` fault (`TypeError`) and when the signal (the request's unless another is given) is aborted.
   */
  readonly fetch: (
    request: Request,
    init?: { readonly signal?: AbortSignal | undefined },
  ) => Promise<Response>;
  /** What was delivered, oldest first; the array grows. */
  readonly messages: readonly DeliveredMessage[];
  /** The code of the newest message to this number (E.164). */
  readonly latestCode: (phoneNumber: string) => string | undefined;
  /** Calls the listener with each message from now on. @returns how to stop it. */
  readonly onMessage: (listener: (message: DeliveredMessage) => void) => () => void;
  readonly clock: FakeClock;
  /** Makes the next request (or `times` of them) go wrong. Faults are used in the order they were added. */
  readonly fault: (fault: Fault) => void;
  readonly clearFaults: () => void;
  /** A user who is there before anyone signs in; `phoneNumber` in E.164. */
  readonly addUser: (options?: {
    readonly phoneNumber?: string | undefined;
    readonly status?: FakeUser['status'] | undefined;
  }) => FakeUser;
  /** The user who has this number (E.164), verified or not. */
  readonly findUser: (phoneNumber: string) => FakeUser | undefined;
  /** A session of a user, for `session_token` and `session_jwt`; it lasts an hour unless `minutes` says otherwise. */
  readonly addSession: (userId: string, minutes?: number) => FakeSession;
  /** Forgets users, sessions, codes, messages and faults. The clock and the listeners stay as they are. */
  readonly reset: () => void;
  /** The `Authorization` header that is asked for, when `projectId` and `secret` were given. */
  readonly authorization: string | undefined;
}

/**
 * A double of Stytch for tests, stories and demos: behind the real `stytch` SDK, MSW, or `createFakeBackend`.
 * @throws Error in production and for a live project.
 */
export function createFakeStytch(options: FakeStytchOptions = {}): FakeStytch {
  const { projectId, secret, now = () => Date.now() } = options;
  refuseProduction(projectId, options.dangerouslyAllowProduction);
  const clock = createClock(now);
  const outbox = createOutbox();
  const faults = createFaults();
  let world = createWorld(clock, outbox, options);
  const authorization = projectId && secret ? `Basic ${btoa(`${projectId}:${secret}`)}` : undefined;

  async function fetch(
    request: Request,
    { signal = request.signal }: { signal?: AbortSignal | undefined } = {},
  ) {
    signal.throwIfAborted();
    const operation = operationAt(request.url);
    const fault = operation && faults.take(operation);
    if (fault?.kind === 'delay') await waitFor(fault.ms, signal);
    if (fault && fault.kind !== 'delay' && !fault.handled) return spoiledAnswer(fault);
    const answer = await answerTo(request, operation, world, authorization);
    return fault && fault.kind !== 'delay' ? spoiledAnswer(fault) : answer;
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
    addUser: (user = {}) => world.users.add(user),
    findUser: (phoneNumber) => world.users.byNumber(phoneNumber),
    addSession: (userId, minutes = 60) => world.sessions.start(userId, minutes),
    reset() {
      outbox.clear();
      faults.clear();
      world = createWorld(clock, outbox, options);
    },
    authorization,
  };
}

const operations = { send: fakeSend, loginOrCreate: fakeLoginOrCreate, authenticate: fakeAuthenticate };

function operationAt(url: string): Operation | undefined {
  const { pathname } = new URL(url);
  const operation = operationOf(pathname);
  return operation && pathname === `/v1/otps${operationPaths[operation]}` ? operation : undefined;
}

async function answerTo(
  request: Request,
  operation: Operation | undefined,
  world: World,
  authorization: string | undefined,
): Promise<Response> {
  const requestId = testId('request-id');
  try {
    if (!operation) throw new Refusal('route_not_found');
    if (request.method !== 'POST') throw new Refusal('method_not_allowed');
    if (authorization && request.headers.get('Authorization') !== authorization) {
      throw new Refusal('unauthorized_credentials', { message: 'Unauthorized credentials.' });
    }
    const body = await readBody(request);
    world.rateLimit.count(String(body['phone_number'] ?? body['method_id']));
    return Response.json({
      status_code: 200,
      request_id: requestId,
      ...operations[operation](world, body),
    });
  } catch (error) {
    if (error instanceof Refusal) return error.toResponse(requestId);
    throw error;
  }
}

async function readBody(request: Request): Promise<Record<string, unknown>> {
  const body: unknown = await request.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Refusal('bad_request', { message: 'The body must be a JSON object.' });
  }
  return body as Record<string, unknown>;
}
