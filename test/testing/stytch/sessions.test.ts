import * as fc from 'fast-check';
import { createFakeStytch } from 'react-whatsapp-otp/testing';
import { Client, RequestError, StytchError } from 'stytch';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { listen, type Listening } from '../listen.js';
import { phoneNumber } from './post.js';

const projectId = 'project-test-11111111-1111-4111-8111-111111111111';
const fake = createFakeStytch({ projectId, secret: 'secret-test-1' });

/** Paths that the SDK asked for, oldest first. */
let paths: string[] = [];
let server: Listening;
let client: Client;

beforeAll(async () => {
  vi.spyOn(console, 'warn').mockReturnValue(); // the SDK warns about a custom `env`
  server = await listen((request) => {
    paths.push(new URL(request.url).pathname);
    return fake.fetch(request);
  });
});
afterAll(() => server.close());
beforeEach(() => {
  fake.reset();
  client = new Client({ project_id: projectId, secret: 'secret-test-1', env: server.url });
  paths = [];
});

const caught = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

/** Signs a user in with a code, as an endpoint does. */
async function signIn() {
  const { phone_id } = await client.otps.whatsapp.loginOrCreate({ phone_number: phoneNumber });
  const signedIn = await client.otps.authenticate({
    method_id: phone_id,
    code: fake.latestCode(phoneNumber) ?? '',
    session_duration_minutes: 60,
    session_custom_claims: { plan: 'größer' },
  });
  paths = [];
  return signedIn;
}

