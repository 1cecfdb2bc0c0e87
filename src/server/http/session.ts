import { createCookieJar, localName } from './createCookieJar.js';
import { defaultSession, type CookieRules, type SessionCookie } from './cookieRules.js';
import { isLocalHost } from './isLocalUrl.js';
import { isProduction } from './isProduction.js';

/** A `Request`, or an object with its headers. */
export interface SessionRequest {
  readonly headers: { get(name: string): string | null };
  readonly url?: string | undefined;
}

/** The cookies of a request, as `await cookies()` of Next.js gives them. */
export interface SessionCookies {
  get(name: string): { readonly value: string } | undefined;
}

/**
 * Stytch's session token in the cookie of a request, or `undefined`. It is not checked: `stytch.sessions.authenticate` does
 * that. The name without `__Host-` is read on this machine only: elsewhere another host of the site could have planted it.
 * Cookies without a request do not tell the machine; of them it is read unless `NODE_ENV` is `production`.
 *
 * @example
 * ```ts
 * const token = readSession(request);
 * const user = token && (await stytch.sessions.authenticate({ session_token: token })).user;
 * ```
 */
export function readSession(
  source: SessionRequest | SessionCookies,
  session: SessionCookie | null = defaultSession,
): string | undefined {
  if (!session) return undefined;
  const token =
    'headers' in source
      ? createCookieJar(toRequest(source)).get(session.name)
      : (source.get(session.name) ?? (isProduction() ? undefined : source.get(localName(session.name))))
          ?.value;
  return token === '' ? undefined : token;
}

/** A response that removes the session cookie, with the attributes that it was set with. */
export function signOutResponse(request: Request, { session, embedded }: CookieRules): Response {
  const jar = createCookieJar(new Request(request.url, { headers: request.headers }), embedded);
  if (session) jar.remove(session.name, session.sameSite);
  const headers = new Headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  for (const cookie of jar.headers()) headers.append('set-cookie', cookie);
  return new Response(null, { status: 204, headers });
}

/** Reading needs no method and no body; without a URL the `Host` header decides. */
function toRequest({ headers, url }: SessionRequest): Request {
  const host = headers.get('host');
  const base = url ?? (host !== null && isLocalHost(host) ? `http://${host}/` : 'https://unknown.invalid/');
  const copied = new Headers();
  for (const name of ['cookie', 'host', 'origin']) {
    const value = headers.get(name);
    if (value !== null) copied.set(name, value);
  }
  return new Request(base, { headers: copied });
}
