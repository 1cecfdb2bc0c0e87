import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';

export interface Listening {
  /** `http://127.0.0.1:5173/` */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Listens on this loopback port or the next free one; 0 means any. */
export async function listen(
  fetch: (request: Request, bindings: HttpBindings) => Response | Promise<Response>,
  port: number,
): Promise<Listening> {
  const callback = (request: Request, bindings: unknown) => fetch(request, bindings as HttpBindings);
  const server = createServer(getRequestListener(callback, { overrideGlobalObjects: false }));
  return {
    url: `http://127.0.0.1:${await freePort(server, port)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function freePort(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + 100; port++) {
    if (await tryPort(server, port)) return (server.address() as AddressInfo).port;
  }
  throw new Error(`Ports ${first} to ${first + 99} are taken. Set PORT to a free one.`);
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    const onListening = () => {
      server.off('error', onError);
      resolve(true);
    };
    server.once('error', onError).once('listening', onListening).listen(port, '127.0.0.1');
  });
}