describe('sessions through the stytch SDK', () => {
  it('authenticates a session by token and by JWT, and returns its user', async () => {
    const { session_token, session_jwt, user_id } = await signIn();
    for (const session of [{ session_token }, { session_jwt }]) {
      const found = await client.sessions.authenticate(session);
      expect(found).toMatchObject({
        status_code: 200,
        request_id: expect.stringMatching(/^request-id-test-/),
        session_token,
        user: { user_id, phone_numbers: [{ phone_number: phoneNumber, verified: true }] },
        session: {
          user_id,
          custom_claims: { plan: 'größer' },
          authentication_factors: [{ type: 'otp', phone_number_factor: { phone_number: phoneNumber } }],
        },
      });
    }
  });

  it('extends a session to the minutes asked for and changes its claims', async () => {
    const { session_token, session } = await signIn();
    const extended = await client.sessions.authenticate({
      session_token,
      session_duration_minutes: 600,
      session_custom_claims: { plan: null, seats: 3 },
    });
    const until = (of: { expires_at?: string } | undefined) => Date.parse(of?.expires_at ?? '');
    expect(until(extended.session) - until(session)).toBeGreaterThanOrEqual(540 * 60_000);
    expect(extended.session.custom_claims).toEqual({ seats: 3 });
  });

  it('verifies a JWT with the key set, without asking about the session', async () => {
    const { session_jwt, session } = await signIn();
    const local = await client.sessions.authenticateJwt({ session_jwt });
    expect(local.session).toMatchObject({
      session_id: session?.session_id,
      user_id: session?.user_id,
      custom_claims: { plan: 'größer' },
      authentication_factors: session?.authentication_factors,
      roles: ['stytch_user'],
    });
    await client.sessions.authenticateJwt({ session_jwt });
    expect(paths).toEqual([`/v1/sessions/jwks/${projectId}`]);
  });

  it('issues JWTs for a session that a test added, and gives out the key set', async () => {
    const { userId } = fake.addUser();
    const { sessionId, sessionJwt } = await fake.addSession(userId);
    const session = await client.sessions.authenticateJwtLocal({ session_jwt: sessionJwt });
    expect(session).toMatchObject({ session_id: sessionId, user_id: userId });
    const { keys } = await client.sessions.getJWKS({ project_id: projectId });
    expect(keys).toEqual([expect.objectContaining({ kty: 'RSA', alg: 'RS256', use: 'sig' })]);
  });

  it('issues JWTs for the project of the request if it has none itself', async () => {
    const anyProject = createFakeStytch();
    const { userId } = anyProject.addUser();
    const { sessionToken } = await anyProject.addSession(userId);
    const other = await listen(anyProject.fetch);
    const asked = new Client({ project_id: projectId, secret: 'x', env: other.url });
    const { session_jwt } = await asked.sessions.authenticate({ session_token: sessionToken });
    await expect(asked.sessions.authenticateJwtLocal({ session_jwt })).resolves.toMatchObject({
      user_id: userId,
    });
    await other.close();
  });

  it('lists the active sessions of a user', async () => {
    const { user_id, session } = await signIn();
    await fake.addSession(user_id, 5);
    const ids = async () =>
      (await client.sessions.get({ user_id })).sessions.map(({ session_id }) => session_id);
    expect(await ids()).toEqual([session?.session_id, expect.stringMatching(/^session-test-/)]);
    const [first = ''] = await ids();
    await client.sessions.revoke({ session_id: first });
    expect(await ids()).toHaveLength(1);
  });

  it.each(['session_id', 'session_token', 'session_jwt'] as const)(
    'ends a session by its %s; after that it is not found',
    async (name) => {
      const { session_token, session_jwt, session } = await signIn();
      const all = { session_token, session_jwt, session_id: session?.session_id ?? '' };
      await expect(client.sessions.revoke({ [name]: all[name] })).resolves.toMatchObject({
        status_code: 200,
      });
      const gone = { status_code: 404, error_type: 'session_not_found' };
      expect(await caught(client.sessions.authenticate({ session_token }))).toMatchObject(gone);
      expect(
        await caught(client.sessions.authenticateJwt({ session_jwt, max_token_age_seconds: 0 })),
      ).toMatchObject(gone);
      expect(await caught(client.sessions.revoke({ session_token }))).toMatchObject(gone);
    },
  );

  it('takes a session whose JWT has expired, until the session has', async () => {
    const { session_jwt } = await signIn();
    const at = (seconds: number) => new Date(Date.now() + seconds * 1000);
    const late = await caught(client.sessions.authenticateJwtLocal({ session_jwt, current_date: at(301) }));
    expect(late).toMatchObject({ code: 'jwt_invalid' });
    fake.clock.advance(301_000);
    await expect(client.sessions.authenticate({ session_jwt })).resolves.toMatchObject({ status_code: 200 });
    fake.clock.advance(3_600_000);
    expect(await caught(client.sessions.authenticate({ session_jwt }))).toMatchObject({
      error_type: 'session_not_found',
    });
    fake.clock.advance(-3_901_000);
  });

  it('refuses a JWT that was changed', async () => {
    const { session_jwt } = await signIn();
    const [header, payload = '', signature] = session_jwt.split('.');
    const claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    const changed = btoa(JSON.stringify({ ...claims, sub: 'user-test-other' })).replaceAll('=', '');
    const forged = [header, changed.replaceAll('+', '-').replaceAll('/', '_'), signature].join('.');
    expect(await caught(client.sessions.authenticateJwt({ session_jwt: forged }))).toMatchObject({
      error_type: 'unable_to_parse_session_jwt',
    });
    expect(await caught(client.sessions.authenticateJwt({ session_jwt: 'a.b.c' }))).toMatchObject({
      error_type: 'unable_to_parse_session_jwt',
    });
  });

  it.each([
    ['no session', 'authenticate', {}, 'no_session_arguments'],
    ['two sessions', 'authenticate', { session_token: 'x', session_jwt: 'y' }, 'too_many_session_arguments'],
    ['an unknown token', 'authenticate', { session_token: 'x' }, 'session_not_found'],
    ['no session', 'revoke', {}, 'no_session_revoke_arguments'],
    ['two sessions', 'revoke', { session_id: 'x', session_token: 'y' }, 'too_many_session_revoke_arguments'],
    ['an unknown session', 'revoke', { session_id: 'session-test-1' }, 'session_not_found'],
    ['a malformed user id', 'get', { user_id: 'me' }, 'invalid_user_id'],
  ] as const)('refuses %s to %s', async (_, method, request, error_type) => {
    const error = await caught(client.sessions[method](request as { user_id: string }));
    expect(error).toBeInstanceOf(StytchError);
    expect(error).toMatchObject({ error_type });
  });

  it('finds a user by id', async () => {
    const { user_id } = await signIn();
    await expect(client.users.get({ user_id })).resolves.toMatchObject({
      status_code: 200,
      user_id,
      status: 'active',
      phone_numbers: [{ phone_number: phoneNumber, verified: true }],
    });
    expect(await caught(client.users.get({ user_id: 'me' }))).toMatchObject({
      error_type: 'invalid_user_id',
    });
    const nobody = `user-test-${crypto.randomUUID()}`;
    expect(await caught(client.users.get({ user_id: nobody }))).toMatchObject({
      error_type: 'user_not_found',
    });
  });

  it('keeps every claim in a JWT, except for the reserved ones', async () => {
    const { userId } = fake.addUser();
    const { sessionToken } = await fake.addSession(userId);
    const reserved = ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti'];
    const claims = fc.dictionary(
      fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), fc.constantFrom(...reserved)),
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 6 }),
        fc.integer(),
        fc.boolean(),
        fc.array(fc.string(), { maxLength: 3 }),
      ),
      { maxKeys: 4, noNullPrototype: true },
    );
    await fc.assert(
      fc.asyncProperty(claims, async (custom) => {
        const { session_jwt, session } = await client.sessions.authenticate({
          session_token: sessionToken,
          session_custom_claims: custom,
        });
        const local = await client.sessions.authenticateJwtLocal({ session_jwt });
        expect(local.custom_claims).toEqual(session.custom_claims);
        for (const [name, value] of Object.entries(custom)) {
          const expected = reserved.includes(name) ? undefined : value;
          expect(session.custom_claims?.[name]).toEqual(expected);
        }
        await client.sessions.authenticate({
          session_token: sessionToken,
          session_custom_claims: Object.fromEntries(Object.keys(custom).map((name) => [name, null])),
        });
      }),
      { numRuns: 50 },
    );
  });

  it('refuses the wrong secret, except for the key set, which is public', async () => {
    const stranger = new Client({ project_id: projectId, secret: 'wrong', env: server.url });
    expect(await caught(stranger.sessions.get({ user_id: 'x' }))).toMatchObject({
      error_type: 'unauthorized_credentials',
    });
    await expect(stranger.sessions.getJWKS({ project_id: projectId })).resolves.toMatchObject({
      status_code: 200,
    });
  });
});

