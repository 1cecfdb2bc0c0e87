import { parseCookie, stringifySetCookie } from 'cookie';
import { isLocalUrl } from './isLocalUrl.js';

/** The cookies of one request, and those to be set by its answer. */
export interface CookieJar {
  readonly get: (name: string) => string | undefined;
  readonly set: (name: string, value: string, maxAge: number, sameSite: SameSite) => void;
  readonly remove: (name: string, sameSite: SameSite) => void;
  /** Values of `Set-Cookie`. */
  readonly headers: () => readonly string[];
}

export type SameSite = 'strict' | 'lax' | 'none';

/**
 * Every cookie is `__Host-`, Secure and HttpOnly. On a developer's own machine (the page and the endpoint both on
 * `http://localhost` or a loopback address) the prefix and Secure are left out, since Safari refuses them there; a
 * request from any real site never gets, and never has read, such a cookie.
 */
export function createCookieJar(request: Request): CookieJar {
  const development = isDevelopment(request);
  const spelled = (name: string) => (development ? name.replace(/^__Host-/, '') : name);
  const cookies = readCookies(request.headers.get('cookie'));
  const headers = new Map<string, string>();
  const write = (name: string, value: string, maxAge: number, sameSite: SameSite) =>
    headers.set(
      name,
      stringifySetCookie(spelled(name), value, {
        path: '/',
        httpOnly: true,
        secure: !development,
        sameSite: development && sameSite === 'none' ? 'lax' : sameSite,
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

function readCookies(header: string | null): Record<string, string | undefined> {
  if (header === null || header.length > 32_768) return {};
  try {
    return parseCookie(header);
  } catch {
    return {};
  }
}

function isDevelopment(request: Request): boolean {
  const origin = request.headers.get('origin');
  return isLocalUrl(request.url) && (origin === null || isLocalUrl(origin));
}
