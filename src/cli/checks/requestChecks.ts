import { fromProblems, skipped, type Check } from '../check/Check.js';
import { paths, type Exchange } from '../check/createCheckContext.js';
import { describe, isOwnLimit, isSuccess, ownLimit, refusalProblem } from './describe.js';

export const refusesOtherBodies: Check = {
  id: 'body',
  title: 'A body that is not a JSON object is refused with 400',
  async run({ post }) {
    const problems = [];
    const advice = 'Answer 400 with a JSON error when the body cannot be parsed, or is not an object.';
    for (const path of [paths.loginOrCreate, paths.authenticate]) {
      for (const body of ['', '{', '[]', '"text"', 'null', '{"phone_number":"\\ud800"']) {
        problems.push(refusalProblem(await post(path, body), `Body ${JSON.stringify(body)}`, advice));
      }
    }
    return fromProblems(problems);
  },
};

export const refusesOtherContentTypes: Check = {
  id: 'content-type',
  title: 'A body that is not application/json is refused',
  async run({ post, options }) {
    const problems = [];
    const body = JSON.stringify({ phone_number: options.phoneNumber });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', undefined]) {
      const exchange = await post(paths.loginOrCreate, body, { headers: { 'content-type': type } });
      if (isOwnLimit(exchange)) return skipped(`Not checked: ${ownLimit}`);
      problems.push(
        refusalProblem(
          exchange,
          `Content-Type ${type ?? '(none)'}`,
          'Answer 415: a page of another site can send such a body without asking the browser first.',
        ),
      );
    }
    return fromProblems(problems);
  },
};

export const refusesLargeBodies: Check = {
  id: 'size',
  title: 'A body of 100 kB is refused',
  async run({ post, options }) {
    const body = JSON.stringify({ phone_number: options.phoneNumber }).replace(
      '{',
      `{${' '.repeat(100_000)}`,
    );
    // Closing the connection without reading the body is a refusal, too.
    const exchange = await post(paths.loginOrCreate, body).catch(() => undefined);
    if (exchange && isOwnLimit(exchange)) return skipped(`Not checked: ${ownLimit}`);
    const advice = 'Stop reading at about 4 kB and answer 413: no request of the form is larger.';
    return fromProblems(exchange ? [refusalProblem(exchange, 'A body of 100 kB', advice)] : []);
  },
};

export const refusesOtherPhoneNumbers: Check = {
  id: 'phone-number',
  title: 'A phone_number that is not in E.164 format is refused',
  async run({ post }) {
    const problems = [];
    const phoneNumbers = [
      '',
      '12025550123',
      '+1 202 555 0123',
      '+1',
      '+12025550123456789',
      'abc',
      1202,
      ['+1'],
      null,
    ];
    for (const phoneNumber of phoneNumbers) {
      const exchange = await post(paths.loginOrCreate, { phone_number: phoneNumber });
      if (isOwnLimit(exchange)) return skipped(`Not checked: ${ownLimit}`);
      problems.push(clientErrorProblem(exchange, `phone_number ${JSON.stringify(phoneNumber)}`));
    }
    return fromProblems(problems);
  },
};

export const refusesOtherCodes: Check = {
  id: 'code',
  title: 'A code that is not a string of six digits is refused',
  async run({ post, found }) {
    const problems = [];
    for (const code of ['12345', '1234567', 'abcdef', '١٢٣٤٥٦', '123456\n', 123_456, ['123456'], null]) {
      const exchange = await post(paths.authenticate, { method_id: found.sent?.json?.['phone_id'], code });
      if (isOwnLimit(exchange)) return skipped(`Not checked: ${ownLimit}`);
      problems.push(clientErrorProblem(exchange, `code ${JSON.stringify(code)}`));
    }
    return fromProblems(problems);
  },
};

function clientErrorProblem(exchange: Exchange, sent: string): string | undefined {
  if (exchange.status >= 400 && exchange.status < 500 && exchange.status !== 404) return undefined;
  const consequence = isSuccess(exchange) ? 'Nothing may be accepted that Stytch does not document.' : '';
  return `${sent}: ${describe(exchange)}. Answer 400 with a JSON error. ${consequence}`.trimEnd();
}