describe('a session that ended and a Stytch that fails are different errors', () => {
  /** The way a server decides whether the user is signed out or the page should say "try again". */
  async function currentUser(session_token: string) {
    try {
      return (await client.sessions.authenticate({ session_token })).user.user_id;
    } catch (error) {
      const isSignedOut = error instanceof StytchError && [401, 404].includes(error.status_code);
      return isSignedOut ? 'signed out' : 'fault';
    }
  }

  it.each([
    ['drop', { kind: 'drop' }],
    ['a page of HTML', { kind: 'html' }],
    ['an empty response', { kind: 'empty', status: 503 }],
    ['an error of Stytch', { kind: 'error', errorType: 'internal_server_error' }],
  ] as const)('with the fault "%s"', async (_, fault) => {
    const { session_token, user_id } = await signIn();
    fake.fault({ ...fault, operation: 'authenticateSession' });
    expect(await currentUser(session_token)).toBe('fault');
    expect(await currentUser(session_token)).toBe(user_id);
    await client.sessions.revoke({ session_token });
    expect(await currentUser(session_token)).toBe('signed out');
  });

  it('a fault of the key set makes the SDK ask about the session instead', async () => {
    const { session_jwt, user_id } = await signIn();
    fake.fault({ kind: 'drop', operation: 'getJwks' });
    await expect(client.sessions.authenticateJwt({ session_jwt })).resolves.toMatchObject({
      session: { user_id },
    });
  });

  it('a fault for all calls breaks the sessions too', async () => {
    const { session_token } = await signIn();
    fake.fault({ kind: 'drop' });
    expect(await caught(client.sessions.authenticate({ session_token }))).toBeInstanceOf(RequestError);
  });
});
