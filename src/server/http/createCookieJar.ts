import { parseCookie, stringifySetCookie } from 'cookie';
import { isLocalHost, isLocalUrl } from './isLocalUrl.js';

/** The cookies of one request, and those that its response sets. */
export interface CookieJar {
  readonly get: (name: string) => string | undefined;
  /** @param maxAge seconds */
  readonly set: (name: string, value: string, maxAge: number, sameSite: SameSite) => void;
  readonly remove: (name: string, sameSite: SameSite) => void;
  /** Values of `Set-Cookie`. */
  readonly headers: () => readonly string[];
}

export type SameSite = 'strict' | 'lax' | 'none';

/**
 * Every cookie is `__Host-`, Secure and HttpOnly. On a developer's own machine (the page and the endpoint both on
 * `http://localhost` or a loopback address) the prefix and Secure are left out, because Safari refuses them there; a
 * request from any real site never gets, and never has read, such a cookie.
 * @param embedded for a page in another site's iframe: all cookies are `SameSite=None; Partitioned`
 */
export function createCookieJar(request: Request, embedded = false): CookieJar {
  const local = isLocalRequest(request);
  const spelled = (name: string) => (local ? localName(name) : name);
  const cookies = readCookies(request.headers.get('cookie'));
  const headers = new Map<string, string>();
  const write = (name: string, value: string, maxAge: number, sameSite: SameSite) =>
    headers.set(
      name,
      stringifySetCookie(spelled(name), value, {
        path: '/',
        httpOnly: true,
        secure: !local,
        sameSite: readSameSite(sameSite, local, embedded),
        ...(embedded && !local ? { partitioned: true } : {}),
        maxAge,
      }),
    );
  return {
    get: (name) => cookies[spelled(name)],
    set: write,
    remove: (name, sameSite) => write(name, '', 0, sameSite),
    headers: () => [...headers.values()],
  };
}

/** The name of a cookie on a developer's own machine. */
export function localName(name: string): string {
  return name.replace(/^__Host-/, '');
}

function readSameSite(sameSite: SameSite, local: boolean, embedded: boolean): SameSite {
  if (local) return sameSite === 'none' ? 'lax' : sameSite;
  return embedded ? 'none' : sameSite;
}

function readCookies(header: string | null): Record<string, string | undefined> {
  if (header === null || header.length > 32_768) return {};
  try {
    return parseCookie(header);
  } catch {
    return {};
  }
}

/**
 * Next.js gives every request a URL on localhost, so the `Host` header decides when there is one. Browsers send `Origin`
 * with a POST; a POST without it and without Fetch Metadata is not from a browser on this machine.
 */
function isLocalRequest({ url, method, headers }: Request): boolean {
  const host = headers.get('host');
  if (!isLocalUrl(url) || (host !== null && !isLocalHost(host))) return false;
  const origin = headers.get('origin');
  if (origin !== null) return isLocalUrl(origin);
  return method !== 'POST' || headers.get('sec-fetch-site') === 'same-origin';
}
