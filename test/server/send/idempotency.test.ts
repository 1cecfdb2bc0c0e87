import { describe, expect, it } from 'vitest';
import { createEndpoint, number, usNumber, wideLimits } from '../endpoint.js';
import { recordingStytch, sent, stytchError } from '../recordingStytch.js';

const key = (value = 'one-click-1') => ({ 'idempotency-key': value });
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('Idempotency-Key', () => {
  it('gets the same answer again, with its cookie, and one send (H-092)', async () => {
    const { stytch, browser, pass } = createEndpoint();
    const page = browser();
    const first = await page.send(number, {}, key());
    pass(20);
    const second = await page.send(number, {}, key());
    const lost = await browser().send(number, {}, key());
    for (const again of [second, lost]) {
      expect([again.status, again.body]).toEqual([first.status, first.body]);
      expect(again.headers.getSetCookie()).toEqual(first.headers.getSetCookie());
    }
    expect(stytch.calls).toHaveLength(1);
  });

  it('waits for the first while it is under way (H-092)', async () => {
    const stytch = recordingStytch({
      loginOrCreate: async (data) => {
        await wait(50);
        return sent(data);
      },
    });
    const { browser } = createEndpoint({ stytch });
    const replies = await Promise.all(Array.from({ length: 20 }, () => browser().send(number, {}, key())));
    expect(new Set(replies.map(({ status, body }) => `${status}${JSON.stringify(body)}`)).size).toBe(1);
    expect(stytch.calls).toHaveLength(1);
  });

  it('with another number, language or operation is refused (H-092)', async () => {
    const { stytch, browser } = createEndpoint({ operations: ['send', 'loginOrCreate'] });
    const page = browser();
    await page.send(number, {}, key());
    for (const reply of [
      await page.send(usNumber(1), {}, key()),
      await page.send(number, { locale: 'es' }, key()),
      await page.post('/whatsapp/send', { phone_number: number }, key()),
    ]) {
      expect([reply.status, reply.body['error_type']]).toEqual([422, 'idempotency_key_reused']);
    }
    expect(stytch.calls).toHaveLength(1);
  });

  it('is another one from another address or flow (H-092)', async () => {
    const { stytch, browser } = createEndpoint();
    await browser().send(number, {}, key());
    expect((await browser('198.51.100.1').send(usNumber(1), {}, key())).status).toBe(200);
    expect(stytch.calls).toHaveLength(2);
  });

  it('follows its flow to another address', async () => {
    const { stytch, browser } = createEndpoint();
    const page = browser();
    await page.send(number, {}, key());
    const roamed = await page.send(number, {}, { ...key(), 'x-forwarded-for': '198.51.100.1' });
    expect(roamed.status).toBe(200);
    expect(stytch.calls).toHaveLength(1);
  });

  it.each(['', 'x'.repeat(256), 'with space', 'ümlaut'])('that is %j is refused', async (value) => {
    const { stytch, browser } = createEndpoint();
    expect((await browser().send(number, {}, key(value))).status).toBe(400);
    expect(stytch.calls).toEqual([]);
  });

  it('is not spent by a refusal', async () => {
    let broken = true;
    const stytch = recordingStytch({
      loginOrCreate: (data) => {
        if (broken) throw stytchError(500, 'internal_server_error');
        return sent(data);
      },
    });
    const { browser, pass } = createEndpoint({ stytch });
    const page = browser();
    expect((await page.send(number, {}, key())).status).toBe(502);
    broken = false;
    expect((await page.send(number, {}, key())).status).toBe(429);
    pass(31);
    expect((await page.send(number, {}, key())).status).toBe(200);
  });

  it('makes no second send while nobody knows what became of the first (F-001, H-057)', async () => {
    const stytch = recordingStytch({ loginOrCreate: () => new Promise(() => {}) });
    const { browser, pass } = createEndpoint({ stytch, deadline: 20 });
    const page = browser();
    const first = await page.send(number, {}, key());
    pass(60);
    const second = await page.send(number, {}, key());
    expect([first.status, second.status]).toEqual([504, 504]);
    expect(stytch.calls).toHaveLength(1);
  });

  it('brings the flow to a page that lost the answer (F-001)', async () => {
    const { stytch, browser } = createEndpoint();
    await browser().send(number, {}, key());
    const page = browser();
    expect((await page.send(number, {}, key())).status).toBe(200);
    expect((await page.check('123456')).status).toBe(200);
    expect(stytch.sends()).toHaveLength(1);
  });

  it('is forgotten after ten minutes', async () => {
    const { stytch, browser, pass } = createEndpoint({ limits: { sendPerNumber: wideLimits.sendPerNumber } });
    const page = browser();
    await page.send(number, {}, key());
    pass(601);
    await page.send(number, {}, key());
    expect(stytch.calls).toHaveLength(2);
  });
});
