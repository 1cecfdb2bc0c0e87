import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import fastify from 'fastify';
import { Hono } from 'hono';
import { afterEach, describe, expect, it } from 'vitest';
import { createWhatsappOtpHandler } from 'react-whatsapp-otp/server';
import { number, phoneIdOf, secret, wideLimits } from './endpoint.js';
import { recordingStytch } from './recordingStytch.js';

let server: Server | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  server = undefined;
});

/** As documented: the adapter knows the socket, and tells the handler whose it is. */
function createDocumentedHandler() {
  const stytch = recordingStytch();
  const peers = new WeakMap<Request, string | undefined>();
  const handler = createWhatsappOtpHandler({
    stytch,
    countries: ['US'],
    dailySendBudget: 1_000,
    secret,
    clientAddress: (request) => peers.get(request),
    limits: { sendPerNumber: wideLimits.sendPerNumber },
    onEvent: () => {},
  });
  return { stytch, peers, handler };
}

/** The part of Express that is used, which brings no types. */
type Express = RequestListener & { use: (path: string, listener: RequestListener) => void };

type Documented = ReturnType<typeof createDocumentedHandler>;

const frameworks: readonly [name: string, listener: (documented: Documented) => Promise<RequestListener>][] =
  [
    [
      'Node with @hono/node-server',
      async ({ handler, peers }) =>
        getRequestListener((request, env) => {
          peers.set(request, (env as HttpBindings).incoming.socket.remoteAddress);
          return handler(request);
        }),
    ],
    [
      'Hono',
      async ({ handler, peers }) => {
        const app = new Hono();
        app.all('/api/otps/*', (context) => {
          peers.set(context.req.raw, getConnInfo(context).remote.address);
          return handler(context.req.raw);
        });
        return getRequestListener(app.fetch);
      },
    ],
    [
      'Express',
      async ({ handler, peers }) => {
        const { default: express } = (await import('express')) as { default: () => Express };
        const app = express();
        const listener = getRequestListener((request, env) => {
          peers.set(request, (env as HttpBindings).incoming.socket.remoteAddress);
          return handler(request);
        });
        app.use('/api/otps', (request, response) => void listener(request, response));
        return app;
      },
    ],
    [
      'Fastify',
      async ({ handler, peers }) => {
        const app = fastify();
        const listener = getRequestListener((request, env) => {
          peers.set(request, (env as HttpBindings).incoming.socket.remoteAddress);
          return handler(request);
        });
        await app.register(async (scope) => {
          scope.removeAllContentTypeParsers();
          scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
          scope.all('/api/otps/*', (request, reply) => {
            reply.hijack();
            void listener(request.raw, reply.raw);
          });
        });
        await app.ready();
        return app.routing.bind(app);
      },
    ],
  ];

describe.each(frameworks)('%s', (_name, createListener) => {
  async function start() {
    const documented = createDocumentedHandler();
    server = createServer(await createListener(documented));
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
      fetch(`${origin}/api/otps${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin, 'sec-fetch-site': 'same-origin', ...headers },
        body,
        duplex: 'half',
      } as RequestInit);
    return { ...documented, origin, post };
  }

  it('sends a code and signs in, with the caller’s address', async () => {
    const { stytch, post } = await start();
    const sent = await post('/whatsapp/login_or_create', JSON.stringify({ phone_number: number }));
    expect(sent.status).toBe(200);
    expect(sent.headers.get('cache-control')).toBe('no-store');
    const cookie = sent.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const body = JSON.stringify({ method_id: phoneIdOf(number), code: '123456' });
    const checked = await post('/authenticate', body, { cookie });
    expect(checked.status).toBe(200);
    expect(checked.headers.getSetCookie()).toHaveLength(3);
    expect(stytch.calls.map(({ data }) => data['attributes'])).toMatchObject([
      { ip_address: '127.0.0.1' },
      { ip_address: '127.0.0.1' },
    ]);
  });

  it('refuses a body that is not JSON, or too large, from elsewhere, or not a POST', async () => {
    const { stytch, origin, post } = await start();
    const send = '/whatsapp/login_or_create';
    const statuses = [
      (await post(send, '{')).status,
      (await post(send, 'x', { 'content-type': 'text/plain' })).status,
      (await post(send, JSON.stringify({ phone_number: number }), { origin: 'https://evil.example' })).status,
      (await post(send, 'x'.repeat(100_000))).status,
      (await post('/elsewhere', '{}')).status,
      (await fetch(`${origin}/api/otps${send}`)).status,
    ];
    expect(statuses).toEqual([400, 415, 403, 413, 404, 405]);
    expect(stytch.calls).toEqual([]);
  });

  it('counts by the socket’s address, whatever a header says', async () => {
    const { stytch, post } = await start();
    const statuses = [];
    for (let index = 0; index < 12; index += 1) {
      const headers = { 'x-forwarded-for': `198.51.100.${index}` };
      statuses.push(
        (await post('/whatsapp/login_or_create', JSON.stringify({ phone_number: number }), headers)).status,
      );
    }
    expect(statuses).toEqual([...Array(10).fill(200), 429, 429]);
    expect(stytch.calls).toHaveLength(10);
  });
});
