import { describe, expect, it, vi } from 'vitest';
import { createEndpoint, number, usNumber } from '../endpoint.js';

describe('verifyCaptcha', () => {
  it('is asked no more often than the address’s limit lets through (H-054)', async () => {
    const verifyCaptcha = vi.fn<() => boolean>(() => false);
    const { stytch, browser } = createEndpoint({ verifyCaptcha });
    const statuses = [];
    for (let index = 0; index < 100; index += 1)
      statuses.push((await browser().send(usNumber(index))).status);
    expect(verifyCaptcha).toHaveBeenCalledTimes(10);
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(403));
    expect(new Set(statuses.slice(10))).toEqual(new Set([429]));
    expect(stytch.calls).toEqual([]);
  });

  it('is not asked about a request that is refused for its shape, country or origin', async () => {
    const verifyCaptcha = vi.fn<() => boolean>(() => true);
    const { browser } = createEndpoint({ verifyCaptcha });
    await browser().send('+33612345678');
    await browser().send('+1');
    await browser().send(number, {}, { origin: 'https://evil.example' });
    expect(verifyCaptcha).not.toHaveBeenCalled();
  });

  it.each([
    ['answers false', () => false],
    [
      'throws',
      () => {
        throw new Error('siteverify: 500');
      },
    ],
    ['rejects', () => Promise.reject(new Error('hostname mismatch'))],
    ['answers nothing', () => undefined],
    ['answers something that is only truthy', () => ({ success: false })],
    ['hangs', () => new Promise(() => {})],
  ])('that %s refuses the send (H-089)', async (_name, verifyCaptcha) => {
    const { stytch, events, browser } = createEndpoint({
      verifyCaptcha: verifyCaptcha as never,
      deadline: 50,
    });
    const reply = await browser().send();
    expect([reply.status, reply.body['error_type']]).toEqual([403, 'captcha_failed']);
    expect(stytch.calls).toEqual([]);
    expect(events.at(-1)).toMatchObject({ type: 'refused', outcome: 'captcha_failed', phoneNumber: '***23' });
    expect(JSON.stringify(events)).not.toMatch(/siteverify|hostname/);
  });

  it('that passes counts nothing twice, and sees the page’s headers', async () => {
    const verifyCaptcha = vi.fn<(request: Request) => boolean>(
      (request) => request.headers.get('x-captcha') === 'solved',
    );
    const { browser } = createEndpoint({ verifyCaptcha });
    expect((await browser().send(number, {}, { 'x-captcha': 'solved' })).status).toBe(200);
  });
});

describe('allowSend', () => {
  it('denies a send with the number in hand, and the counts are taken back (F-005)', async () => {
    const allowSend = vi.fn<() => boolean>(() => false);
    const { stytch, browser } = createEndpoint({ allowSend });
    const reply = await browser().send();
    expect(reply.status).toBe(403);
    expect(allowSend.mock.calls[0]).toMatchObject([
      { phoneNumber: number, country: 'US', operation: 'loginOrCreate', address: '203.0.113.7' },
      expect.any(Request),
    ]);
    expect(stytch.calls).toEqual([]);
    allowSend.mockReturnValue(true);
    expect((await browser().send()).status).toBe(200);
  });

  it('is asked after every limit, and refuses when it fails', async () => {
    const allowSend = vi.fn<() => Promise<boolean>>(() => Promise.reject(new Error('lookup')));
    const { browser } = createEndpoint({ allowSend, dailySendBudget: 0 });
    expect((await browser().send()).status).toBe(503);
    expect(allowSend).not.toHaveBeenCalled();
    const failing = createEndpoint({ allowSend });
    expect((await failing.browser().send()).status).toBe(403);
  });
});
