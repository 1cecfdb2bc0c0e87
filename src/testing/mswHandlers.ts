/** As much of msw's `http` as the handlers need; msw itself stays the app's. */
export interface MswHttp<Handler> {
  readonly post: (path: string, resolver: (info: { request: Request }) => Promise<Response>) => Handler;
}

/** Request handlers for msw, on every host: of a page, of a server under test, of Storybook. */
export function mswHandlers<Handler>(
  http: MswHttp<Handler>,
  endpoint: string,
  fetch: (request: Request) => Promise<Response>,
): Handler[] {
  // What rejects is a connection that broke; msw makes a network error of `Response.error()`.
  const resolver = ({ request }: { request: Request }) => fetch(request).catch(() => Response.error());
  return [http.post(`*${endpoint}/*`, resolver)];
}
