import { parseArgs } from 'node:util';
import { isE164 } from '../protocol/e164.js';
import type { RunCheckOptions } from './check/runCheck.js';
import type { FakeStytchServerOptions } from './fake-stytch/startFakeStytch.js';

export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'fake-stytch'; readonly options: Omit<FakeStytchServerOptions, 'print'> }
  | { readonly name: 'check'; readonly options: RunCheckOptions };

export const usage = `Usage:

  react-whatsapp-otp fake-stytch [options]
      Starts a fake Stytch on 127.0.0.1 and prints the messages it delivers. Point any Stytch SDK at it.

      --port <port>          default 4010
      --project-id <id>      with --secret: refuse other credentials
      --secret <secret>

  react-whatsapp-otp check <endpoint> [options]
      Checks that an endpoint in any language keeps the contract of the form, for example
      react-whatsapp-otp check http://localhost:3000/api/otps
      Its backend must talk to the fake Stytch. Exit code 0 if everything holds, otherwise 1.

      --stytch <url>         where the fake Stytch runs, or is started; default http://127.0.0.1:4010
      --origin <origin>      the origin of your page; default the endpoint's own
      --phone-number <e164>  default +10000000000, Stytch's sandbox number
      --header "Name: value" sent with each request; can be repeated
      --limits               also check the limits: sends until the endpoint refuses, then wrong codes
      --json                 print the report as JSON`;

/** @throws Error that names the wrong argument, with the usage. */
export function parseCommand(args: readonly string[]): Command {
  const { values, positionals } = parseWords(args);
  const [name, ...operands] = positionals;
  if (values.help || name === undefined || name === 'help') return { name: 'help' };
  if (name === 'fake-stytch') {
    rejectOperands(operands);
    return { name, options: readFakeStytchOptions(values) };
  }
  if (name === 'check') {
    const [endpoint, ...rest] = operands;
    if (endpoint === undefined) throw usageError('check needs the URL of your endpoint.');
    rejectOperands(rest);
    return { name, options: readCheckOptions(endpoint, values) };
  }
  throw usageError(`There is no command "${name}".`);
}

const options = {
  port: { type: 'string' },
  'project-id': { type: 'string' },
  secret: { type: 'string' },
  stytch: { type: 'string' },
  origin: { type: 'string' },
  'phone-number': { type: 'string' },
  header: { type: 'string', multiple: true },
  limits: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof parseWords>['values'];

function parseWords(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw usageError(error instanceof Error ? error.message : String(error));
  }
}

function readFakeStytchOptions(values: Values): Omit<FakeStytchServerOptions, 'print'> {
  const { port = '4010', 'project-id': projectId, secret } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw usageError('--port must be a number from 0 to 65535.');
  }
  if ((projectId === undefined) !== (secret === undefined)) {
    throw usageError('--project-id and --secret belong together: give both or neither.');
  }
  return { port: Number(port), projectId, secret };
}

function readCheckOptions(endpoint: string, values: Values): RunCheckOptions {
  const url = readUrl('The endpoint', endpoint);
  const { 'phone-number': phoneNumber = '+10000000000', limits = false, json = false } = values;
  if (!isE164(phoneNumber)) throw usageError('--phone-number must be in E.164 format: +12025550123.');
  return {
    endpoint: url.href.replace(/\/$/, ''),
    stytch: readUrl('--stytch', values.stytch ?? 'http://127.0.0.1:4010').origin,
    origin: readUrl('--origin', values.origin ?? url.origin).origin,
    phoneNumber,
    headers: Object.fromEntries((values.header ?? []).map(readHeader)),
    limits,
    json,
  };
}

function readUrl(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && ['http:', 'https:'].includes(url.protocol) && !url.search && !url.hash) return url;
  throw usageError(`${name} must be an http or https URL without a query, not "${text}".`);
}

function readHeader(text: string): [string, string] {
  const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(text) ?? [];
  if (name === undefined || value === undefined) throw usageError('--header must look like "Name: value".');
  return [name.toLowerCase(), value];
}

function rejectOperands(operands: readonly string[]): void {
  if (operands.length > 0) throw usageError(`"${operands[0]}" is one argument too many.`);
}

function usageError(problem: string): Error {
  return new Error(`${problem}\n\n${usage}`);
}
