/** What the app's `onAuthenticated` wants the page to get. */
export interface AppReply {
  readonly body: Readonly<Record<string, unknown>>;
  /** Values of `Set-Cookie`. */
  readonly cookies: readonly string[];
}

/** @throws TypeError when it is neither nothing, nor an object that JSON can hold, nor a successful `Response` with one. */
export async function readAppReply(value: unknown): Promise<AppReply> {
  if (value === undefined || value === null) return { body: {}, cookies: [] };
  if (!isResponse(value)) return { body: asObject(JSON.parse(JSON.stringify(value))), cookies: [] };
  if (!value.ok) throw new TypeError(`a Response with status ${value.status}`);
  const text = await value.text();
  return {
    body: text === '' ? {} : asObject(JSON.parse(text)),
    cookies: value.headers.getSetCookie(),
  };
}

/** By shape: the app may run another implementation of fetch's classes than we do. */
function isResponse(value: unknown): value is Response {
  const { headers, text } = value as Partial<Response>;
  return typeof text === 'function' && typeof headers?.getSetCookie === 'function';
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw new TypeError('not an object');
}
