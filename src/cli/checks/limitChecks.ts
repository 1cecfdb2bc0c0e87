import { fails, fromProblems, holds, skipped, type Check, type Verdict } from '../check/Check.js';
import { paths, type CheckContext, type Exchange } from '../check/createCheckContext.js';
import { postCode, rightCode, wrongCode } from './authenticateChecks.js';
import { describe, isSuccess, readErrorType } from './describe.js';
import { retryAfterProblem } from './responseChecks.js';

/** More than any endpoint should allow for one number at once. */
const tries = 20;

/** Seconds that the check waits for the next send. */
const longestWait = 60;

const notAsked = skipped('Not checked. Add --limits: it uses up the limits for this number and address.');

export const limitsSends: Check = {
  id: 'limit-sends',
  title: 'Sends to one number are limited with 429, too_many_requests and Retry-After',
  async run(context) {
    if (!context.options.limits) return notAsked;
    for (let count = 0; count < tries; count++) {
      const exchange = await send(context);
      if (exchange.status === 429) return judgeLimit(exchange);
      if (!isSuccess(exchange)) return fails(`${describe(exchange)} to send number ${count + 1} in a row.`);
      keepFlow(context, exchange);
    }
    return fails(
      `${tries} sends in a row to one number went out. Each costs money and annoys its owner: count sends by number before you ask Stytch, and answer 429.`,
    );
  },
};

export const limitsWrongCodes: Check = {
  id: 'limit-wrong-codes',
  title: 'Wrong codes are limited with 429, and a new code does not reset the count',
  async run(context) {
    if (!context.options.limits) return notAsked;
    const flow = await startFlow(context);
    if (flow) return flow;
    const code = wrongCode(await rightCode(context));
    let guesses = 0;
    for (let count = 0; count < tries; count++) {
      const exchange = await postCode(context, code);
      if (isSuccess(exchange)) return fails(`${describe(exchange)} to a wrong code.`);
      if (exchange.status === 429) return judgeWrongCodeLimit(context, exchange, code);
      guesses += exchange.stytchCalls.length;
    }
    // An endpoint may also end the flow: then it refuses without asking Stytch.
    return guesses < tries
      ? holds
      : fails(
          `${tries} wrong codes in a row reached Stytch. Six digits can be guessed: count wrong codes by number, keep the count when a new code is sent, and answer 429.`,
        );
  },
};

function send({ post, options }: CheckContext): Promise<Exchange> {
  return post(paths.loginOrCreate, { phone_number: options.phoneNumber });
}

function keepFlow({ found }: CheckContext, sent: Exchange): void {
  found.sent = sent;
  found.isFlowOpen = true;
}

/** After the limit of wrong codes: gets a new code, if the endpoint sends one, and enters it wrongly. */
async function judgeWrongCodeLimit(context: CheckContext, limited: Exchange, code: string): Promise<Verdict> {
  const verdict = judgeLimit(limited);
  context.found.isFlowOpen = false;
  if (verdict.outcome === 'fails' || (await startFlow(context))) return verdict;
  const exchange = await postCode(context, code);
  return exchange.stytchCalls.length === 0
    ? verdict
    : fails(
        'After the limit, a new code was sent and the next wrong code reached Stytch. Keep the count when a new code is sent: otherwise an attacker asks for a new code after each limit.',
      );
}

/** Sends a code to enter wrongly. @returns why that is impossible. */
async function startFlow(context: CheckContext): Promise<Verdict | undefined> {
  let exchange = await send(context);
  const seconds = Number(exchange.headers['retry-after'] ?? Infinity);
  if (exchange.status === 429 && seconds <= longestWait && context.options.wait) {
    await context.options.wait(seconds);
    exchange = await send(context);
  }
  if (isSuccess(exchange)) keepFlow(context, exchange);
  else if (!context.found.isFlowOpen) {
    return skipped(`Not checked: no new code can be sent. ${describe(exchange)}.`);
  }
  return undefined;
}

function judgeLimit(exchange: Exchange): Verdict {
  const errorType = readErrorType(exchange) ?? 'none';
  return fromProblems([
    ['too_many_requests', 'too_many_attempts', 'user_lock_limit_reached'].includes(errorType)
      ? undefined
      : `${describe(exchange)}: the form knows too_many_requests.`,
    exchange.headers['retry-after'] === undefined
      ? `${describe(exchange)} without Retry-After: the user should read how long to wait.`
      : retryAfterProblem(exchange),
    exchange.stytchCalls.length === 0
      ? undefined
      : `${describe(exchange)} only after Stytch was asked. Count before you ask.`,
  ]);
}
