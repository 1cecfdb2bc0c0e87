import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { streamSSE } from 'hono/streaming';
import type { DeliveredMessage, FakeStytch } from 'react-whatsapp-otp/testing';
import { buildPage } from './buildPage.js';
import { listen } from './listen.js';
import { createOwnEndpoint } from './ownEndpoint.js';
import { createOtpsEndpoint } from './server.js';
import { connectStytch } from './stytchClient.js';

export interface Example {
  /** `http://127.0.0.1:5173/` */
  readonly url: string;
  /** The fake Stytch, unless the environment names a real project. */
  readonly stytch: FakeStytch | undefined;
  readonly close: () => Promise<void>;
}

export interface ExampleOptions {
  /** If it is in use, the next free port is used; 0 means any. */
  readonly port: number;
  /** False starts only the endpoint, for tests. */
  readonly page?: boolean | undefined;
  /** Uses the endpoint written by hand instead of the package's handler. */
  readonly own?: boolean | undefined;
}

/** Starts the page, its endpoint and, without a real project, the fake Stytch. */
export async function startExample({ port, page = true, own = false }: ExampleOptions): Promise<Example> {
  const { client, fake, close } = await connectStytch();
  const files = page ? await buildPage({ withPhone: fake !== undefined }) : new Map();

  const app = new Hono();
  const contentSecurityPolicy = { defaultSrc: ["'self'"], frameAncestors: ["'none'"] };
  app.use(secureHeaders({ contentSecurityPolicy, strictTransportSecurity: false }));
  app.route('/api/otps', own ? createOwnEndpoint(client) : createOtpsEndpoint(client, fake !== undefined));
  if (fake) app.get('/fake/messages', (c) => streamSSE(c, (stream) => streamMessages(fake, stream)));
  app.get('*', (c) => {
    const file = files.get(c.req.path === '/' ? '/index.html' : c.req.path);
    return file ? c.body(file.content, 200, { 'Content-Type': file.type }) : c.notFound();
  });

  const server = await listen(app.fetch, port);
  return {
    url: server.url,
    stytch: fake,
    close: async () => {
      await Promise.all([server.close(), close()]);
    },
  };
}

interface EventStream {
  writeSSE(event: { data: string }): Promise<void>;
  onAbort(listener: () => void): void;
}

/** Streams the delivered messages, and then new ones until the page disconnects. */
async function streamMessages(fake: FakeStytch, stream: EventStream): Promise<void> {
  const write = (message: DeliveredMessage) => void stream.writeSSE({ data: JSON.stringify(message) });
  fake.messages.forEach(write);
  const leave = fake.onMessage(write);
  await new Promise<void>((resolve) => stream.onAbort(resolve));
  leave();
}
