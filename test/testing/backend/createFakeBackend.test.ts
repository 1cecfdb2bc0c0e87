import { createFakeBackend, createFakeStytch } from 'react-whatsapp-otp/testing';
import { describe, expect, it } from 'vitest';
import { phoneNumber } from '../stytch/post.js';

function json(body: unknown, init: { headers?: Record<string, string>; signal?: AbortSignal } = {}) {
  const headers = { 'Content-Type': 'application/json', ...init.headers };
  return { method: 'POST', body: JSON.stringify(body), ...init, headers };
}

describe('createFakeBackend', () => {
  it('signs in under any base, relative or absolute', async () => {
    for (const endpoint of ['/api/otps', 'https://app.example/auth/v2']) {
      const { fetch, stytch } = createFakeBackend();
      const sent = await fetch(`${endpoint}/whatsapp/login_or_create`, json({ phone_number: phoneNumber }));
      const { phone_id: method_id } = await sent.json();
      const code = stytch.latestCode(phoneNumber);
      const done = await fetch(`${endpoint}/authenticate`, json({ method_id, code }));
      expect([sent.status, done.status]).toEqual([200, 200]);
    }
  });

  it('takes a URL and a Request as fetch does', async () => {
    const { fetch, stytch } = createFakeBackend();
    stytch.addUser({ phoneNumber });
    const url = new URL('https://app.example/api/whatsapp/send');
    const init = json({ phone_number: phoneNumber });
    expect((await fetch(url, init)).status).toBe(200);
    expect((await fetch(new Request(url, init))).status).toBe(200);
  });

  it('keeps what came in', async () => {
    const { fetch, requests } = createFakeBackend();
    const body = { phone_number: phoneNumber, locale: 'es' };
    await fetch('/api/otps/whatsapp/send', json(body, { headers: { 'X-CSRF-Token': 'abc' } }));
    expect(requests).toEqual([
      {
        operation: 'send',
        path: '/api/otps/whatsapp/send',
        body,
        headers: expect.objectContaining({ 'x-csrf-token': 'abc', 'content-type': 'application/json' }),
      },
    ]);
  });

  it('passes named fields on and no others', async () => {
    const stytch = createFakeStytch();
    const seen: unknown[] = [];
    const spy = {
      ...stytch,
      fetch: async (request: Request) => {
        seen.push(await request.clone().json());
        return stytch.fetch(request);
      },
    };
    const { fetch } = createFakeBackend({ stytch: spy });
    const body = { phone_number: phoneNumber, locale: 'es', user_id: 'user-test-1' };
    await fetch('/otps/whatsapp/login_or_create', json({ ...body, colour: 'green' }));
    await fetch('/otps/whatsapp/send', json({ ...body, colour: 'green' }));
    expect(seen).toEqual([{ phone_number: phoneNumber, locale: 'es' }, body]);
  });

  it('knows the secret of the Stytch it was given', async () => {
    const stytch = createFakeStytch({ projectId: 'project-test-1', secret: 'secret-1' });
    const { fetch } = createFakeBackend({ stytch });
    const sent = await fetch('/otps/whatsapp/login_or_create', json({ phone_number: phoneNumber }));
    expect(sent.status).toBe(200);
  });

  it('hands faults, aborts and refusals through', async () => {
    const { fetch, stytch } = createFakeBackend();
    const ask = (signal?: AbortSignal) => fetch('/otps/authenticate', json({}, signal ? { signal } : {}));
    stytch.fault({ kind: 'drop' });
    await expect(ask()).rejects.toThrow(TypeError);
    stytch.fault({ kind: 'html' });
    expect((await ask()).headers.get('Content-Type')).toContain('text/html');
    stytch.fault({ kind: 'error', errorType: 'too_many_requests', retryAfter: 9 });
    expect((await ask()).headers.get('Retry-After')).toBe('9');
    stytch.fault({ kind: 'delay', ms: Infinity });
    const controller = new AbortController();
    const hanging = ask(controller.signal);
    setTimeout(() => controller.abort(), 10);
    await expect(hanging).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('answers 404, 405 and 400 to what an endpoint does not know', async () => {
    const { fetch } = createFakeBackend();
    const statuses = [
      await fetch('/otps/sms/send', json({})),
      await fetch('/otps/authenticate'),
      await fetch('/otps/authenticate', { method: 'POST', body: '{' }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([404, 405, 400]);
  });
});
