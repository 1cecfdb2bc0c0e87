import { createFakeBackend, createFakeStytch } from 'react-whatsapp-otp/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { phoneNumber } from '../stytch/post.js';

type Backend = ReturnType<typeof createFakeBackend>;

async function post(backend: Backend, path: string, body: unknown) {
  const response = await backend.fetch(`/api/otps${path}`, { method: 'POST', body: JSON.stringify(body) });
  return response.json();
}

const sendCode = (backend: Backend) =>
  post(backend, '/whatsapp/login_or_create', { phone_number: phoneNumber });
const enterCode = (backend: Backend, method_id: unknown, code: unknown) =>
  post(backend, '/authenticate', { method_id, code });

let items: Map<string, string>;

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
  items = new Map();
  // A tab, as far as the fake can see.
  vi.stubGlobal('document', {});
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a page that is reloaded at the code step', () => {
  it('takes the code that was sent before, once', async () => {
    const before = createFakeBackend({ persist: true });
    const { phone_id } = await sendCode(before);
    const code = before.latestCode(phoneNumber);

    const after = createFakeBackend({ persist: true });
    expect(after.latestCode(phoneNumber)).toBe(code);
    expect(await enterCode(after, phone_id, code)).toMatchObject({ status_code: 200 });

    const again = createFakeBackend({ persist: true });
    expect(await enterCode(again, phone_id, code)).toMatchObject({ error_type: 'unable_to_auth_otp_code' });
    expect(console.warn).not.toHaveBeenCalled();
  });

  it('keeps expiry, wrong codes and a clock that was moved', async () => {
    const before = createFakeBackend({ persist: true });
    const { phone_id } = await sendCode(before);
    before.stytch.clock.advance(120_000);
    const after = createFakeBackend({ persist: true });
    expect(await enterCode(after, phone_id, after.latestCode(phoneNumber))).toMatchObject({
      error_type: 'unable_to_auth_otp_code',
    });
    const wrong = after.latestCode(phoneNumber) === '111111' ? '222222' : '111111';
    for (let count = 0; count < 10; count++) {
      await enterCode(createFakeBackend({ persist: true }), phone_id, wrong);
    }
    expect(await sendCode(createFakeBackend({ persist: true }))).toMatchObject({
      error_type: 'user_lock_limit_reached',
    });
  });

  it('keeps users, sessions and their JWTs', async () => {
    const before = createFakeBackend({ persist: true });
    const user = before.stytch.addUser({ phoneNumber });
    const session = await before.stytch.addSession(user.userId);
    const { stytch } = createFakeBackend({ persist: true });
    expect(stytch.findUser(phoneNumber)).toMatchObject({ userId: user.userId });
    const response = await stytch.fetch(
      new Request('https://test.stytch.com/v1/sessions/authenticate', {
        method: 'POST',
        body: JSON.stringify({ session_jwt: session.sessionJwt }),
      }),
    );
    expect(await response.json()).toMatchObject({ session: { session_id: session.sessionId } });
  });

  it('forgets after a reset', async () => {
    const before = createFakeBackend({ persist: true });
    await sendCode(before);
    before.stytch.reset();
    expect(createFakeBackend({ persist: true }).stytch.findUser(phoneNumber)).toBeUndefined();
  });

  it('says once on the console why the code is unknown if nothing was kept', async () => {
    const { phone_id } = await sendCode(createFakeBackend());
    const after = createFakeBackend();
    expect(await enterCode(after, phone_id, '123456')).toMatchObject({ error_type: 'otp_code_not_found' });
    await enterCode(after, phone_id, '123456');
    expect(console.warn).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/persist: true/));
    expect([...items]).toEqual([]);
  });

  it('prints nothing about a code that is only wrong', async () => {
    const backend = createFakeBackend();
    const { phone_id } = await sendCode(backend);
    await enterCode(backend, phone_id, backend.latestCode(phoneNumber) === '111111' ? '222222' : '111111');
    expect(console.warn).not.toHaveBeenCalled();
  });
});

describe('a storage that does not work', () => {
  it.each(['not JSON', '[]', '{"version":0}', '{"version":1}', '{"version":1,"records":{}}', 'null'])(
    'with the content %s starts empty',
    async (content) => {
      items.set('react-whatsapp-otp/fake-stytch', content);
      const backend = createFakeBackend({ persist: true });
      expect(await sendCode(backend)).toMatchObject({ user_created: true });
    },
  );

  it('is the same as none', async () => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const stytch = createFakeStytch({ storage: { getItem: denied, setItem: denied } });
    expect(await sendCode(createFakeBackend({ stytch }))).toMatchObject({ status_code: 200 });
  });
});

it('persist and a Stytch that was passed contradict each other', () => {
  expect(() => createFakeBackend({ persist: true, stytch: createFakeStytch() })).toThrow(/storage/);
});
