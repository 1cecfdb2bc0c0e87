import type { StytchAuthenticated } from './StytchLike.js';

/**
 * Stytch's success, checked whatever the handler does with it afterwards: nobody is signed in on anything else.
 * @param needsUser if the app's own function makes the session from `user_id`
 * @returns `undefined` unless it is a success with a session for the number that was asked about
 */
export function readAuthenticated(
  body: Readonly<Record<string, unknown>>,
  { methodId, needsUser }: { readonly methodId: string; readonly needsUser: boolean },
): StytchAuthenticated | undefined {
  const { status_code: status, session_token: token, user_id: userId, method_id: method } = body;
  const isSuccess =
    typeof status === 'number' &&
    status >= 200 &&
    status <= 299 &&
    isText(token) &&
    (method === undefined || method === methodId) &&
    (isText(userId) || (userId === undefined && !needsUser));
  return isSuccess ? (body as StytchAuthenticated) : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
