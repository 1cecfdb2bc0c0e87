import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';

export interface PlainRequest {
  readonly method: string;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

export interface PlainResponse {
  readonly status: number;
  /** Names in lower case; repeated headers are joined with a comma, except `set-cookie`, which is in `cookies`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The `Set-Cookie` headers. */
  readonly cookies: readonly string[];
  readonly body: string;
}

/**
 * Sends one request exactly as given: unlike `fetch` it follows no redirect and sets no header of a browser.
 * @throws Error with a `code` such as `ECONNREFUSED` if no response arrives within `timeout` milliseconds.
 */
export function sendRequest(request: PlainRequest, timeout = 20_000): Promise<PlainResponse> {
  const { method, url, body } = request;
  const send = url.startsWith('https:') ? httpsRequest : httpRequest;
  const headers = {
    ...request.headers,
    ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
  };
  return new Promise((resolve, reject) => {
    const outgoing = send(url, { method, headers, agent: false }, (incoming) => {
      const chunks: Buffer[] = [];
      const finish = () => {
        clearTimeout(timer);
        resolve({
          status: incoming.statusCode ?? 0,
          headers: joinHeaders(incoming.headersDistinct),
          cookies: incoming.headersDistinct['set-cookie'] ?? [],
          body: Buffer.concat(chunks).toString('utf8'),
        });
      };
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      // A server that refuses a large body may close the connection right after its response.
      incoming.on('end', finish).on('error', finish);
    });
    const timer = setTimeout(
      () => outgoing.destroy(Object.assign(new Error('No response in time.'), { code: 'ETIMEDOUT' })),
      timeout,
    );
    outgoing.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    outgoing.end(body);
  });
}

function joinHeaders(headers: NodeJS.Dict<string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name !== 'set-cookie')
      .map(([name, values]) => [name, (values ?? []).join(', ')]),
  );
}
