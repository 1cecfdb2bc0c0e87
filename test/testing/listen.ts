import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

export interface Listening {
  /** With a slash at the end, as the SDK's `env` likes it. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a Web-standard handler over HTTP on a free port of loopback. A handler that rejects breaks the connection. */
export async function listen(fetch: (request: Request) => Promise<Response>): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    const listener = getRequestListener(fetch, {
      overrideGlobalObjects: false,
      errorHandler: () => {
        incoming.socket.destroy();
        return new Response();
      },
    });
    void listener(incoming, outgoing);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
