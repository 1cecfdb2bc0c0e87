/** The part of msw's `http` that the handlers need. The app passes its own msw. */
export interface MswHttp<Handler> {
  readonly post: (path: string, resolver: (info: { request: Request }) => Promise<Response>) => Handler;
}

/** Request handlers for msw that match the endpoint on any host. */
export function mswHandlers<Handler>(
  http: MswHttp<Handler>,
  endpoint: string,
  fetch: (request: Request) => Promise<Response>,
): Handler[] {
  // A rejection means a broken connection; msw turns `Response.error()` into a network error.
  const resolver = ({ request }: { request: Request }) => fetch(request).catch(() => Response.error());
  return [http.post(`*${endpoint}/*`, resolver)];
}
