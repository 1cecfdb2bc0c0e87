/** Returns an id in the format of Stytch's test projects: `user-test-` and a random UUID. */
export function createTestId(kind: 'request-id' | 'user' | 'phone-number' | 'session' | 'jwk'): string {
  return `${kind}-test-${uuid()}`;
}

/** Whether the id has the format of this kind of id in a test project. */
export function isTestId(kind: 'user' | 'phone-number' | 'session', id: string): boolean {
  return id.startsWith(`${kind}-test-`) && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id.slice(-36));
}

// `crypto.randomUUID` is missing on pages that are served over plain HTTP.
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
