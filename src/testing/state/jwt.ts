/** A token of three parts with a readable payload and without a valid signature. */
export function encodeJwt(payload: Readonly<Record<string, unknown>>): string {
  return [{ alg: 'none', typ: 'JWT' }, payload, 'fake'].map(encode).join('.');
}

/** @returns `undefined` unless the text has three parts around a JSON object. */
export function decodeJwt(jwt: string): Record<string, unknown> | undefined {
  const [, payload, signature] = jwt.split('.');
  if (!payload || !signature) return undefined;
  try {
    const value: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

// The payloads of the fake are ASCII, which `btoa` requires.
function encode(part: unknown): string {
  return btoa(JSON.stringify(part)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
