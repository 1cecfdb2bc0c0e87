import { createCookieJar } from './createCookieJar.js';
import { defaultSession, type CookieRules, type SessionCookie } from './cookieRules.js';
import { isLocalHost } from './isLocalUrl.js';

/** A `Request`, or only its headers: in a Next.js server component `{ headers: await headers() }`. */
export interface SessionRequest {
  readonly headers: { get(name: string): string | null };
  readonly url?: string | undefined;
}

/**
 * Stytch's session token in the cookie of a request, or `undefined`. The name without `__Host-` is read on this machine only:
 * elsewhere another host of the site could have planted it.
 */
export function readSession(
  request: SessionRequest,
  session: SessionCookie | undefined = defaultSession,
): string | undefined {
  const token = session && createCookieJar(toRequest(request)).get(session.name);
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
