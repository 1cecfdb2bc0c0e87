import { defaultSession, type CookieRules, type SessionCookie } from '../http/cookieRules.js';
import { deviceCookie } from '../tokens/DeviceToken.js';
import { flowCookie } from '../tokens/FlowToken.js';
import { optionError, refuseUnknownKeys } from './optionError.js';
import type { WhatsappOtpHandlerOptions } from './WhatsappOtpHandlerOptions.js';

/** @throws TypeError */
export function readSessionCookie(
  { session, onAuthenticated }: Pick<WhatsappOtpHandlerOptions, 'session' | 'onAuthenticated'>,
  origins: readonly string[],
  embedded: boolean,
): CookieRules {
  if (session === false) {
    if (!onAuthenticated) {
      throw optionError(
        'session',
        'is false without `onAuthenticated`, so nobody could ever be signed in. Add that function.',
      );
    }
    return { session: undefined, ownSameSite: origins.length > 0 ? 'none' : 'strict', embedded };
  }
  const cookie = readSessionOptions(session);
  if (cookie.sameSite === 'none' && origins.length === 0 && !embedded) {
    throw optionError(
      'session.sameSite',
      'is `none` without `origins`: the cookie would go to every site, and no other site may call. List the origins, set `embedded: true` for an iframe, or use `lax`.',
    );
  }
  return { session: cookie, ownSameSite: cookie.sameSite === 'none' ? 'none' : 'strict', embedded };
}

/** Name and `SameSite` of the session cookie. @throws TypeError */
export function readSessionOptions(session: WhatsappOtpHandlerOptions['session'] = {}): SessionCookie {
  if (typeof session !== 'object' || session === null)
    throw optionError('session', 'has to be an object or false.');
  refuseUnknownKeys('session', session, ['name', 'sameSite']);
  const { name = defaultSession.name, sameSite = defaultSession.sameSite } = session;
  if (typeof name !== 'string' || !/^[\w.-]{1,64}$/.test(name)) {
    throw optionError('session.name', 'has to be a word of letters, digits, dots, dashes and underscores.');
  }
  if ([flowCookie, deviceCookie].some((own) => own.toLowerCase() === withPrefix(name).toLowerCase())) {
    throw optionError(
      'session.name',
      'is the name of a cookie that the handler itself uses. Choose another one.',
    );
  }
  if (sameSite !== 'strict' && sameSite !== 'lax' && sameSite !== 'none') {
    throw optionError('session.sameSite', 'has to be `strict`, `lax` or `none`.');
  }
  return { name: withPrefix(name), sameSite };
}

/** The prefix keeps other hosts of the site from planting the cookie. */
function withPrefix(name: string): string {
  return /^__host-/i.test(name) ? `__Host-${name.slice(7)}` : `__Host-${name}`;
}
