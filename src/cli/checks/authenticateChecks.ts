import { isRecord } from '../../protocol/isRecord.js';
import { fails, fromProblems, skipped, type Check } from '../check/Check.js';
import { paths, type CheckContext, type Exchange } from '../check/createCheckContext.js';
import { describe, isOwnLimit, isSuccess, jsonProblem, ownLimit, readErrorType } from './describe.js';
import { foreignAuthenticateFields, judgeForeignFields } from './foreignFields.js';

export const refusesWrongCodes: Check = {
  id: 'wrong-code',
  title: 'A wrong code is refused with 404 otp_code_not_found',
  async run(context) {
    const wrong = await postCode(context, wrongCode(await rightCode(context)));
    if (isOwnLimit(wrong)) return skipped(`Not checked: ${ownLimit}`);
    if (isSuccess(wrong)) return fails(`${describe(wrong)} to a wrong code. Anybody can sign in.`);
    return fromProblems([
      readErrorType(wrong) === 'otp_code_not_found' && wrong.status === 404
        ? undefined
        : `${describe(wrong)} to a wrong code. Pass on Stytch's status 404 and error_type otp_code_not_found: the form then asks for another try.`,
      wrong.stytchCalls.some(({ path }) => path === `/v1/otps${paths.authenticate}`)
        ? undefined
        : `${wrong.name}: Stytch's /v1/otps${paths.authenticate} was not asked.`,
    ]);
  },
};

export const ignoresForeignAuthenticateFields: Check = {
  id: 'authenticate-fields',
  title: 'user_id, session fields and attributes in the body of authenticate do not reach Stytch',
  async run(context) {
    const wrong = wrongCode(await rightCode(context));
    const exchange = await postCode(context, wrong, foreignAuthenticateFields);
    return judgeForeignFields(exchange, foreignAuthenticateFields);
  },
};

export const acceptsRightCode: Check = {
  id: 'authenticate',
  title: 'The right code is accepted with a JSON object',
  async run(context) {
    const { found } = context;
    const code = await rightCode(context);
    const exchange = await postCode(context, code);
    if (isOwnLimit(exchange)) return skipped(`Not checked: ${ownLimit}`);
    if (!isSuccess(exchange)) {
      return fails(`${describe(exchange)} to the right code, with the cookies that the send set.`);
    }
    found.signedIn = exchange;
    found.isFlowOpen = false;
    const call = exchange.stytchCalls.find(({ path }) => path === `/v1/otps${paths.authenticate}`);
    const body = isRecord(call?.body) ? call.body : {};
    return fromProblems([
      jsonProblem(exchange),
      body['code'] === code && typeof body['method_id'] === 'string'
        ? undefined
        : 'Stytch must get the code as a string (it can start with zeros) and the method_id of the send.',
    ]);
  },
};

export const keepsSessionFromPage: Check = {
  id: 'session',
  title: 'The session is in an HttpOnly cookie, and the page gets no token',
  async run({ found: { signedIn }, options }) {
    if (!signedIn) return skipped('Not checked, because the right code was not accepted.');
    const reply = signedIn.stytchCalls.at(-1)?.response;
    const session = isRecord(reply) ? reply : {};
    const tokens = [session['session_token'], session['session_jwt']].filter(isNonEmpty);
    const exposed = tokens.some((token) => signedIn.text.includes(token));
    const names = ['session_token', 'session_jwt', 'user'].filter((name) =>
      isNonEmpty(signedIn.json?.[name]),
    );
    const cookies = signedIn.cookies.filter((cookie) => tokens.some((token) => cookie.includes(token)));
    return fromProblems([
      exposed || names.length > 0
        ? `${signedIn.name}: the response has ${names.join(', ') || 'the session token'}. Any script in the page can read it: set a cookie instead.`
        : undefined,
      ...cookies.flatMap((cookie) => [
        /;\s*httponly\s*(;|$)/i.test(cookie) ? undefined : 'The session cookie is not HttpOnly.',
        /;\s*samesite\s*=\s*(lax|strict|none)\s*(;|$)/i.test(cookie)
          ? undefined
          : 'The session cookie has no SameSite attribute: set SameSite=Lax.',
        needsSecure(cookie, options.endpoint) && !/;\s*secure\s*(;|$)/i.test(cookie)
          ? 'The session cookie is not Secure: browsers refuse SameSite=None without it, and over HTTPS it must never be sent in clear.'
          : undefined,
      ]),
    ]);
  },
};

function needsSecure(cookie: string, endpoint: string): boolean {
  return endpoint.startsWith('https:') || /;\s*samesite\s*=\s*none/i.test(cookie);
}

/** Posts a code for the send that succeeded. */
export function postCode(
  { post, found }: CheckContext,
  code: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Exchange> {
  return post(paths.authenticate, { method_id: found.sent?.json?.['phone_id'], code, ...more });
}

export async function rightCode({ options }: CheckContext): Promise<string> {
  if (options.phoneNumber === '+10000000000') return '000000';
  return (await options.stytch.latestCode(options.phoneNumber)) ?? '000000';
}

export function wrongCode(right: string): string {
  return right === '111111' ? '222222' : '111111';
}

function isNonEmpty(value: unknown): value is string {
  return value !== undefined && value !== null && value !== '';
}
