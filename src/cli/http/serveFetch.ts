import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServedFetch {
  /** Without a slash at the end: `http://127.0.0.1:4010`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a handler on a port of 127.0.0.1; 0 takes a free one. If the handler rejects, the connection breaks.
 * @throws Error if the port is taken.
 */
export async function serveFetch(
  fetch: (request: Request) => Promise<Response>,
  port: number,
): Promise<ServedFetch> {
  const server = createServer((incoming, outgoing) => {
    toRequest(incoming)
      .then(fetch)
      .then((response) => writeResponse(response, outgoing))
      .catch(() => incoming.socket.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: chosen } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${chosen}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { method = 'GET', url = '/', headers } = incoming;
  const base = `http://${headers.host ?? '127.0.0.1'}`;
  return new Request(new URL(url, URL.canParse(base) ? base : 'http://127.0.0.1'), {
    method,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
    ...(method === 'GET' || method === 'HEAD' ? {} : { body: Buffer.concat(chunks) }),
  });
}

async function writeResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  outgoing.writeHead(response.status, [...response.headers].flat()).end(body);
}
