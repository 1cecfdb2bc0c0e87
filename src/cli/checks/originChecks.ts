import { fromProblems, skipped, type Check } from '../check/Check.js';
import { paths, type CheckContext, type RequestDetails } from '../check/createCheckContext.js';
import { describe, isOwnLimit, ownLimit, refusalProblem } from './describe.js';

export const refusesOtherOrigins: Check = {
  id: 'origin',
  title: 'Requests from pages of other sites are refused',
  async run(context) {
    const { post, options } = context;
    const problems = [];
    const bodies = {
      [paths.loginOrCreate]: { phone_number: options.phoneNumber },
      [paths.authenticate]: { method_id: unknownMethodId, code: '123456' },
    };
    for (const [path, body] of Object.entries(bodies)) {
      for (const { sent, headers } of foreignPages(context)) {
        const exchange = await post(path, body, { headers });
        if (isOwnLimit(exchange)) return skipped(`Not checked: ${ownLimit}`);
        problems.push(
          refusalProblem(
            exchange,
            sent,
            'Compare the whole Origin header with your own origins, and answer 403 before anything else.',
          ),
          corsProblem(exchange, sent, headers['origin']),
        );
      }
    }
    return fromProblems(problems);
  },
};

export const allowsNoOtherPreflight: Check = {
  id: 'preflight',
  title: 'A preflight from a page of another site is not allowed',
  async run(context) {
    const { post } = context;
    const problems = [];
    for (const { sent, headers } of foreignPages(context)) {
      const exchange = await post(paths.loginOrCreate, undefined, {
        method: 'OPTIONS',
        headers: {
          ...headers,
          'content-type': undefined,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      });
      problems.push(corsProblem(exchange, sent, headers['origin']));
    }
    return fromProblems(problems);
  },
};

export const allowsOwnPage: Check = {
  id: 'cors',
  title: 'If the page has another origin than the endpoint, CORS allows it',
  async run({ post, options, found: { sent } }) {
    const { endpoint, origin } = options;
    if (new URL(endpoint).origin === origin)
      return skipped('Not needed. Name the page with --origin if it has another origin.');
    const preflight = await post(paths.loginOrCreate, undefined, {
      method: 'OPTIONS',
      headers: {
        'content-type': undefined,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    const allowedHeaders = preflight.headers['access-control-allow-headers'] ?? '';
    const needsCookies = sent !== undefined && sent.cookies.length > 0;
    return fromProblems([
      ...[preflight, ...(sent ? [sent] : [])].flatMap((exchange) => [
        exchange.headers['access-control-allow-origin'] === origin
          ? undefined
          : `${describe(exchange)} without Access-Control-Allow-Origin: ${origin}.`,
        !needsCookies || exchange.headers['access-control-allow-credentials'] === 'true'
          ? undefined
          : `${describe(exchange)} without Access-Control-Allow-Credentials: true. The browser does not keep the cookie of the send.`,
      ]),
      preflight.status >= 200 && preflight.status < 300 ? undefined : `${describe(preflight)}. Answer 204.`,
      /(^|[,\s])(content-type|\*)($|[,\s])/i.test(allowedHeaders)
        ? undefined
        : `${describe(preflight)} without Access-Control-Allow-Headers: content-type.`,
    ]);
  },
};

interface ForeignPage {
  readonly sent: string;
  readonly headers: NonNullable<RequestDetails['headers']>;
}

function foreignPages({ options }: CheckContext): ForeignPage[] {
  const { protocol, host } = new URL(options.origin);
  const origins = [
    'https://attacker.example',
    `${options.origin}.attacker.example`,
    `${protocol}//attacker-${host}`,
    'null',
  ];
  return [
    ...origins.map((origin) => ({
      sent: `Origin: ${origin}`,
      headers: { origin, 'sec-fetch-site': 'cross-site' },
    })),
    // Browsers older than 2023 send no `Sec-Fetch-Site`.
    {
      sent: 'Origin: https://attacker.example without Sec-Fetch-Site',
      headers: {
        origin: 'https://attacker.example',
        'sec-fetch-site': undefined,
        'sec-fetch-mode': undefined,
      },
    },
  ];
}

function corsProblem(
  exchange: Awaited<ReturnType<CheckContext['post']>>,
  sent: string,
  origin: string | undefined,
): string | undefined {
  const allowed = exchange.headers['access-control-allow-origin'];
  if (allowed === undefined || (allowed !== '*' && allowed !== origin)) return undefined;
  return `${sent}: ${describe(exchange)} with Access-Control-Allow-Origin: ${allowed === '*' ? '*' : 'the same origin'}. Allow only the origins you list.`;
}

/** Has the format of a `phone_id`, and nobody has it. */
const unknownMethodId = 'phone-number-test-00000000-0000-4000-8000-000000000000';
