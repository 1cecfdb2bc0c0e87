import { attributesFields, type Attributes } from './attributes.js';
import { fromWire, isBoolean, isInteger, isObject, isString, toWire } from './fields.js';

/** Where `authenticate` is posted, under the app's endpoint. */
export const authenticatePath = '/authenticate';

/**
 * Checks a passcode. Source: Stytch's `POST /v1/otps/authenticate`.
 *
 * Session length and claims are for a server to decide: the fields are here because the wire has them, and an endpoint
 * that believes them from a page is a hole.
 */
export interface AuthenticateRequest {
  /** The `phoneId` that the newest send returned. */
  readonly methodId: string;
  /** Six ASCII digits as a string: a code may begin with zeros. */
  readonly code: string;
  readonly attributes?: Attributes | undefined;
  /** Adds the number as a factor to this session. */
  readonly sessionToken?: string | undefined;
  /** Adds the number as a factor to this session. */
  readonly sessionJwt?: string | undefined;
  /** Minutes, 5 to 527040. Without it Stytch makes no session. */
  readonly sessionDurationMinutes?: number | undefined;
  /** At most 4 kB as JSON. */
  readonly sessionCustomClaims?: Readonly<Record<string, unknown>> | undefined;
  readonly options?: AuthenticateOptions | undefined;
  readonly telemetryId?: string | undefined;
}

export interface AuthenticateOptions {
  readonly ipMatchRequired?: boolean | undefined;
  readonly userAgentMatchRequired?: boolean | undefined;
}

/** What a page may learn of a sign-in. An endpoint can withhold every named field and add its own in `body`. */
export interface AuthenticateResponse {
  readonly requestId?: string | undefined;
  readonly statusCode?: number | undefined;
  readonly userId?: string | undefined;
  readonly methodId?: string | undefined;
  /** `""` means that no session was made. */
  readonly sessionToken?: string | undefined;
  /** `""` means that no session was made. */
  readonly sessionJwt?: string | undefined;
  /** Stytch's user object, in its own snake_case. */
  readonly user?: Readonly<Record<string, unknown>> | undefined;
  /** Stytch's session object, in its own snake_case. */
  readonly session?: Readonly<Record<string, unknown>> | undefined;
  readonly resetSessions?: boolean | undefined;
  /** Stytch's device object, in its own snake_case. */
  readonly userDevice?: Readonly<Record<string, unknown>> | undefined;
  /** The complete response as the endpoint sent it, with the fields that your endpoint adds. */
  readonly body: Readonly<Record<string, unknown>>;
}

export function toAuthenticateBody(request: AuthenticateRequest): Record<string, unknown> {
  return toWire(request, authenticateFields);
}

export function fromAuthenticateBody(body: Readonly<Record<string, unknown>>): AuthenticateResponse {
  return { ...fromWire<Omit<AuthenticateResponse, 'body'>>(body, authenticateResponseFields), body };
}

const authenticateFields = {
  methodId: 'method_id',
  code: 'code',
  attributes: { name: 'attributes', fields: attributesFields },
  sessionToken: 'session_token',
  sessionJwt: 'session_jwt',
  sessionDurationMinutes: 'session_duration_minutes',
  options: {
    name: 'options',
    fields: { ipMatchRequired: 'ip_match_required', userAgentMatchRequired: 'user_agent_match_required' },
  },
  telemetryId: 'telemetry_id',
  sessionCustomClaims: 'session_custom_claims',
} as const;

const authenticateResponseFields = {
  requestId: ['request_id', isString],
  statusCode: ['status_code', isInteger],
  userId: ['user_id', isString],
  methodId: ['method_id', isString],
  sessionToken: ['session_token', isString],
  sessionJwt: ['session_jwt', isString],
  user: ['user', isObject],
  session: ['session', isObject],
  resetSessions: ['reset_sessions', isBoolean],
  userDevice: ['user_device', isObject],
} as const;
