import type { RequestContext } from '../request/RequestContext.js';
import type { ClientInfo } from '../http/resolveClient.js';
import type { SendBody } from '../request/readFields.js';
import { HttpError } from '../http/HttpError.js';
import type { StytchAttributes, StytchLoginOrCreateData, StytchSendData } from '../stytch/StytchLike.js';
import { withTimeout } from '../../platform/withTimeout.js';

/** A signed-in user, by one of Stytch's three names. */
export type SignedInData =
  { readonly user_id: string } | { readonly session_token: string } | { readonly session_jwt: string };

/**
 * What goes to Stytch for a send: three fields of the page, each checked, and the rest by the server's own word. A number
 * that is added to a user is dropped after five minutes, so its code lives no longer.
 */
export function buildSendData(
  { operation, client, settings }: RequestContext,
  fields: SendBody,
  number: string,
  signedIn: SignedInData | undefined,
): StytchSendData & StytchLoginOrCreateData {
  const longest = Math.min(settings.maxExpirationMinutes, signedIn ? 5 : 10);
  const minutes = fields.expiration_minutes ?? (longest < usualMinutes ? longest : undefined);
  return {
    phone_number: number,
    ...(minutes === undefined ? {} : { expiration_minutes: Math.min(minutes, longest) }),
    ...(fields.locale === undefined ? {} : { locale: fields.locale }),
    ...buildAttributes(client),
    ...(operation === 'loginOrCreate' ? { create_user_as_pending: settings.createUserAsPending } : signedIn),
  };
}

/** Minutes that Stytch gives a code when it is not told. */
const usualMinutes = 2;

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

/** Who the app says is signed in. @throws HttpError when its function fails: a number must not go to nobody, or to somebody else. */
export async function readSignedInUser({
  request,
  settings,
}: RequestContext): Promise<SignedInData | undefined> {
  const { getSession, deadline, emit } = settings;
  if (!getSession) return undefined;
  try {
    const session: unknown = await withTimeout(deadline, () => getSession(request));
    return session === undefined || session === null ? undefined : named(session);
  } catch {
    emit({ type: 'callback_fault', callback: 'getSession' });
    throw new HttpError('internal_server_error');
  }
}

function named(session: unknown): SignedInData {
  const { userId, sessionToken, sessionJwt } = session as Readonly<Record<string, unknown>>;
  const given = [userId, sessionToken, sessionJwt].filter((value) => value !== undefined && value !== null);
  if (given.length !== 1) throw new TypeError('one of userId, sessionToken and sessionJwt');
  if (isWord(userId)) return { user_id: userId };
  if (isWord(sessionToken)) return { session_token: sessionToken };
  if (isWord(sessionJwt)) return { session_jwt: sessionJwt };
  throw new TypeError('not a string');
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0;
}
