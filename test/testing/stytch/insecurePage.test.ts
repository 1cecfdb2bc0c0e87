import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const { crypto } = globalThis;

beforeEach(() => {
  // A page over plain HTTP.
  vi.stubGlobal('crypto', {
    getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes),
  });
  vi.resetModules();
});
afterEach(() => vi.unstubAllGlobals());

test('without Web Crypto sessions work, and the key set is empty', async () => {
  const { createFakeStytch } = await import('react-whatsapp-otp/testing');
  const stytch = createFakeStytch();
  const { userId } = stytch.addUser();
  const { sessionId, sessionJwt } = await stytch.addSession(userId);
  const found = await stytch.fetch(
    new Request('https://test.stytch.com/v1/sessions/authenticate', {
      method: 'POST',
      body: JSON.stringify({ session_jwt: sessionJwt }),
    }),
  );
  expect(await found.json()).toMatchObject({ session: { session_id: sessionId } });
  const jwks = await stytch.fetch(new Request('https://test.stytch.com/v1/sessions/jwks/project-test-1'));
  expect(await jwks.json()).toMatchObject({ keys: [] });
});
