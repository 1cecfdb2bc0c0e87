import { describe, expect, it } from 'vitest';
import { base, createEndpoint, number } from '../endpoint.js';

const json = { 'content-type': 'application/json', origin: 'https://app.example.com' };

const send = '/whatsapp/login_or_create';

describe('the path of a request', () => {
  it.each([
    '/whatsapp/send//',
    '/whatsapp/SEND',
    '/whatsapp//send',
    '/whatsapp/send%2f',
    '/whatsapp%2Fsend',
    '/whatsapp/sendx',
    '/authenticate//',
    '/',
    '',
  ])('%j is not an operation (H-023)', async (path) => {
    const { stytch, browser } = createEndpoint({ operations: { send: true } });
    expect((await browser().post(path, { phone_number: number })).status).toBe(404);
    expect(stytch.calls).toEqual([]);
  });

  it('may end with one slash', async () => {
    const { stytch, browser } = createEndpoint({ operations: { send: true } });
    expect((await browser().post('/whatsapp/send/', { phone_number: number })).status).toBe(200);
    expect(stytch.calls).toHaveLength(1);
  });

  it('has one limit however it is reached (H-023)', async () => {
    const { stytch, browser } = createEndpoint();
    const page = browser();
    const statuses = [];
    for (const prefix of ['', '//x', '/other/base', '?']) {
      statuses.push(
        (await page.post(prefix === '?' ? `${send}?x` : prefix + send, { phone_number: number })).status,
      );
    }
    expect(statuses).toEqual([200, 429, 429, 429]);
    expect(stytch.calls).toHaveLength(1);
  });

  it('is off for operations that are off, and `send` is off unless asked for', async () => {
    const { stytch, browser } = createEndpoint();
    const off = await browser().post('/whatsapp/send', { phone_number: number });
    expect([off.status, off.body['error_type']]).toEqual([404, 'operation_disabled']);
    const other = createEndpoint({ operations: ['send'] });
    expect((await other.browser().send()).status).toBe(404);
    expect((await other.browser().post('/whatsapp/send', { phone_number: number })).status).toBe(200);
    expect(stytch.calls).toEqual([]);
  });

  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
    'answers %s with 405 and the allowed method',
    async (method) => {
      const { handler } = createEndpoint();
      const reply = await handler(new Request(base + send, { method, headers: json }));
      expect(reply.status).toBe(405);
      expect(reply.headers.get('allow')).toBe('POST');
    },
  );
});

describe('the headers of an answer', () => {
  it('forbid caching and sniffing, whatever the status (H-070)', async () => {
    const { browser, handler } = createEndpoint();
    const page = browser();
    const replies = [
      (await page.send()).response,
      (await page.send()).response,
      (await page.check('000000')).response,
      (await page.post('/nowhere', {})).response,
      (await page.post(send, '{')).response,
      await handler(new Request(base + send)),
    ];
    expect(replies.map(({ status }) => status)).toEqual([200, 429, 404, 404, 400, 405]);
    for (const { headers } of replies) {
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    }
  });

  it('never carry what a request or Stytch said (H-021)', async () => {
    const loginOrCreate = () => {
      throw Object.assign(new Error('x'), { error_type: 'brand\r\nset-cookie: x', request_id: 'id\r\n\0😀' });
    };
    const { recordingStytch } = await import('../recordingStytch.js');
    const { browser } = createEndpoint({
      stytch: recordingStytch({ loginOrCreate }),
      origins: ['https://a.example'],
    });
    const reply = await browser().send(number, {}, { 'x-request-id': 'emoji-ish' });
    expect(reply.status).toBe(502);
    expect(reply.body['request_id']).toMatch(/^request-id-test-[\da-f-]{36}$/);
    expect(JSON.stringify([...reply.headers])).not.toMatch(/brand|😀|emoji/);
  });
});
