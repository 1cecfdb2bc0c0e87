import { createFakeStytch } from 'react-whatsapp-otp/testing';
import { describe, expect, it, vi } from 'vitest';
import { authenticate, loginOrCreate, phoneNumber } from './post.js';

function request(signal?: AbortSignal): Request {
  return new Request('https://test.stytch.com/v1/otps/whatsapp/login_or_create', {
    method: 'POST',
    body: JSON.stringify({ phone_number: phoneNumber }),
    ...(signal ? { signal } : {}),
  });
}

describe('faults', () => {
  it('drop the request before it takes effect', async () => {
    const stytch = createFakeStytch();
    stytch.fault({ kind: 'drop' });
    await expect(stytch.fetch(request())).rejects.toThrow(TypeError);
    expect(stytch.messages).toHaveLength(0);
    expect((await stytch.fetch(request())).status).toBe(200);
  });

  it('lose the answer after the message went out', async () => {
    const stytch = createFakeStytch();
    stytch.fault({ kind: 'drop', handled: true });
    await expect(stytch.fetch(request())).rejects.toThrow(TypeError);
    expect(stytch.messages).toHaveLength(1);
  });

  it('answer with HTML, with nothing and with half of a body', async () => {
    const stytch = createFakeStytch();
    stytch.fault({ kind: 'html' });
    stytch.fault({ kind: 'empty' });
    stytch.fault({ kind: 'malformed' });
    stytch.fault({ kind: 'empty', status: 503 });
    const answers = [];
    for (let count = 0; count < 4; count++) {
      const response = await stytch.fetch(request());
      answers.push([response.status, (await response.text()).slice(0, 9)]);
    }
    expect(answers).toEqual([
      [502, '<!doctype'],
      [200, ''],
      [200, '{"status_'],
      [503, ''],
    ]);
  });

  it('refuse with any error type, known or not', async () => {
    const stytch = createFakeStytch();
    stytch.fault({ kind: 'error', errorType: 'too_many_requests', retryAfter: 30 });
    stytch.fault({ kind: 'error', errorType: 'brand_new_type', status: 418 });
    const known = await loginOrCreate(stytch, { phone_number: phoneNumber });
    const unknown = await loginOrCreate(stytch, { phone_number: phoneNumber });
    expect(known).toMatchObject({
      status: 429,
      body: { status_code: 429, error_type: 'too_many_requests' },
    });
    expect(known.headers.get('Retry-After')).toBe('30');
    expect(unknown).toMatchObject({ status: 418, body: { error_type: 'brand_new_type' } });
    expect(unknown.headers.has('Retry-After')).toBe(false);
  });

  it('hit one operation, as often as told', async () => {
    const stytch = createFakeStytch();
    stytch.fault({ kind: 'error', errorType: 'internal_server_error', operation: 'authenticate', times: 2 });
    const sent = await loginOrCreate(stytch, { phone_number: phoneNumber });
    const right = { method_id: sent.body.phone_id, code: stytch.latestCode(phoneNumber) };
    const statuses = [];
    for (let count = 0; count < 3; count++) statuses.push((await authenticate(stytch, right)).status);
    expect([sent.status, ...statuses]).toEqual([200, 500, 500, 200]);
  });

  it('stay until they are cleared', async () => {
    const stytch = createFakeStytch();
    stytch.fault({ kind: 'error', errorType: 'server_unavailable', times: Infinity });
    for (let count = 0; count < 5; count++) expect((await stytch.fetch(request())).status).toBe(503);
    stytch.clearFaults();
    expect((await stytch.fetch(request())).status).toBe(200);
  });

  it('delay the right answer', async () => {
    const stytch = createFakeStytch();
    stytch.fault({ kind: 'delay', ms: 30 });
    vi.useFakeTimers();
    let status: number | undefined;
    void stytch.fetch(request()).then((answer) => {
      status = answer.status;
    });
    await vi.advanceTimersByTimeAsync(29);
    expect(status).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    vi.useRealTimers();
    await expect.poll(() => status).toBe(200);
  });

  it('let a hanging request be aborted, without effect', async () => {
    const stytch = createFakeStytch();
    stytch.fault({ kind: 'delay', ms: Infinity });
    const controller = new AbortController();
    const answer = stytch.fetch(request(controller.signal));
    controller.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(stytch.messages).toHaveLength(0);
  });

  it('are not used up by a request that was aborted before', async () => {
    const stytch = createFakeStytch();
    stytch.fault({ kind: 'html' });
    await expect(stytch.fetch(request(AbortSignal.abort()))).rejects.toMatchObject({ name: 'AbortError' });
    expect((await stytch.fetch(request())).status).toBe(502);
  });
});
