import type { SameSite } from './createCookieJar.js';

/** How cookies are set. */
export interface CookieRules {
  /** The session cookie, or none. */
  readonly session: SessionCookie | undefined;
  /** For the flow and device cookies: strict, except for pages of other sites. */
  readonly ownSameSite: SameSite;
  /** For a page in another site's iframe: every cookie is `SameSite=None; Partitioned`. */
  readonly embedded: boolean;
}

export interface SessionCookie {
  readonly name: string;
  readonly sameSite: SameSite;
}

export const defaultSession: SessionCookie = { name: '__Host-stytch_session', sameSite: 'lax' };
