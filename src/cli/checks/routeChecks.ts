import { fails, fromProblems, holds, type Check } from '../check/Check.js';
import { paths } from '../check/createCheckContext.js';
import { describe, isSuccess } from './describe.js';

export const isReachable: Check = {
  id: 'reachable',
  title: 'The endpoint answers at its URL, and refuses a send without a number',
  isRequired: true,
  async run({ post, options }) {
    const url = `${options.endpoint}${paths.loginOrCreate}`;
    const exchange = await post(paths.loginOrCreate, {}).catch((error: unknown) => error);
    if (exchange instanceof Error) {
      const code = 'code' in exchange ? ` (${String(exchange.code)})` : '';
      return fails(`Nothing answers at ${url}${code}. Start your backend, or check the URL.`);
    }
    const answer = exchange as Awaited<ReturnType<typeof post>>;
    if (answer.status === 404 || answer.status === 405) {
      return fails(
        `POST ${url} answered ${answer.status}. Give the base that the form gets as \`endpoint\`: ${paths.loginOrCreate} and ${paths.authenticate} are added to it.`,
      );
    }
    if (answer.status === 403) {
      return fails(
        `${describe(answer)} to a page of ${options.origin}. If your page has another origin, name it: --origin https://app.example.com`,
      );
    }
    if (answer.status >= 300 && answer.status < 400) {
      return fails(`${describe(answer)}. The form does not follow redirects: give the final URL.`);
    }
    return answer.status >= 400 && answer.status < 500
      ? holds
      : fails(`A send without a phone_number: ${describe(answer)}. Answer 400 with a JSON error.`);
  },
};

export const answersOnlyPost: Check = {
  id: 'methods',
  title: 'Only POST is answered',
  async run({ post }) {
    const problems = [];
    for (const path of [paths.loginOrCreate, paths.authenticate]) {
      for (const method of ['GET', 'PUT', 'DELETE']) {
        const exchange = await post(path, undefined, { method });
        const isRefused =
          exchange.status >= 400 && exchange.status < 500 && exchange.stytchCalls.length === 0;
        if (!isRefused)
          problems.push(`${describe(exchange)}. Answer 405 (or 404) to everything except POST.`);
      }
    }
    return fromProblems(problems);
  },
};

export const refusesUnknownPaths: Check = {
  id: 'paths',
  title: 'Other paths under the base are not found',
  async run({ post, options }) {
    const problems = [];
    for (const path of ['/whatsapp/unknown', '/sms/send', `${paths.authenticate}/more`]) {
      const exchange = await post(path, { phone_number: options.phoneNumber });
      if (isSuccess(exchange) || exchange.status >= 500 || exchange.stytchCalls.length > 0) {
        problems.push(`${describe(exchange)}. Answer 404 to paths other than the three of the contract.`);
      }
    }
    return fromProblems(problems);
  },
};
