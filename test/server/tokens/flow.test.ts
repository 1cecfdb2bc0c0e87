import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createWhatsappOtpClient, type WhatsappOtpError } from 'react-whatsapp-otp';
import { createFakeStytch, type FakeStytch } from 'react-whatsapp-otp/testing';
import * as stytch from 'stytch';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEndpoint, number } from '../endpoint.js';

let fake: FakeStytch;
let server: Server;
let client: stytch.Client;

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const start = Date.parse('2026-11-25T12:00:00Z');
  fake = createFakeStytch({ now: () => start });
  server = createServer(getRequestListener((request) => fake.fetch(request)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  client = new stytch.Client({
    project_id: 'project-test-00000000-0000-4000-8000-000000000000',
    secret: 'secret-test',
    env: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** A handler that shares the fake's clock, on the real SDK. */
function createApp(options: Parameters<typeof createEndpoint>[0] = {}) {
  return createEndpoint({ stytch: client, now: fake.clock.now, ...options });
}

describe('the handler, the real SDK and the fake Stytch', () => {
  it('sign in, in the language asked for', async () => {
    const page = createApp().browser();
    const sent = await page.send(number, { locale: 'es' });
    const code = fake.latestCode(number) ?? '';
    expect(fake.messages[0]).toMatchObject({ phoneNumber: number, locale: 'es' });
    const methodId = sent.body['phone_id'];
    const wrong = await page.post('/authenticate', {
      method_id: methodId,
      code: code === '000001' ? '000002' : '000001',
    });
    expect([wrong.status, wrong.body['error_type']]).toEqual([404, 'otp_code_not_found']);
    expect((await page.post('/authenticate', { method_id: methodId, code })).status).toBe(200);
  });

  it('take a code until it ends, by the server’s clock and bounds (F-008)', async () => {
    for (const [seconds, status] of [
      [299, 200],
      [301, 401],
      [601, 401],
    ] as const) {
      fake.reset();
      const page = createApp().browser();
      const sent = await page.send(number, { expiration_minutes: 5 });
      const code = fake.latestCode(number);
      fake.clock.advance(seconds * 1000);
      expect((await page.post('/authenticate', { method_id: sent.body['phone_id'], code })).status).toBe(
        status,
      );
    }
  });

  it('let ours trip before Stytch’s lock in any ten minutes, and the lock hold where ours is raised (H-033)', async () => {
    const careful = createApp().browser();
    const first = await careful.send();
    const statuses = [];
    for (let wrong = 0; wrong < 7; wrong += 1) {
      statuses.push(
        (await careful.post('/authenticate', { method_id: first.body['phone_id'], code: '999999' })).body,
      );
    }
    expect(statuses.map((body) => body['error_type'])).toEqual([
      ...Array<string>(5).fill('otp_code_not_found'),
      'too_many_attempts',
      'too_many_attempts',
    ]);
    expect(statuses[5]?.['retry_after']).toBe(600);

    fake.reset();
    const raised = createApp({ limits: { wrongPerNumber: [{ points: 100, seconds: 600 }] } }).browser();
    const sent = await raised.send();
    let last: Record<string, unknown> = {};
    for (let wrong = 0; wrong < 11; wrong += 1) {
      last = (await raised.post('/authenticate', { method_id: sent.body['phone_id'], code: '999999' })).body;
    }
    expect(last).toMatchObject({ error_type: 'too_many_attempts', retry_after: 3_600 });
  });

  it('answer alike for a number with a user and one without (H-077)', async () => {
    const known = '+12025550188';
    fake.addUser({ phoneNumber: known });
    const { browser } = createApp({ operations: ['send', 'authenticate'] });
    const replies = [];
    for (const phoneNumber of [known, '+12025550189']) {
      const page = browser();
      const sent = await page.post('/whatsapp/send', { phone_number: phoneNumber });
      const wrong = await page.post('/authenticate', { method_id: sent.body['phone_id'], code: '000001' });
      replies.push([sent, wrong].map(({ status, body }) => [status, Object.keys(body), body['error_type']]));
    }
    expect(replies[0]).toEqual(replies[1]);
    expect(fake.messages).toHaveLength(1);
  });
});

describe('the client against the handler', () => {
  /** The client in a page: what a browser adds to its requests, and the cookies it keeps. */
  function createPage() {
    const { handler, browser } = createApp();
    const cookies = new Map<string, string>();
    const otp = createWhatsappOtpClient({
      endpoint: 'https://app.example.com/api/otps',
      fetch: async (input, init) => {
        const request = new Request(input, { ...init, redirect: 'follow' });
        const headers = new Headers(request.headers);
        headers.set('origin', 'https://app.example.com');
        headers.set('cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
        const response = await handler(new Request(request, { headers }));
        for (const line of response.headers.getSetCookie()) {
          const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=', 2);
          cookies.set(name, value);
        }
        return response;
      },
    });
    return { otp, browser };
  }

  it('signs in, and gets errors and waits as the handler sends them', async () => {
    const { otp } = createPage();
    const { phoneId } = await otp.loginOrCreate({
      phoneNumber: number,
      locale: 'pt-br',
      expirationMinutes: 2,
    });
    const again = await otp.loginOrCreate({ phoneNumber: number }).catch((error: WhatsappOtpError) => error);
    expect(again).toMatchObject({ code: 'too_many_requests', retryAfter: 30, nextStep: 'wait' });
    const wrong = await otp
      .authenticate({ methodId: phoneId, code: '000000' })
      .catch((error: WhatsappOtpError) => error);
    expect(wrong).toMatchObject({ code: 'otp_code_not_found', nextStep: 'retype_code' });
    const right = await otp.authenticate({ methodId: phoneId, code: fake.latestCode(number) ?? '' });
    expect(right.userId).toBeUndefined();
    expect(right.sessionToken).toBeUndefined();
  });
});
