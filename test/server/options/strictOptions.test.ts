import { describe, expect, it } from 'vitest';
import * as stytch from 'stytch';
import { createEndpoint, createBrowser, number, secret } from '../endpoint.js';
import { createWhatsappOtpHandler, type WhatsappOtpHandlerOptions } from 'react-whatsapp-otp/server';
import { recordingStytch } from '../recordingStytch.js';

const make = (options: object) => () => createEndpoint(options);

describe('a wrong option', () => {
  it.each([
    [{ countries: ['US', 'UK'] }, /`countries` has `UK` at place 2.*`GB`/],
    [{ countries: ['US', 'XX'] }, /`countries` has an entry at place 2/],
    [
      {
        limits: {
          sendPerNumber: [
            { points: 5, seconds: 60 },
            { points: 3, seconds: 3_600 },
          ],
        },
      },
      /`limits\.sendPerNumber` allows 5 in 60 seconds but only 3 in 3600/,
    ],
    [
      { limits: { sendPerDialCode: { '+52': [{ points: 1, seconds: 60 }] } } },
      /`limits\.sendPerDialCode` has a key/,
    ],
    [{ limits: { sendPerDialCode: { 52: [] } } }, /`limits\.sendPerDialCode\.52`/],
    [{ limits: { checkPerAddress: [] } }, /`limits` has a name `checkPerAddress`/],
    [{ session: { path: '/' } }, /`session` has a key `path`/],
    [{ now: () => new Date() }, /`now` has to return a number/],
    [{ now: () => Number.NaN }, /`now`/],
    [{ now: () => Date.now() / 1000 }, /`now` seems to return seconds/],
    [
      {
        now: () => {
          throw new Error('x');
        },
      },
      /`now` throws/,
    ],
    [{ keyPrefix: '' }, /`keyPrefix`/],
    [{ keyPrefix: 'a{b}' }, /`keyPrefix`/],
    [{ embedded: 'yes' }, /`embedded`/],
    [{ onError: true }, /`onError`/],
    [{ operations: 'send' }, /`operations`/],
    [{ operations: { send: 'yes' } }, /`operations`/],
    [{ trustedProxies: ['::ffff:0:0/90'] }, /`trustedProxies`.*never match/],
    [{ trustedProxies: ['64:ff9b::/96'] }, /`trustedProxies`.*never match/],
  ] as [object, RegExp][])('is named: %j (H-215)', (options, message) => {
    expect(make({ trustedProxies: 1, ...options })).toThrow(message);
  });

  it.each(['undefined', 'null'])('is a Stytch project %s, from a variable that is not set', (projectId) => {
    const client = new stytch.Client({ project_id: projectId, secret: 'secret' });
    expect(make({ stytch: client })).toThrow(/`stytch` was made without a project id/);
  });

  it('is named when it does not exist (H-215)', () => {
    const { events } = createEndpoint({ trustProxy: 1 } as object);
    expect(events).toMatchObject([
      { type: 'warning', warning: 'unknown_options', message: expect.stringContaining('`trustProxy`') },
    ]);
  });

  it('reads mapped networks of proxies as IPv4', async () => {
    const { stytch: calls, browser } = createEndpoint({ trustedProxies: ['::ffff:10.0.0.0/104'] });
    await browser('1.2.3.4, 10.1.2.3').send();
    expect(calls.calls[0]?.data['attributes']).toEqual({ ip_address: '1.2.3.4' });
  });
});

describe('a secret that is replaced in three steps', () => {
  const next = 'another-secret-of-tests-that-is-long-enough';

  it('keeps flows, known devices and running counts at every step', async () => {
    const clock = { now: Date.parse('2026-11-25T12:00:00Z') };
    const fake = recordingStytch();
    const { createMemoryStore } = await import('../../../src/server/limits/createMemoryStore.js');
    const store = createMemoryStore({ now: () => clock.now });
    const create = (secrets: WhatsappOtpHandlerOptions['secret']) =>
      createWhatsappOtpHandler({
        stytch: fake,
        countries: ['US'],
        dailySendBudget: 100,
        secret: secrets,
        trustedProxies: 1,
        store,
        now: () => clock.now,
        onEvent: () => {},
      });
    const steps = [create(secret), create([secret, next]), create([next, secret]), create(next)];
    const [before, first, second, last] = steps;
    if (!before || !first || !second || !last) throw new Error('four handlers');

    // A rolling deploy: each flow begins at one step and ends at the next one.
    for (const [from, to] of [
      [before, first],
      [first, before],
      [first, second],
      [second, first],
      [second, last],
    ] as const) {
      clock.now += 25 * 3_600_000;
      const page = createBrowser(from);
      expect((await page.send()).status).toBe(200);
      const other = createBrowser(to);
      for (const [name, value] of page.cookies) other.cookies.set(name, value);
      expect((await other.check('000000')).status).toBe(404);
      expect((await other.check('123456')).status).toBe(200);
    }

    // What one step has counted refuses at the next one, after the first step ran for the longest window.
    clock.now += 25 * 3_600_000;
    expect((await createBrowser(first).send()).status).toBe(200);
    for (const handler of [before, first, second, last]) {
      expect((await createBrowser(handler).send()).status).toBe(429);
    }
    clock.now += 31_000;
    expect((await createBrowser(second).send()).status).toBe(200);
    clock.now += 31_000;
    expect((await createBrowser(last).send()).status).toBe(200);
    clock.now += 31_000;
    for (const handler of [second, last]) {
      expect((await createBrowser(handler).send(number)).status).toBe(429);
    }
  });
});

describe('the support functions', () => {
  it('show the counts of a number, and unlock it', async () => {
    const { handler, browser, pass } = createEndpoint();
    const page = browser();
    await page.send();
    for (let guess = 0; guess < 6; guess += 1) await page.check('000000');
    const { counts } = await handler.inspect(number);
    expect(
      counts.find(
        ({ limit, of, seconds }) => limit === 'sendPerNumber' && of === 'everyone' && seconds === 86_400,
      ),
    ).toMatchObject({ count: 1, points: 10 });
    expect(
      counts.find(
        ({ limit, of, seconds }) => limit === 'wrongPerNumber' && of === 'everyone' && seconds === 600,
      ),
    ).toMatchObject({ count: 5, points: 5, remaining: 600 });
    pass(1);
    expect((await browser('198.51.100.1').send()).status).toBe(429);
    await handler.unlock(number);
    const owner = browser('198.51.100.1');
    expect((await owner.send()).status).toBe(200);
    expect((await owner.check('123456')).status).toBe(200);
    await expect(handler.inspect('2025550123')).rejects.toThrow(TypeError);
  });

  it('check the store, and count nothing', async () => {
    const { handler } = createEndpoint();
    expect(await handler.check()).toMatchObject({ ok: true, store: { ok: true } });
    const fail = async () => {
      throw new Error('NOAUTH Authentication required.');
    };
    const broken = createEndpoint({ store: { consume: fail, refund: fail, clear: fail } });
    expect(await broken.handler.check()).toMatchObject({ ok: false, store: { ok: false, code: 'NOAUTH' } });
  });
});
