import { withTimeout } from '../../platform/withTimeout.js';
import type { ClientInfo } from '../http/resolveClient.js';
import { HttpError } from '../http/HttpError.js';
import type { SendBody } from '../request/readFields.js';
import type { RequestContext } from '../request/RequestContext.js';
import type { StytchAttributes, StytchLoginOrCreateData, StytchSendData } from '../stytch/StytchLike.js';

/** A signed-in user, by one of Stytch's three names. */
export type SignedInData =
  { readonly user_id: string } | { readonly session_token: string } | { readonly session_jwt: string };

/**
 * What goes to Stytch for a send: three fields of the page, each checked; everything else is decided by the server. A number
 * that is added to a user is dropped after five minutes, so its code lives no longer.
 */
export function buildSendData(
  { operation, client, settings }: RequestContext,
  fields: SendBody,
  number: string,
  signedIn: SignedInData | undefined,
): StytchSendData & StytchLoginOrCreateData {
  const longest = Math.min(settings.maxExpirationMinutes, signedIn ? 5 : 10);
  const minutes = fields.expiration_minutes ?? (longest < defaultMinutes ? longest : undefined);
  return {
    phone_number: number,
    ...(minutes === undefined ? {} : { expiration_minutes: Math.min(minutes, longest) }),
    ...(fields.locale === undefined ? {} : { locale: fields.locale }),
    ...buildAttributes(client),
    ...(operation === 'loginOrCreate' ? { create_user_as_pending: settings.createUserAsPending } : signedIn),
  };
}

/** Minutes that Stytch gives a code by default. */
const defaultMinutes = 2;

/** The device, as the server sees it, for Stytch's fraud detection. */
export function buildAttributes({ address, userAgent }: ClientInfo): { attributes?: StytchAttributes } {
  if (address === undefined && userAgent === undefined) return {};
  return {
    attributes: {
      ...(address === undefined ? {} : { ip_address: address }),
      ...(userAgent === undefined ? {} : { user_agent: userAgent }),
    },
  };
}

/**
 * Who is signed in, by the app's `getSession`.
 * @throws HttpError when it fails: a number must not be added to nobody, or to someone else
 */
export async function readSignedInUser({
  request,
  settings,
  report,
}: RequestContext): Promise<SignedInData | undefined> {
  const { getSession, deadline } = settings;
  if (!getSession) return undefined;
  try {
    const session: unknown = await withTimeout(deadline, () => getSession(request));
    return session === undefined || session === null ? undefined : toSignedInData(session);
  } catch (error) {
    report.callbackFailed('getSession', error);
    throw new HttpError('internal_server_error');
  }
}

/**
 * What stays the same while a user is signed in. A JWT is replaced every few minutes, so its user and session are taken from
 * its claims, which the app vouches for.
 */
export function sessionIdentity(signedIn: SignedInData): string {
  if (!('session_jwt' in signedIn)) return JSON.stringify(signedIn);
  try {
    const [, payload = ''] = signedIn.session_jwt.split('.');
    const claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as Readonly<
      Record<string, unknown>
    >;
    if (typeof claims['sub'] === 'string') return `sub ${claims['sub']}`;
  } catch {
    // Not a JWT that can be read: the token itself identifies the session.
  }
  return JSON.stringify(signedIn);
}

function toSignedInData(session: unknown): SignedInData {
  const { userId, sessionToken, sessionJwt } = session as Readonly<Record<string, unknown>>;
  const given = [userId, sessionToken, sessionJwt].filter((value) => value !== undefined && value !== null);
  if (given.length !== 1) {
    throw new TypeError('getSession has to return one of userId, sessionToken and sessionJwt.');
  }
  if (isText(userId)) return { user_id: userId };
  if (isText(sessionToken)) return { session_token: sessionToken };
  if (isText(sessionJwt)) return { session_jwt: sessionJwt };
  throw new TypeError('getSession returned an id that is not a string.');
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0;
}
