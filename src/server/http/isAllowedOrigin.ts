import type { CookieRules } from './cookieRules.js';
import { isLocalUrl } from './isLocalUrl.js';

/** Whose page may call. */
export interface OriginRules {
  /** Exact origins next to the request's own. */
  readonly origins: readonly string[];
  /** Whether a request with neither `Origin` nor `Sec-Fetch-Site` passes. */
  readonly nativeClients: boolean;
}

/**
 * Whether the page that made a request may call, by `Origin` and Fetch Metadata. Neither can be set by a page, and both
 * are compared as whole strings.
 */
export function isAllowedOrigin(request: Request, rules: OriginRules): boolean {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (origin === null) return site === null ? rules.nativeClients : site === 'same-origin';
  if (rules.origins.includes(origin)) return true;
  if (site !== null && site !== 'same-origin') return false;
  return isOwnOrigin(origin, request, site);
}

/** Whether the `Origin` is one of the listed, other ones, which get CORS headers. */
export function listedOrigin(request: Request, rules: OriginRules): string | undefined {
  const origin = request.headers.get('origin');
  return origin !== null && rules.origins.includes(origin) ? origin : undefined;
}

/**
 * Whether the browser can keep the cookies that the flow needs: a page on plain HTTP that is not local cannot, and a page of
 * another site gets none that are `SameSite=Strict` or `Lax`.
 */
export function canKeepCookies(request: Request, { ownSameSite, embedded }: CookieRules): boolean {
  const origin = request.headers.get('origin');
  if (origin?.startsWith('http://') === true && !isLocalUrl(origin)) return false;
  return request.headers.get('sec-fetch-site') !== 'cross-site' || ownSameSite === 'none' || embedded;
}

/**
 * A proxy that ends TLS leaves `http:` in the URL, or another host. Only the browser's statement that the page is
 * of the same origin makes up for that, and only upwards, from http to https; or, for a development server's proxy, from
 * one port of this machine to another.
 */
function isOwnOrigin(origin: string, request: Request, site: string | null): boolean {
  const url = new URL(request.url);
  if (origin === url.origin) return true;
  if (site !== 'same-origin') return false;
  if (isLocalUrl(origin) && isLocalUrl(request.url)) return true;
  return origin === `https://${url.host}` || origin === `https://${request.headers.get('host') ?? url.host}`;
}
