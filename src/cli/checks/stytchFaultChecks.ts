import { fails, fromProblems, holds, skipped, type Check } from '../check/Check.js';
import type { CheckContext, Exchange } from '../check/createCheckContext.js';
import type { Fault } from '../../testing/stytch/createFaults.js';
import { postCode, rightCode, wrongCode } from './authenticateChecks.js';
import { describe, isOwnLimit, ownLimit, readErrorType } from './describe.js';
import { retryAfterProblem } from './responseChecks.js';

export const passesOnExpiredCodes: Check = {
  id: 'expired-code',
  title: 'A code that expired or was used is refused with 401 unable_to_auth_otp_code',
  async run(context) {
    const exchange = await postCodeWhile(context, {
      kind: 'error',
      errorType: 'unable_to_auth_otp_code',
    });
    if (isOwnLimit(exchange)) return skipped(`Not checked: ${ownLimit}`);
    return readErrorType(exchange) === 'unable_to_auth_otp_code' && exchange.status === 401
      ? holds
      : fails(
          `${describe(exchange)} when Stytch answers 401 unable_to_auth_otp_code. Pass it on: the form then offers a new code.`,
        );
  },
};

export const hidesWrongCredentials: Check = {
  id: 'stytch-credentials',
  title: 'If Stytch refuses the secret, the user does not read that the code is wrong',
  async run(context) {
    const exchange = await postCodeWhile(context, { kind: 'error', errorType: 'unauthorized_credentials' });
    if (isOwnLimit(exchange)) return skipped(`Not checked: ${ownLimit}`);
    const isFault = exchange.status >= 500 && exchange.json;
    return isFault || readErrorType(exchange) === 'unauthorized_credentials'
      ? holds
      : fails(
          `${describe(exchange)} when Stytch answers 401 unauthorized_credentials. Answer 502 upstream_error: it is a fault of the server.`,
        );
  },
};

export const survivesUnreadableStytch: Check = {
  id: 'stytch-fault',
  title: 'If Stytch answers with a page of HTML, the response is a JSON error with a 5xx status',
  async run(context) {
    const exchange = await postCodeWhile(context, { kind: 'html' });
    if (isOwnLimit(exchange)) return skipped(`Not checked: ${ownLimit}`);
    return fromProblems([
      exchange.status >= 500 && readErrorType(exchange)
        ? undefined
        : `${describe(exchange)} when Stytch answers 502 with HTML. Catch what your SDK throws and answer 502 with { "error_type": "upstream_error" }.`,
      exchange.stytchCalls.length > 1
        ? `Stytch was asked ${exchange.stytchCalls.length} times after it failed. Make one attempt: the form lets the user try again.`
        : undefined,
    ]);
  },
};

export const passesOnRateLimit: Check = {
  id: 'stytch-rate-limit',
  title: 'If Stytch answers 429, so does the endpoint, with a Retry-After in whole seconds',
  async run(context) {
    const exchange = await postCodeWhile(context, {
      kind: 'error',
      errorType: 'too_many_requests',
      retryAfter: 30,
    });
    if (exchange.stytchCalls.length === 0 && isOwnLimit(exchange)) return skipped(`Not checked: ${ownLimit}`);
    if (exchange.status !== 429 || readErrorType(exchange) !== 'too_many_requests') {
      return fails(`${describe(exchange)} when Stytch answers 429 too_many_requests. Pass it on.`);
    }
    return fromProblems([
      retryAfterProblem(exchange),
      exchange.headers['retry-after'] === undefined
        ? `${describe(exchange)} without Retry-After. Add it in whole seconds; if your SDK does not show Stytch's value, use 30.`
        : undefined,
    ]);
  },
};

/** Posts a wrong code while the next call to Stytch fails. */
async function postCodeWhile(context: CheckContext, fault: Fault): Promise<Exchange> {
  const { stytch } = context.options;
  const code = wrongCode(await rightCode(context));
  await stytch.fault(fault);
  const exchange = await postCode(context, code);
  await stytch.clearFaults();
  return exchange;
}
