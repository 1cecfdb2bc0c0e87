import { fromProblems, type Check } from '../check/Check.js';
import type { Exchange } from '../check/createCheckContext.js';
import { describe, jsonProblem } from './describe.js';

export const answersErrorsAsJson: Check = {
  id: 'errors',
  title: 'Every error is JSON: status_code, request_id, error_type, error_message, error_url',
  async run({ exchanges }) {
    return fromProblems(exchanges.filter(isError).map(errorBodyProblem));
  },
};

export const forbidsCaching: Check = {
  id: 'no-store',
  title: 'Every response has Cache-Control: no-store',
  async run({ exchanges }) {
    const cached = exchanges.filter(
      ({ isOperation, headers }) =>
        isOperation && !/(^|[,\s])no-store($|[,\s])/i.test(headers['cache-control'] ?? ''),
    );
    return fromProblems(cached.map((exchange) => `${describe(exchange)} without Cache-Control: no-store.`));
  },
};

export const saysWholeSeconds: Check = {
  id: 'retry-after',
  title: 'Every Retry-After is in whole seconds and equals retry_after in the body',
  async run({ exchanges }) {
    return fromProblems(exchanges.filter(isError).map(retryAfterProblem));
  },
};

export const leaksNothing: Check = {
  id: 'leaks',
  title: 'No error contains the phone number, a stack trace or a path of the server',
  async run({ exchanges, options }) {
    return fromProblems(
      exchanges.filter(isError).map((exchange) => {
        const { text } = exchange;
        if (text.includes(options.phoneNumber))
          return `${describe(exchange)}: the body has the phone number.`;
        return /Traceback \(most recent|\bat [\w.<>]+ \(|\.(js|ts|rb|py|go):\d+/.test(text)
          ? `${describe(exchange)}: the body has a stack trace. Turn off the debug pages of your framework.`
          : undefined;
      }),
    );
  },
};

/** A problem if the header or the body says a wait that the form cannot read. */
export function retryAfterProblem(exchange: Exchange): string | undefined {
  const header = exchange.headers['retry-after'];
  const field = exchange.json?.['retry_after'];
  if (header !== undefined && !/^\d{1,6}$/.test(header)) {
    return `${describe(exchange)}: Retry-After must be whole seconds.`;
  }
  if (field !== undefined && !Number.isInteger(field)) {
    return `${describe(exchange)}: retry_after must be an integer, in seconds.`;
  }
  if (header !== undefined && field !== undefined && Number(header) !== field) {
    return `${describe(exchange)}: Retry-After and retry_after differ.`;
  }
  return undefined;
}

function isError({ isOperation, status }: Exchange): boolean {
  return isOperation && status >= 400;
}

function errorBodyProblem(exchange: Exchange): string | undefined {
  const { json, status } = exchange;
  const seen = describe(exchange);
  if (!json || jsonProblem(exchange)) return jsonProblem(exchange);
  const wrong = ['request_id', 'error_type', 'error_message', 'error_url'].filter(
    (name) => typeof json[name] !== 'string',
  );
  if (wrong.length > 0) return `${seen}: ${wrong.join(', ')} must be strings in the body.`;
  if (json['status_code'] !== status) return `${seen}: status_code in the body must be ${status}.`;
  return /^[a-z][a-z\d_]*$/.test(String(json['error_type']))
    ? undefined
    : `${seen}: error_type must be snake_case.`;
}
