import type { SameSite } from '../http/createCookieJar.js';
import { optionError } from './optionError.js';
import type { WhatsappOtpHandlerOptions } from './WhatsappOtpHandlerOptions.js';

/** How cookies are set. */
export interface CookieRules {
  /** The session cookie, or none. */
  readonly session: { readonly name: string; readonly sameSite: SameSite } | undefined;
  /** For the flow and device cookies: strict, except for pages of other sites. */
  readonly ownSameSite: SameSite;
}

/** @throws TypeError */
export function readSession(options: WhatsappOtpHandlerOptions, origins: readonly string[]): CookieRules {
  const { session = {}, onAuthenticated } = options;
  if (session === false) {
    if (!onAuthenticated) {
      throw optionError(
        'session',
        'is false without `onAuthenticated`, so nobody could ever be signed in. Add that function.',
      );
    }
    return { session: undefined, ownSameSite: origins.length > 0 ? 'none' : 'strict' };
  }
  if (typeof session !== 'object' || session === null)
    throw optionError('session', 'has to be an object or false.');
  const { name = '__Host-stytch_session', sameSite = 'lax' } = session;
  if (typeof name !== 'string' || !/^[\w.-]{1,64}$/.test(name)) {
    throw optionError('session.name', 'has to be a word of letters, digits, dots, dashes and underscores.');
  }
  if (sameSite !== 'strict' && sameSite !== 'lax' && sameSite !== 'none') {
    throw optionError('session.sameSite', 'has to be `strict`, `lax` or `none`.');
  }
  if (sameSite === 'none' && origins.length === 0) {
    throw optionError(
      'session.sameSite',
      'is `none` without `origins`: the cookie would go to every site, and no other site may call. List the origins, or use `lax`.',
    );
  }
  return {
    session: { name: hostName(name), sameSite },
    ownSameSite: sameSite === 'none' ? 'none' : 'strict',
  };
}

/** The prefix keeps other hosts of the site from planting the cookie. */
function hostName(name: string): string {
  return name.startsWith('__Host-') ? name : `__Host-${name}`;
}
