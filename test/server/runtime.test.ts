import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import type * as Server from '../../src/server.js';
import { number } from './endpoint.js';

/** What a runtime without Node offers. There is no `process`, `Buffer`, `setImmediate`, `require` or `global`. */
const webGlobals = [
  'AbortController',
  'AbortSignal',
  'Headers',
  'ReadableStream',
  'Request',
  'Response',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
  'atob',
  'btoa',
  'clearTimeout',
  'crypto',
  'performance',
  'setTimeout',
  'structuredClone',
] as const;

const entry = fileURLToPath(new URL('../../src/server.ts', import.meta.url));

let bundle: string;

beforeAll(async () => {
  const outputs = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'server' } },
  });
  const [output] = [outputs].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  bundle = chunk?.code ?? '';
});

describe('a runtime without Node’s built-ins', () => {
  it('runs the handler, memory and Redis store, from import to sign-in (H-093)', async () => {
    const context = createContext(
      Object.fromEntries(webGlobals.map((name) => [name, (globalThis as Record<string, unknown>)[name]])),
    );
    context['globalThis'] = context;
    context['input'] = { number };
    new Script(`${bundle}\nglobalThis.server = server;`, { filename: 'server.js' }).runInContext(context);
    const result = (await new Script(`(${run.toString()})()`).runInContext(context)) as unknown;
    expect(result).toEqual({
      nodeGlobals: [],
      statuses: [200, 404, 200, 429, 503],
      warnings: 2,
    });
  });

  it('needs no module of Node, by its bundle', () => {
    expect(bundle).not.toMatch(/__vite-browser-external|require\(['"]|from ['"](node:|crypto|cluster)/);
  });
});

/** Runs inside the context, where only the web's globals are. */
async function run(): Promise<unknown> {
  type Scope = {
    server: typeof Server;
    input: { number: string };
  };
  const { server, input } = globalThis as unknown as Scope;
  const origin = 'https://app.example.com';
  let warnings = 0;
  const options = {
    stytch: {
      otps: {
        whatsapp: {
          send: async () => ({}),
          loginOrCreate: async () => ({ status_code: 200, phone_id: 'phone-number-test-1' }),
        },
        authenticate: async (data: { code: string }) => {
          if (data.code === '123456') return { status_code: 200, session_token: 'token' };
          throw { error_type: 'otp_code_not_found', status_code: 404 };
        },
      },
    },
    countries: ['US'] as const,
    dailySendBudget: 5,
    secret: 'a-secret-of-tests-that-is-long-enough-to-sign',
    onEvent: ({ type }: { type: string }) => {
      if (type === 'warning') warnings += 1;
    },
  };
  const handler = server.createWhatsappOtpHandler(options);
  const redis = { status: 'end', defineCommand: () => {} };
  const onRedis = server.createWhatsappOtpHandler({ ...options, store: redis });
  let cookie = '';
  const post = async (to: typeof handler, path: string, body: object) => {
    const response = await to(
      new Request(origin + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin, cookie },
        body: JSON.stringify(body),
      }),
    );
    for (const line of response.headers.getSetCookie())
      if (!line.includes('Max-Age=0')) cookie = line.split(';')[0] ?? '';
    return response.status;
  };
  const send = { phone_number: input.number };
  const check = (code: string) => ({ method_id: 'phone-number-test-1', code });
  const statuses = [
    await post(handler, '/whatsapp/login_or_create', send),
    await post(handler, '/authenticate', check('000000')),
    await post(handler, '/authenticate', check('123456')),
    await post(handler, '/whatsapp/login_or_create', send),
    await post(onRedis, '/whatsapp/login_or_create', send),
  ];
  const nodeGlobals = ['process', 'Buffer', 'setImmediate', 'require', 'global', 'console'].filter(
    (name) =>
      name in globalThis && (globalThis as Record<string, unknown>)[name] !== undefined && name !== 'console',
  );
  return { nodeGlobals, statuses, warnings };
}
