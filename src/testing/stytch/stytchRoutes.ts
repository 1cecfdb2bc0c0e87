import { fakeAuthenticate } from './fakeAuthenticate.js';
import { fakeLoginOrCreate } from './fakeLoginOrCreate.js';
import { fakeSend } from './fakeSend.js';
import {
  fakeAuthenticateSession,
  fakeGetJwks,
  fakeGetSessions,
  fakeGetUser,
  fakeRevokeSession,
} from './fakeSessions.js';
import type { StytchCall } from './StytchCall.js';
import { type StytchSessionOperation } from './stytchOperation.js';
import { operationPaths, type Operation } from '../../protocol/operation.js';

/** A path that the fake answers. */
export interface StytchRoute {
  readonly operation: Operation | StytchSessionOperation;
  readonly method: 'GET' | 'POST';
  /** Stytch's key set is public, so SDKs ask for it without credentials. */
  readonly isPublic?: true;
  readonly answer: (call: StytchCall) => object | Promise<object>;
}

export function findStytchRoute(pathname: string): StytchRoute | undefined {
  if (/^\/v1\/sessions\/jwks\/[^/]+$/.test(pathname)) return jwksRoute;
  const userId = /^\/v1\/users\/([^/]+)$/.exec(pathname)?.[1];
  if (userId !== undefined) return userRoute(userId);
  return Object.hasOwn(routes, pathname) ? routes[pathname] : undefined;
}

const routes: Readonly<Record<string, StytchRoute>> = {
  [`/v1/otps${operationPaths.send}`]: { operation: 'send', method: 'POST', answer: fakeSend },
  [`/v1/otps${operationPaths.loginOrCreate}`]: {
    operation: 'loginOrCreate',
    method: 'POST',
    answer: fakeLoginOrCreate,
  },
  [`/v1/otps${operationPaths.authenticate}`]: {
    operation: 'authenticate',
    method: 'POST',
    answer: fakeAuthenticate,
  },
  '/v1/sessions': { operation: 'getSessions', method: 'GET', answer: fakeGetSessions },
  '/v1/sessions/authenticate': {
    operation: 'authenticateSession',
    method: 'POST',
    answer: fakeAuthenticateSession,
  },
  '/v1/sessions/revoke': { operation: 'revokeSession', method: 'POST', answer: fakeRevokeSession },
};

function userRoute(userId: string): StytchRoute {
  return {
    operation: 'getUser',
    method: 'GET',
    answer: (call) => fakeGetUser({ ...call, body: { user_id: userId } }),
  };
}

const jwksRoute: StytchRoute = {
  operation: 'getJwks',
  method: 'GET',
  isPublic: true,
  answer: fakeGetJwks,
};
