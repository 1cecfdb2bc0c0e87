import { optionError } from './optionError.js';
import type { StytchLike } from '../stytch/StytchLike.js';

/** @throws TypeError unless the value has the three methods. */
export function readStytch(value: unknown): StytchLike {
  const { otps } = (value ?? {}) as { otps?: Partial<StytchLike['otps']> };
  if (
    typeof otps?.authenticate === 'function' &&
    typeof otps.whatsapp?.send === 'function' &&
    typeof otps.whatsapp.loginOrCreate === 'function'
  ) {
    refuseMissingProject(value as object);
    return value as StytchLike;
  }
  throw optionError(
    'stytch',
    'has to be a `stytch.Client`, or an object with `otps.whatsapp.send`, `otps.whatsapp.loginOrCreate` and `otps.authenticate`.',
  );
}

/** Which of the two kinds of project a `stytch.Client` was made for. If it cannot be told, a test project. */
export function readProject(stytch: object): 'live' | 'test' {
  const { jwtConfig, fetchConfig } = stytch as {
    jwtConfig?: { projectID?: unknown };
    fetchConfig?: { baseURL?: unknown };
  };
  const isLive =
    String(jwtConfig?.projectID).startsWith('project-live-') ||
    String(fetchConfig?.baseURL).startsWith('https://api.stytch.com');
  return isLive ? 'live' : 'test';
}

/** An environment variable that is not set ends up as the text `undefined`. @throws TypeError */
function refuseMissingProject(stytch: object): void {
  const { jwtConfig } = stytch as { jwtConfig?: { projectID?: unknown } };
  const id = jwtConfig?.projectID;
  if (typeof id === 'string' && /^(undefined|null|nan|)$/i.test(id.trim())) {
    throw optionError(
      'stytch',
      'was made without a project id. Is the environment variable of `project_id` set?',
    );
  }
}
